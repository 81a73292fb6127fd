package anthology.content;

import java.util.Map;
import java.util.Set;

/**
 * The elements that a body may hold, all of them in the EPUB XHTML vocabulary, and what becomes of the others.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/indices.html#elements-3">HTML: index of elements</a>
 */
final class Vocabulary {
    static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** Elements that hold other blocks, or text where there is no block in them. */
    static final Set<String> CONTAINERS = Set.of("div", "section", "blockquote", "aside", "figure");

    static final Set<String> PHRASING = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark",
            "math", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
            "wbr");

    static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "div",
            "section",
            "aside",
            "hr");

    static final Set<String> EMPTY = Set.of("br", "hr", "img", "wbr", "col");

    /** Elements that run, fetch or ask, and what hides in the head: their content goes with them. */
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "template",
            "title",
            "head",
            "meta",
            "base",
            "link",
            "source",
            "track",
            "param",
            "area",
            "embed",
            "frame",
            "frameset",
            "noframes",
            "input",
            "select",
            "datalist",
            "progress",
            "meter",
            "bgsound",
            "basefont",
            "colgroup",
            "col",
            "rp");

    /** Those whose loss is reported: active content. */
    static final Set<String> ACTIVE = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "applet",
            "form",
            "meta",
            "base",
            "link",
            "frame",
            "frameset",
            "input",
            "button",
            "select",
            "textarea");

    /** Those a book cannot show, whose text stands in their place. */
    static final Set<String> REPLACED = Set.of("video", "audio", "canvas");

    static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("article", "div"),
            Map.entry("section", "div"),
            Map.entry("aside", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("main", "div"),
            Map.entry("nav", "div"),
            Map.entry("hgroup", "div"),
            Map.entry("search", "div"),
            Map.entry("address", "div"),
            Map.entry("details", "div"),
            Map.entry("dialog", "div"),
            Map.entry("fieldset", "div"),
            Map.entry("form", "div"),
            Map.entry("center", "div"),
            Map.entry("iframe", "div"),
            Map.entry("object", "div"),
            Map.entry("video", "div"),
            Map.entry("audio", "div"),
            Map.entry("summary", "p"),
            Map.entry("legend", "p"),
            Map.entry("dir", "ul"),
            Map.entry("menu", "ul"),
            Map.entry("xmp", "pre"),
            Map.entry("listing", "pre"),
            Map.entry("plaintext", "pre"),
            Map.entry("font", "span"),
            Map.entry("big", "span"),
            Map.entry("blink", "span"),
            Map.entry("nobr", "span"),
            Map.entry("acronym", "abbr"),
            Map.entry("tt", "code"),
            Map.entry("strike", "s"),
            Map.entry("rb", "span"),
            Map.entry("image", "img"));

    private Vocabulary() {}
}
