package anthology.content;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Phrases;
import anthology.model.Position;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * An HTML tree in, our tree out, with only the elements and attributes of {@link Vocabulary}: an allow-list, so that
 * what it does not know cannot get through. Where elements may stand is {@link ContentModel}'s to mend.
 */
final class Cleaner {
    private static final Pattern CLASS = Pattern.compile("-?[A-Za-z_][A-Za-z0-9_-]{0,80}");
    private static final Pattern LINES = Pattern.compile("[0-9][0-9 ,.:-]{0,400}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern DATE_TIME = Pattern.compile(
            "[0-9]{4}(-[0-9]{2}(-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?");

    /** What is said of the lines of a block of code. */
    private static final List<String> PRE_ATTRIBUTES = List.of("data-start", "data-line", "data-ins", "data-del");

    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");
    private static final Set<String> ALIGNMENTS = Set.of("left", "right", "center", "justify");

    private final Post post;
    private final Function<org.jsoup.nodes.Element, @Nullable Position> positions;
    private final Diagnostics diagnostics;
    private @Nullable Location active;
    private boolean flattened;

    /** What the cleaner says of where it is. */
    record Post(String path, String language) {}

    Cleaner(Post post, Function<org.jsoup.nodes.Element, @Nullable Position> positions, Diagnostics diagnostics) {
        this.post = post;
        this.positions = positions;
        this.diagnostics = diagnostics;
    }

    /** The content of the element, cleaned; what was lost is reported. */
    List<Node> clean(org.jsoup.nodes.Element body) {
        List<Node> out = new ArrayList<>();
        children(body, Position.UNKNOWN, 0, out);
        if (active != null) {
            diagnostics.report(
                    Code.CONTENT_001,
                    active,
                    "active content was taken out",
                    "a book runs no scripts and shows no frames or forms");
        }
        if (flattened) {
            diagnostics.report(Code.CONTENT_003, Location.of(post.path), "nesting was too deep and was flattened");
        }
        return out;
    }

