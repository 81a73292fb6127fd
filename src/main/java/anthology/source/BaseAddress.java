package anthology.source;

import anthology.content.ImageAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What addresses are relative to. Resolves them as
 * <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2">RFC 3986, 5.2</a> says, whatever characters are in them.
 *
 * @param scheme with its colon, such as {@code https:}
 * @param authority with its slashes
 * @param path starts with a slash
 */
record BaseAddress(String scheme, String authority, String path) {
    private static final Pattern ABSOLUTE =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:)(//[^/?#]+)([^?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    /** An attribute with addresses in it; values that are in no quotation marks are rare and stay. */
    private static final Pattern ADDRESS = Pattern.compile("\\s(href|src|poster|"
            + String.join("|", ImageAddresses.LAZY) + "|" + String.join("|", ImageAddresses.SETS)
            + ")(\\s{0,5}=\\s{0,5})(\"[^\"<>]*\"|'[^'<>]*')");

    /** The address that stands in the text, or null where it is not absolute. */
    static @Nullable BaseAddress of(@Nullable String address) {
        Matcher parts = ABSOLUTE.matcher(address == null ? "" : address.strip());
        if (!parts.matches()) {
            return null;
        }
        String path = parts.group(3);
        return new BaseAddress(parts.group(1), parts.group(2), path.isEmpty() ? "/" : path);
    }

    /** The address that stands in the text, which may be relative to another one; or null where nothing is known. */
    static @Nullable BaseAddress of(@Nullable String address, @Nullable BaseAddress outer) {
        BaseAddress own = of(address);
        return own != null || address == null || outer == null
                ? (own == null ? outer : own)
                : of(outer.resolve(address));
    }

    /** The absolute form; fragments stay as they are, since they lead to places in the same text. */
    String resolve(String written) {
        String address = written.strip();
        if (address.isEmpty()
                || address.startsWith("#")
                || SCHEME.matcher(address).find()) {
            return address;
        }
        if (address.startsWith("//")) {
            return scheme + address;
        }
        int end = address.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = address.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        String named = address.substring(0, end);
        String tail = address.substring(end);
        String whole = named.isEmpty()
                ? path
                : named.startsWith("/") ? named : path.substring(0, path.lastIndexOf('/') + 1) + named;
        return scheme + authority + withoutDots(whole) + tail;
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        List<String> parts = new ArrayList<>();
        String[] all = path.substring(1).split("/", -1);
        for (int i = 0; i < all.length; i++) {
            boolean last = i == all.length - 1;
            if (all[i].equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!all[i].equals(".")) {
                parts.add(all[i]);
                continue;
            }
            if (last) {
                parts.add("");
            }
        }
        return "/" + String.join("/", parts);
    }

    /** The HTML with its links and images made absolute, but for those that lie on the disk. */
    String resolveAll(String html, Predicate<String> isLocal) {
        if (html.indexOf('<') < 0) {
            return html;
        }
        Matcher address = ADDRESS.matcher(html);
        StringBuilder out = new StringBuilder(html.length() + 100);
        int from = 0;
        while (address.find()) {
            String quoted = address.group(3);
            String value = quoted.substring(1, quoted.length() - 1).replace("&amp;", "&");
            String absolute = ImageAddresses.SETS.contains(address.group(1))
                    ? ImageAddresses.changed(value, each -> isLocal.test(each) ? each : resolve(each))
                    : isLocal.test(value) ? value : resolve(value);
            if (!absolute.equals(value) && inTag(html, address.start())) {
                out.append(html, from, address.start(3))
                        .append(quoted.charAt(0))
                        .append(absolute.replace("&", "&amp;"))
                        .append(quoted.charAt(0));
                from = address.end();
            }
        }
        return out.append(html, from, html.length()).toString();
    }

    private static boolean inTag(String html, int at) {
        int nearest = Math.max(0, at - 4_000);
        for (int i = at; i >= nearest; i--) {
            if (html.charAt(i) == '<') {
                return true;
            }
            if (html.charAt(i) == '>') {
                return false;
            }
        }
        return false;
    }
}
