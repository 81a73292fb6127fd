package anthology.content.leftover;

import anthology.content.Mark;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML as it may stand in Markdown: on one line, and with nothing in it that Markdown would take for its own. */
final class Html {
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,300})\\]\\(([^()\\s]{1,500})\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]{1,300})\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])[*_]([^*_]{1,300})[*_](?![\\w*])");
    private static final Pattern CODE = Pattern.compile("`([^`]{1,300})`");
    private static final Pattern ELEMENT = Pattern.compile("</?[A-Za-z][^<>]*>");

    private Html() {}

    /** As text or as the value of an attribute. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\r' -> out.append(' ');
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** As text in which no character means anything to Markdown, white space included. */
    static String literal(String text) {
        StringBuilder out = new StringBuilder(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = Character.isLetterOrDigit(c) || c == ' ' || c > 0x7F;
            if (plain) {
                out.append(c);
            } else {
                out.append("&#").append((int) c).append(';');
            }
        }
        return out.toString();
    }

    /** A caption or a title, in which links, emphasis and code may be written as in Markdown, or elements as in HTML. */
    static String inline(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        String out = ELEMENT.matcher(line).find() ? line : escaped(line);
        out = CODE.matcher(out).replaceAll("<code>$1</code>");
        Matcher link = LINK.matcher(out);
        out = link.replaceAll("<a href=\"$2\">$1</a>");
        out = STRONG.matcher(out).replaceAll("<strong>$1</strong>");
        return EMPHASIS.matcher(out).replaceAll("<em>$1</em>");
    }

    static String link(String address, String text) {
        return anchor(address, inline(text));
    }

    /** Preformatted code, with its line ends. */
    static String preformatted(String language, String code) {
        String text = code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<pre><code class=\"language-" + language + "\">" + text + "</code></pre>";
    }

    /** A link around HTML. */
    static String anchor(String address, String html) {
        return "<a href=\"" + escaped(address.strip()) + "\">" + html + "</a>";
    }

    static String image(String source, String alt, String title) {
        return "<img src=\"" + escaped(source.strip()) + "\""
                + (alt.isEmpty() ? "" : " alt=\"" + escaped(alt) + "\"")
                + (title.isEmpty() ? "" : " title=\"" + escaped(title) + "\"")
                + ">";
    }

    /** A picture with a caption under it; without one a picture alone in its paragraph. */
    static String figure(String image, String link, String caption) {
        String shown = link.isEmpty() ? image : anchor(link, image);
        return "<figure>" + shown
                + (caption.isEmpty() ? "" : "<figcaption>" + inline(caption) + "</figcaption>")
                + "</figure>";
    }

    /** The start of a box beside the text; {@code </div>} ends it. */
    static String notice(String type, String title) {
        String kind = type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "");
        return "<div class=\"notice" + (kind.isEmpty() ? "" : " " + kind) + "\">"
                + (title.isEmpty() ? "" : "<p class=\"title\">" + inline(title) + "</p>");
    }

    /** What a box begins with that has no title but its kind; marked, so that it is said in the language of the text. */
    static String notice(String kind) {
        return notice(kind, "") + "<p class=\"title\" " + Mark.KIND + "=\"" + escaped(kind.toLowerCase(Locale.ROOT))
                + "\">" + escaped(capital(kind)) + "</p>";
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
