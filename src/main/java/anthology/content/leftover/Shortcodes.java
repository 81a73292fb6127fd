package anthology.content.leftover;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tags that stand for themselves: pictures, links, what other sites show. */
final class Shortcodes {
    private static final Pattern PICTURE = Pattern.compile(
            "[^\\s?#]{1,500}\\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?)(?:[?#].{0,200})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:px|%)?|auto");

    /** What places, counts or sets something up, and says nothing itself: it goes unreported. */
    private static final Set<String> SILENT = Set.of(
            "toc",
            "tocinline",
            "table-of-contents",
            "tableofcontents",
            "more",
            "readmore",
            "excerpt",
            "excerpt-separator",
            "br",
            "hr",
            "clear",
            "clearfix",
            "break",
            "assign",
            "set",
            "cycle",
            "increment",
            "decrement",
            "layout",
            "pagebreak",
            "newpage",
            "teaser",
            "comments",
            "disqus",
            "share",
            "social",
            "anchor",
            "import",
            "from",
            "else",
            "elsif",
            "elif",
            "include toc",
            "include comments",
            "include disqus",
            "include share",
            "include mathjax",
            "include katex",
            "include anchor-headings",
            "katex",
            "mathjax",
            "math",
            "load-photoswipe",
            "ad",
            "ads",
            "include ads",
            "rawhtml",
            "style",
            "stylesheet",
            "head",
            "script",
            "googleadsense");

    private static final Set<String> FRAMES = Set.of("iframe", "video", "audio", "embed", "oembed", "player", "media");

    private Shortcodes() {}

    /** Whether such a tag stands for an address alone. */
    static boolean isAddress(String name) {
        return switch (name) {
            case "ref", "relref", "post-url", "post-path", "asset-path", "get-url", "url-for", "static", "asset" ->
                true;
            default -> false;
        };
    }

    /** Whether such a tag goes without a word. */
    static boolean isSilent(String name) {
        return SILENT.contains(name);
    }