    private void children(org.jsoup.nodes.Element parent, Position position, int depth, List<Node> out) {
        for (org.jsoup.nodes.Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                String allowed = Characters.allowed(text.getWholeText());
                if (!allowed.isEmpty()) {
                    out.add(new Text(allowed, position));
                }
            } else if (child instanceof org.jsoup.nodes.Element element) {
                element(element, position, depth, out);
            }
        }
    }

    private void element(org.jsoup.nodes.Element element, Position inherited, int depth, List<Node> out) {
        String tag = element.normalName();
        Position own = positions.apply(element);
        Position position = own == null ? inherited : own;
        if (isActive(element, tag)) {
            active = active == null ? new Location(post.path, position.line(), position.column()) : active;
        }
        if (element.hasAttr("hidden") || hides(element.attr("style"))) {
            return;
        }
        if (tag.equals("input") && element.attr("type").equalsIgnoreCase("checkbox")) {
            out.add(new Text(element.hasAttr("checked") ? "☑" : "☐", position));
            return;
        }
        if (Vocabulary.DROPPED.contains(tag) || ImageAddresses.isRepeated(element) || isCounter(element, tag)) {
            return;
        }
        if (tag.equals("svg")) {
            drawing(element, position, out);
            return;
        }
        if (tag.equals("math")) {
            Element math = MathMarkup.cleaned(element, position, MarkdownLines.DEEPEST);
            if (math != null) {
                out.add(math);
            }
            return;
        }
        if (isTypeset(element)) {
            return;
        }
        Element shown = tag.equals("iframe") ? Frames.link(element, position) : null;
        if (shown != null) {
            out.add(shown);
            return;
        }
        if (Vocabulary.REPLACED.contains(tag)) {
            diagnostics.report(
                    Code.CONTENT_005,
                    new Location(post.path, position.line(), position.column()),
                    "<" + tag + "> is not taken into a book; its text stands in its place");
        }
        if (tag.equals("q")) {
            QuotationMarks marks = QuotationMarks.of(post.language);
            out.add(new Text(marks.open(), position));
            children(element, position, depth + 1, out);
            out.add(new Text(marks.close(), position));
            return;
        }
        String name = name(element, tag);
        if (depth >= MarkdownLines.DEEPEST && !Vocabulary.EMPTY.contains(name)) {
            flattened = true;
            name = "";
        }
        if (name.isEmpty()) {
            boolean block = element.isBlock();
            space(block, position, out);
            children(element, position, depth, out);
            space(block, position, out);
            return;
        }
        Map<String, String> attributes = attributes(element, name, tag, position);
        List<Node> inner = new ArrayList<>();
        if (element.hasAttr(Mark.KIND)) {
            String said = Phrases.in(post.language).say("kind." + element.attr(Mark.KIND), element.text());
            inner.add(new Text(Characters.allowed(said), position));
        } else if (!Vocabulary.EMPTY.contains(name)) {
            children(element, position, depth + 1, inner);
        }
        // a link around what was taken out; one that was empty from the start gets its text later
        boolean emptied = inner.isEmpty() && element.childNodeSize() > 0 && !attributes.containsKey("id");
        if (name.equals("a") && (attributes.isEmpty() || emptied)) {
            out.addAll(inner);
            return;
        }
        if (name.equals("img") && !attributes.containsKey("src")) {
            out.add(new Text(attributes.getOrDefault("alt", ""), position));
            return;
        }
        out.add(new Element(name, attributes, inner, position));
    }

    private void drawing(org.jsoup.nodes.Element svg, Position position, List<Node> out) {
        Location place = new Location(post.path, position.line(), position.column());
        boolean runs = svg.getAllElements().stream()
                .anyMatch(each -> !each.normalName().equals("style") && isActive(each, each.normalName()));
        active = runs && active == null ? place : active;
        boolean decoration = Drawings.isDecoration(svg);
        if (Drawings.isIcon(svg)) {
            out.add(new Text(decoration ? "" : Drawings.words(svg), position));
            return;
        }
        Map<String, String> attributes = attributes(svg, "svg", "svg", position);
        Element image = Drawings.image(svg, attributes, position);
        if (!decoration && String.valueOf(image.attribute("alt")).isEmpty()) {
            diagnostics.report(
                    Code.IMAGE_004,
                    place,
                    "the drawing in the text has no text alternative",
                    "a <title> in its <svg> says in a few words what it shows, for readers who cannot see it");
        }
        out.add(image);
    }

    private static void space(boolean block, Position position, List<Node> out) {
        if (block) {
            out.add(new Text(" ", position));
        }
    }

    /** Whether it is what KaTeX draws beside a formula for those who see it. */
    private static boolean isTypeset(org.jsoup.nodes.Element element) {
        org.jsoup.nodes.Element formula = element.hasClass("katex-html") ? element.parent() : null;
        return formula != null && formula.selectFirst("math") != null;
    }

    /** The name under which an element goes on, or nothing when only its content does. */
    private static String name(org.jsoup.nodes.Element element, String tag) {
        if (element.hasAttr(Mark.NOTE)) {
            return "aside";
        }
        if (Vocabulary.REPLACED.contains(tag) && !tag.equals("video") && !tag.equals("audio")) {
            return "";
        }
        String name = Vocabulary.RENAMED.getOrDefault(tag, tag);
        return Vocabulary.PHRASING.contains(name) || Vocabulary.BLOCKS.contains(name) ? name : "";
    }

    private static boolean isCounter(org.jsoup.nodes.Element element, String tag) {
        return (tag.equals("img") || tag.equals("image")) && ImageAddresses.isCounter(element);
    }

    private static boolean hides(String style) {
        return !style.isEmpty()
                && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private static boolean isActive(org.jsoup.nodes.Element element, String tag) {
        if (Vocabulary.ACTIVE.contains(tag)
                && !(tag.equals("input") && element.attr("type").equalsIgnoreCase("checkbox"))) {
            return true;
        }
        for (org.jsoup.nodes.Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            if (key.startsWith("on")
                    || (!key.equals("alt")
                            && !key.equals("title")
                            && !attribute.getValue().startsWith("data:image/")
                            && Links.isActive(attribute.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private Map<String, String> attributes(
            org.jsoup.nodes.Element element, String name, String tag, Position position) {
        Map<String, String> kept = new LinkedHashMap<>();
        String classes = classes(element, tag, name);
        if (!classes.isEmpty()) {
            kept.put("class", classes);
        }
        String id =
                Characters.allowed(element.hasAttr("id") ? element.id() : tag.equals("a") ? element.attr("name") : "");
        if (!id.isBlank()) {
            kept.put("id", id.strip());
        }
        String language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
        if (LANGUAGE.matcher(language).matches()) {
            kept.put("lang", language);
            kept.put("xml:lang", language);
        }
        String direction = element.attr("dir").toLowerCase(Locale.ROOT);
        if (direction.equals("ltr") || direction.equals("rtl") || (direction.equals("auto") && !name.equals("bdo"))) {
            kept.put("dir", direction);
        } else if (name.equals("bdo")) {
            kept.put("dir", "ltr");
        }
        copyText(element, "title", kept);
        switch (name) {
            case "a" -> link(element, kept);
            case "img" -> image(element, kept, position);
            case "ol" -> {
                copy(element, "start", NUMBER, kept);
                if (element.attr("type").matches("[1aAiI]")) {
                    kept.put("type", element.attr("type"));
                }
                if (element.hasAttr("reversed")) {
                    kept.put("reversed", "reversed");
                    countDown(element);
                }
            }
            case "li" -> copy(element, "value", NUMBER, kept);
            case "td", "th" -> {
                span(element, "colspan", kept);
                span(element, "rowspan", kept);
                String scope = element.attr("scope").toLowerCase(Locale.ROOT);
                if (name.equals("th") && SCOPES.contains(scope)) {
                    kept.put("scope", scope);
                }
            }
            case "pre" -> PRE_ATTRIBUTES.forEach(key -> copy(element, key, LINES, kept));
            case "time" -> copy(element, "datetime", DATE_TIME, kept);
            case "aside" -> {
                kept.put(Mark.NOTE, element.attr(Mark.NOTE));
                kept.put(Mark.LABEL, Characters.allowed(element.attr(Mark.LABEL)));
            }
            default -> {}
        }
        return kept;
    }

    /** Says the numbers of a reversed list's items, which not every reader counts down; HTML, 4.4.5 and 4.4.8. */
    private static void countDown(org.jsoup.nodes.Element list) {
        List<org.jsoup.nodes.Element> items = list.children().stream()
                .filter(child -> child.normalName().equals("li"))
                .toList();
        String start = list.attr("start");
        int number = NUMBER.matcher(start).matches() ? Integer.parseInt(start) : items.size();
        for (org.jsoup.nodes.Element item : items) {
            String own = item.attr("value");
            number = NUMBER.matcher(own).matches() ? Integer.parseInt(own) : number;
            item.attr("value", Integer.toString(number));
            number--;
        }
    }

    private static void link(org.jsoup.nodes.Element element, Map<String, String> kept) {
        if (element.hasAttr(Mark.CALL)) {
            kept.put(Mark.CALL, element.attr(Mark.CALL));
            kept.put(Mark.LABEL, Characters.allowed(element.attr(Mark.LABEL)));
        } else if (element.hasAttr("href") && !Links.isActive(element.attr("href"))) {
            kept.put("href", Characters.allowed(element.attr("href")).strip());
        }
    }

    private void image(org.jsoup.nodes.Element element, Map<String, String> kept, Position position) {
        List<String> addresses =
                ImageAddresses.of(element).stream().map(Characters::allowed).toList();
        String source = addresses.isEmpty() ? "" : addresses.getFirst();
        if (!addresses.isEmpty()) {
            kept.put("src", source);
        }
        if (addresses.size() > 1) {
            kept.put("srcset", String.join(" ", addresses));
        }
        String alt =
                Characters.allowed(element.attr("alt")).replaceAll("\\s+", " ").strip();
        if (alt.isEmpty() && (!element.hasAttr("alt") || element.hasAttr(Mark.AT))) {
            diagnostics.report(
                    Code.IMAGE_004,
                    new Location(post.path, position.line(), position.column()),
                    "the image " + source + " has no text alternative",
                    "say in a few words what it shows, for readers who cannot see it");
        }
        kept.put("alt", alt);
    }

    private static String classes(org.jsoup.nodes.Element element, String tag, String name) {
        StringBuilder classes = new StringBuilder();
        for (String written : element.classNames()) {
            String token = written.startsWith("lang") ? FenceInfo.className(written) : written;
            boolean ours = token.equals("noteref") || token.equals("backlink") || token.equals("footnotes");
            if (!ours && CLASS.matcher(token).matches()) {
                classes.append(classes.isEmpty() ? "" : " ").append(token);
            }
        }
        String extra =
                switch (tag) {
                    case "big", "nobr", "details", "summary", "address" -> tag;
                    case "center" -> "align-center";
                    default -> "";
                };
        String align = element.attr("align").toLowerCase(Locale.ROOT);
        String side = Beside.side(element);
        if (side != null && !element.hasClass("align" + side)) {
            extra = "align" + side;
        } else if (Vocabulary.BLOCKS.contains(name) && ALIGNMENTS.contains(align)) {
            extra = "align-" + align;
        }
        if (!extra.isEmpty()) {
            classes.append(classes.isEmpty() ? "" : " ").append(extra);
        }
        return classes.toString();
    }

    private static void copyText(org.jsoup.nodes.Element element, String key, Map<String, String> kept) {
        String value = Characters.allowed(element.attr(key)).strip();
        if (!value.isEmpty()) {
            kept.put(key, value);
        }
    }

    private static void copy(org.jsoup.nodes.Element element, String key, Pattern pattern, Map<String, String> kept) {
        String value = element.attr(key).strip();
        if (pattern.matcher(value).matches()) {
            kept.put(key, value);
        }
    }

    private static void span(org.jsoup.nodes.Element element, String key, Map<String, String> kept) {
        String value = element.attr(key).strip();
        if (value.matches("[0-9]{1,3}") && Integer.parseInt(value) > 1) {
            kept.put(key, Integer.toString(Integer.parseInt(value)));
        }
    }
}
