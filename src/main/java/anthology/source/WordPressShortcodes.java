package anthology.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts HTML in the place of WordPress's shortcodes. Captions become figures, galleries their pictures, embedded things
 * links; of others the inner text stays. In code they are what is written, and so is {@code [[caption]]}.
 *
 * @see <a href="https://developer.wordpress.org/apis/shortcode/">Shortcode API</a>
 */
final class WordPressShortcodes {
    private static final int MOST_NESTED = 20;
    private static final int LONGEST_TAG = 4000;
    private static final Pattern TAG = Pattern.compile("\\[([A-Za-z][A-Za-z0-9_-]{1,60})(?=[\\s=\\]/])");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z0-9_-]{1,60})\\s?=\\s?(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'\\]]+))");
    private static final Pattern URL = Pattern.compile("(?:https?:)?//[^\\s\"'<>\\[\\]]+");
    private static final Pattern ALONE =
            Pattern.compile("(?m)^([ \\t]{0,20})(https?://[^\\s\"'<>\\[\\]]+)(?=[ \\t]{0,20}$)");
    private static final Pattern MEDIA =
            Pattern.compile("^\\s*(?:<a\\s[^<>]*>\\s*<img\\s[^<>]*>\\s*</a>|<img\\s[^<>]*>)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> LITERAL = Set.of("pre", "code", "script", "style", "textarea");
    private static final Set<String> LINKED = Set.of(
            "embed",
            "video",
            "audio",
            "youtube",
            "vimeo",
            "tweet",
            "twitter",
            "gist",
            "instagram",
            "soundcloud",
            "wpvideo",
            "dailymotion",
            "ted",
            "slideshare",
            "facebook",
            "flickr",
            "spotify",
            "bandcamp",
            "googlemaps",
            "archiveorg",
            "kickstarter");
    private static final Set<String> CODE = Set.of("code", "sourcecode", "cc", "highlight");
    private static final Set<String> NOTES = Set.of("ref", "footnote", "fn", "mfn", "efn_note");

    /**
     * A picture of the export.
     *
     * @param caption empty when there is none
     */
    record Attachment(String address, String caption) {}

    private final Function<@Nullable String, List<Attachment>> pictures;
    private final BiConsumer<String, Integer> unknown;
    private final Map<String, Integer> endings = new HashMap<>();
    private final Set<String> neverClosed = new HashSet<>();
    private String text = "";

    /**
     * @param pictures those with these ids, parted by commas, or with null the post's own
     * @param unknown is told each shortcode that is not known, and at which offset it stands
     */
    WordPressShortcodes(Function<@Nullable String, List<Attachment>> pictures, BiConsumer<String, Integer> unknown) {
        this.pictures = pictures;
        this.unknown = unknown;
    }

    /** The text without shortcodes; no line end is lost before the end of a shortcode that has one in it. */
    String resolved(String written) {
        text = written;
        endings.clear();
        neverClosed.clear();
        return written.indexOf('[') < 0 && !written.contains("://")
                ? written
                : linked(resolved(0, written.length(), 0));
    }

    private String resolved(int start, int end, int depth) {
        StringBuilder out = new StringBuilder(end - start + 100);
        int from = start;
        for (int at = start; at < end; ) {
            char c = text.charAt(at);
            if (c == '<') {
                at = Math.min(end, afterLiteral(at));
                continue;
            }
            if (c == '[' && text.startsWith("[", at + 1)) {
                int escaped = afterEscaped(at, end);
                if (escaped > at) {
                    // [[caption]] is how one writes about [caption]
                    out.append(text, from, at).append(text, at + 1, escaped - 1);
                    at = escaped;
                    from = at;
                    continue;
                }
            }
            Shortcode code = c == '[' && depth < MOST_NESTED ? shortcode(at, end) : null;
            if (code == null) {
                at++;
                continue;
            }
            out.append(text, from, at).append(html(code, depth));
            at = code.end;
            from = at;
        }
        return out.append(text, from, end).toString();
    }

    /** Behind a tag in two brackets at either side; or {@code at} where none stands there. */
    private int afterEscaped(int at, int limit) {
        Matcher tag = TAG.matcher(text).region(at + 1, Math.min(limit, at + 71)).useTransparentBounds(true);
        int close = tag.lookingAt() ? tagEnd(tag.end(), limit) : -1;
        return close >= 0 && close + 1 < limit && text.charAt(close + 1) == ']' ? close + 2 : at;
    }

    /** Behind an element in which nothing is a shortcode, or behind the {@code <} of any other. */
    private int afterLiteral(int at) {
        int name = at + 1;
        while (name < text.length() && Character.isLetter(text.charAt(name)) && name - at < 12) {
            name++;
        }
        String tag = text.substring(at + 1, name).toLowerCase(Locale.ROOT);
        if (!LITERAL.contains(tag) || neverClosed.contains(tag)) {
            return at + 1;
        }
        for (int close = text.indexOf("</", name); close >= 0; close = text.indexOf("</", close + 2)) {
            if (text.regionMatches(true, close + 2, tag, 0, tag.length())) {
                return close + 2;
            }
        }
        neverClosed.add(tag);
        return at + 1;
    }

    /**
     * A shortcode.
     *
     * @param inner where its content starts; its end where it has none
     */
    private record Shortcode(String name, String attributes, int start, int inner, int innerEnd, int end) {
        boolean hasContent() {
            return innerEnd > inner;
        }
    }

    private @Nullable Shortcode shortcode(int at, int limit) {
        Matcher tag = TAG.matcher(text).region(at, Math.min(limit, at + 70)).useTransparentBounds(true);
        boolean escaped = at > 0 && text.charAt(at - 1) == '[';
        if (!tag.lookingAt() || escaped) {
            return null;
        }
        String name = tag.group(1);
        int close = tagEnd(tag.end(), limit);
        if (close < 0 || text.startsWith("(", close + 1)) {
            return null;
        }
        String attributes = text.substring(tag.end(), close).strip();
        boolean single = attributes.endsWith("/");
        String lower = name.toLowerCase(Locale.ROOT);
        int ending = single ? -1 : ending(name, close);
        boolean paired = ending >= 0 && ending < limit;
        boolean known = isKnown(lower);
        // what only looks like a shortcode is more often a word in brackets
        boolean meant =
                known || paired || single || attributes.contains("=") || name.contains("_") || name.contains("-");
        if (!meant || (known && !paired && attributes.isEmpty() && !lower.equals("gallery"))) {
            return null;
        }
        return paired
                ? new Shortcode(lower, attributes, at, close + 1, ending, ending + name.length() + 3)
                : new Shortcode(lower, attributes, at, close + 1, close + 1, close + 1);
    }

    /** Where a shortcode's content ends, or -1; each ending is looked for once, however often the name comes. */
    private int ending(String name, int from) {
        Integer known = endings.get(name);
        if (known == null || (known >= 0 && known < from)) {
            known = text.indexOf("[/" + name + "]", from);
            endings.put(name, known);
        }
        return known;
    }

    private static boolean isKnown(String name) {
        return name.equals("caption")
                || name.equals("wp_caption")
                || name.equals("gallery")
                || LINKED.contains(name)
                || CODE.contains(name)
                || NOTES.contains(name);
    }

    /** Where the tag ends, brackets in quotation marks aside; -1 when it does not. */
    private int tagEnd(int from, int limit) {
        char quote = 0;
        int furthest = Math.min(limit, from + LONGEST_TAG);
        for (int i = from; i < furthest; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = text.charAt(i - 1) == '=' ? c : 0;
            } else if (c == ']') {
                return i;
            } else if (c == '[' || (c == '\n' && i + 1 < limit && text.charAt(i + 1) == '\n')) {
                return -1;
            }
        }
        return -1;
    }

    private String html(Shortcode code, int depth) {
        if (CODE.contains(code.name)) {
            String language =
                    attributes(code).getOrDefault("language", attributes(code).getOrDefault("lang", ""));
            String inner = text.substring(code.inner, code.innerEnd);
            boolean escaped = inner.indexOf('<') < 0;
            return "<pre><code"
                    + (language.matches("[A-Za-z0-9+#-]{1,30}") ? " class=\"language-" + language + "\"" : "") + ">"
                    + (escaped ? inner : escaped(inner)) + "</code></pre>";
        }
        if (LINKED.contains(code.name)) {
            return link(code);
        }
        if (code.name.equals("gallery")) {
            return gallery(code);
        }
        String inner = resolved(code.inner, code.innerEnd, depth + 1);
        if (code.name.equals("caption") || code.name.equals("wp_caption")) {
            return caption(code, inner);
        }
        if (NOTES.contains(code.name)) {
            return " (" + inner.strip() + ")";
        }
        unknown.accept(code.name, code.start);
        return inner;
    }

    private static String caption(Shortcode code, String inner) {
        Matcher media = MEDIA.matcher(inner);
        int end = media.find() ? media.end() : inner.length();
        String beside = inner.substring(end).strip();
        String caption = beside.isEmpty() ? attributes(code).getOrDefault("caption", "") : beside;
        return "<figure>" + inner.substring(0, end).strip()
                + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>") + "</figure>";
    }

    private String gallery(Shortcode code) {
        Map<String, String> attributes = attributes(code);
        String ids = attributes.get("ids");
        StringBuilder out = new StringBuilder();
        for (Attachment picture : pictures.apply(ids == null ? attributes.get("include") : ids)) {
            out.append("<figure><img src=\"")
                    .append(escaped(picture.address))
                    .append("\" alt=\"")
                    .append(escaped(picture.caption))
                    .append("\">");
            if (!picture.caption.isEmpty()) {
                out.append("<figcaption>").append(escaped(picture.caption)).append("</figcaption>");
            }
            out.append("</figure>");
        }
        return out.toString();
    }

    private String link(Shortcode code) {
        String inner = text.substring(code.inner, code.innerEnd);
        Matcher url = URL.matcher(code.hasContent() && URL.matcher(inner).find() ? inner : code.attributes);
        String id = code.attributes.strip().replaceFirst("^=", "").strip();
        String address = url.find()
                ? url.group()
                : switch (code.name) {
                    case "vimeo" -> id.matches("[0-9]{1,12}") ? "https://vimeo.com/" + id : "";
                    case "youtube" -> id.matches("[A-Za-z0-9_-]{8,14}") ? "https://www.youtube.com/watch?v=" + id : "";
                    case "gist" -> id.matches("[0-9a-f]{1,40}") ? "https://gist.github.com/" + id : "";
                    default -> attributes(code).getOrDefault("src", "");
                };
        if (address.isEmpty()) {
            unknown.accept(code.name, code.start);
            return inner;
        }
        return anchor(address);
    }

    private static String anchor(String address) {
        String escaped = escaped(address.replace("&amp;", "&"));
        return "<a href=\"" + escaped + "\">" + escaped + "</a>";
    }

    /** Addresses alone on a line are embedded by WordPress; here they are links. */
    private static String linked(String html) {
        Matcher alone = ALONE.matcher(html);
        StringBuilder out = new StringBuilder();
        while (alone.find()) {
            alone.appendReplacement(out, Matcher.quoteReplacement(alone.group(1) + anchor(alone.group(2))));
        }
        return alone.appendTail(out).toString();
    }

    private static Map<String, String> attributes(Shortcode code) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(code.attributes);
        while (attribute.find()) {
            List<String> values = new ArrayList<>();
            for (int group = 2; group <= 4; group++) {
                if (attribute.group(group) != null) {
                    values.add(attribute.group(group));
                }
            }
            attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), String.join("", values));
        }
        return attributes;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