    /**
     * What takes the tag's place, or null where the name is not known.
     *
     * @param own whether it stands on a line of its own
     */
    static @Nullable String shown(String name, Arguments arguments, boolean own) {
        switch (name) {
            case "post-link", "asset-link", "internal-link" -> {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i < arguments.positional().size(); i++) {
                    String word = arguments.at(i);
                    boolean last = i == arguments.positional().size() - 1;
                    if (!(last && (word.equals("true") || word.equals("false")))) {
                        text.append(text.isEmpty() ? "" : " ").append(word);
                    }
                }
                return Html.link(address(arguments.at(0)), text.toString());
            }
            case "img", "asset-img", "fullimage" -> {
                return arguments.named().isEmpty() ? hexoImage(arguments, own) : picture(arguments, own, false);
            }
            case "link",
                    "a",
                    "button",
                    "btn",
                    "linkbutton",
                    "cta",
                    "link-card",
                    "linkcard",
                    "card-link",
                    "bookmark" -> {
                return link(arguments);
            }
            case "quote", "quote-block", "blockquote", "pullquote" -> {
                String text = arguments.named("text", "quote", "content");
                Boxes.Box box = Boxes.of("quote", arguments);
                return text.isEmpty() || box == null
                        ? null
                        : box.start() + "<p>" + Html.inline(text) + "</p>" + box.end();
            }
            case "mark", "kbd", "key", "sub", "sup", "abbr" -> {
                String text = arguments.namedOr(0, "text");
                String element = name.equals("key") ? "kbd" : name;
                return "<" + element + ">" + Html.inline(text) + "</" + element + ">";
            }
            default -> {}
        }
        if (isPicture(name, arguments)) {
            return picture(arguments, own, name.equals("figure"));
        }
        String embed = Embeds.link(name, arguments);
        if (embed != null) {
            return embed;
        }
        if (FRAMES.contains(name)) {
            return Embeds.frame(arguments);
        }
        String content = arguments.named("content", "text", "message", "body");
        Boxes.Box box = content.isEmpty() ? null : Boxes.of(name, arguments);
        return box == null ? null : box.start() + "<p>" + Html.inline(content) + "</p>" + box.end();
    }

    /** What an unknown tag still says to a reader: its text, and where it leads. */
    static String said(Arguments arguments) {
        String text = arguments.named("text", "label", "content", "caption", "link-text", "button-text");
        String address = arguments.named("href", "url", "link", "button-url");
        if (text.isEmpty()) {
            return "";
        }
        return address.startsWith("http") || address.startsWith("/") ? Html.link(address, text) : Html.inline(text);
    }

    private static boolean isPicture(String name, Arguments arguments) {
        boolean named = name.contains("img")
                || name.contains("image")
                || name.contains("figure")
                || name.contains("picture")
                || name.contains("photo");
        String source = source(arguments);
        return PICTURE.matcher(source).matches() || (named && !source.isEmpty() && !source.contains(" "));
    }

    private static String source(Arguments arguments) {
        return arguments.namedOr(0, "src", "image_path", "image", "url", "path", "file", "img", "filename", "source");
    }

    private static String picture(Arguments arguments, boolean own, boolean isFigure) {
        String source = source(arguments);
        boolean named = !arguments.named().isEmpty();
        String title = arguments.named("title");
        String caption = arguments.named("caption", "figcaption", "description", "cap", "legend");
        if (caption.isEmpty()) {
            caption = !title.isEmpty() ? title : named ? "" : arguments.at(2);
        } else if (isFigure && !title.isEmpty() && !title.equals(caption)) {
            // elsewhere a title shows when the mouse is there, and says what the caption says
            caption = "**" + title + "** " + caption;
        }
        String attribution = arguments.named("attr", "attribution", "credit");
        if (!attribution.isEmpty()) {
            String link = arguments.named("attrlink");
            String credit = link.isEmpty() ? attribution : "[" + attribution + "](" + link + ")";
            caption = caption.isEmpty() ? credit : caption + " " + credit;
        }
        String alt = arguments.named("alt");
        alt = alt.isEmpty() && !named ? arguments.at(1) : alt;
        String spoken = alt.isEmpty() ? caption : alt;
        if (!own) {
            return Html.image(source, spoken, caption);
        }
        return Html.figure(Html.image(source, spoken, ""), arguments.named("link", "href"), caption);
    }

    /**
     * Classes, the file, width, height, then title and text alternative.
     *
     * @see <a href="https://hexo.io/docs/tag-plugins#Image">Hexo: tag plugins</a>
     */
    private static String hexoImage(Arguments arguments, boolean own) {
        int at = 0;
        while (at < arguments.positional().size() - 1 && !isFile(arguments.at(at))) {
            at++;
        }
        String source = arguments.at(at);
        int next = at + 1;
        while (NUMBER.matcher(arguments.at(next)).matches()) {
            next++;
        }
        Arguments rest = Arguments.read(arguments.at(next));
        boolean nested = arguments.at(next).startsWith("\"");
        String title = nested ? rest.at(0) : arguments.at(next);
        String alt = nested ? rest.at(1) : arguments.at(next + 1);
        String image = Html.image(source, alt.isEmpty() ? title : alt, own ? "" : title);
        return own ? Html.figure(image, "", title) : image;
    }

    private static boolean isFile(String word) {
        return word.contains("/") || word.contains(".");
    }

    /** {@code text url [external] [title]}, or by names; an address alone gets the title of what it leads to. */
    private static String link(Arguments arguments) {
        String address = arguments.named("href", "url", "link", "to", "src", "path");
        String text = arguments.named("text", "label", "title", "name", "content");
        if (address.isEmpty()) {
            StringBuilder words = new StringBuilder();
            for (String word : arguments.positional()) {
                boolean leads =
                        word.contains("://") || word.startsWith("/") || word.startsWith("#") || word.endsWith(".md");
                if (address.isEmpty() && leads) {
                    address = word;
                } else if (address.isEmpty()) {
                    words.append(words.isEmpty() ? "" : " ").append(word);
                }
            }
            text = text.isEmpty() ? words.toString() : text;
            if (address.isEmpty()) {
                address = text;
                text = "";
            }
        }
        boolean web = address.toLowerCase(Locale.ROOT).startsWith("http");
        return Html.link(address(address), text.isEmpty() && web ? address : text);
    }

    /** As it may stand between the parentheses of a link. */
    static String address(String address) {
        return address.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }
}
