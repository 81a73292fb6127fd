package anthology.book;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Absolute addresses as authors write them, made ones that every reader accepts.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986</a>
 */
final class Urls {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "sms", "ftp", "geo");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("//([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern HOST =
            Pattern.compile("(?:[^@\\[\\]]*@)?([^@:\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{0,5})?");
    private static final int LONGEST_SHOWN = 200;
    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

    private Urls() {}

    /** Whether the address starts with a scheme or a host. */
    static boolean isAbsolute(String address) {
        return address.startsWith("//") || SCHEME.matcher(address).matches();
    }

    /** The address as far as a person can take it in. */
    static String shortened(String address) {
        return address.length() > LONGEST_SHOWN ? address.substring(0, LONGEST_SHOWN) + "…" : address;
    }

    /** The address with all that is not allowed in one escaped, or null where there is nothing to be saved. */
    static @Nullable String valid(String address) {
        Matcher scheme = SCHEME.matcher(address.startsWith("//") ? "https:" + address : address);
        if (!scheme.matches() || !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            return null;
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        String rest = scheme.group(2);
        String url;
        if (name.startsWith("http") || name.equals("ftp")) {
            Matcher parts = AUTHORITY.matcher(rest);
            String authority = parts.matches() ? authority(parts.group(1)) : null;
            if (authority == null) {
                return null;
            }
            url = name + "://" + authority + escaped(parts.group(2), true);
        } else {
            url = name + ":" + escaped(rest, true);
        }
        try {
            return rest.isBlank() ? null : new URI(url).toString();
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static @Nullable String authority(String written) {
        Matcher host = HOST.matcher(written.strip());
        if (!host.matches()) {
            return null;
        }
        String name = host.group(1);
        try {
            String ascii = name.startsWith("[") ? name : IDN.toASCII(Paths.decoded(name), IDN.ALLOW_UNASSIGNED);
            boolean plain = name.startsWith("[") || ascii.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.?");
            String port = host.group(2) == null || host.group(2).length() == 1 ? "" : host.group(2);
            return plain ? ascii.toLowerCase(Locale.ROOT) + port : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** @param fragment whether the first {@code #} starts a fragment */
    static String escaped(String text, boolean fragment) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inFragment = !fragment;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean keep = (c < 128 && Character.isLetterOrDigit(c)) || (c < 128 && ALLOWED.indexOf(c) >= 0);
            if (c == '%') {
                keep = i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2));
            } else if (c == '#') {
                keep = !inFragment;
                inFragment = true;
            }
            if (keep) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }
}
