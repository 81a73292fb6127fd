package anthology.image;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import anthology.model.Xhtml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A drawing as it was written in, one that only draws out: an allow-list, as for the text of posts. */
final class SvgCleaner {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.-]*");
    private static final Pattern ASTRAY = Pattern.compile("[Zz][\\s,]*[^\\s,MmZzLlHhVvCcSsQqTtAa]");
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(?:png|jpe?g|gif);base64,[A-Za-z0-9+/=\\s]*+", Pattern.CASE_INSENSITIVE);

    private final Set<String> ids = new HashSet<>();
    private final List<SvgSheet.Rule> rules = new ArrayList<>();

    private SvgCleaner() {}

    /** @param sheet all rules of the drawing */
    record Clean(Element root, SvgSheet sheet) {}

    static Clean clean(Element root) {
        SvgCleaner cleaner = new SvgCleaner();
        Element clean = SvgReferences.settled(cleaner.element(root, "svg"));
        return new Clean(clean, new SvgSheet(cleaner.rules));
    }

    private Element element(Element element, String name) {
        Map<String, String> attributes = attributes(element, name);
        List<Node> children = new ArrayList<>();
        if (name.equals("style")) {
            SvgSheet sheet = SvgSheet.read(element.text());
            rules.addAll(sheet.rules());
            children.add(new Text(sheet.toString(), Position.UNKNOWN));
        } else {
            children(element, name, children);
        }
        return new Element(name, attributes, children, Position.UNKNOWN);
    }

    private void children(Element element, String name, List<Node> children) {
        for (Node child : element.children()) {
            switch (child) {
                case Text text -> {
                    if (SvgVocabulary.WITH_TEXT.contains(name)) {
                        children.add(new Text(Xhtml.clean(text.text()), Position.UNKNOWN));
                    }
                }
                case Element inner -> {
                    Element chosen = inner.name().equals("switch") ? choice(inner) : inner;
                    Element kept = chosen == null ? null : kept(chosen);
                    if (kept != null) {
                        children.add(kept);
                    }
                }
            }
        }
    }

    private @Nullable Element kept(Element element) {
        return switch (element.name()) {
            case "a" -> element(element, "g");
            case "foreignObject" -> {
                Element label = SvgLabel.of(element);
                yield label == null ? null : element(label, "text");
            }
            case "image" -> hasPicture(element) ? element(element, "image") : null;
            default -> SvgVocabulary.ELEMENTS.contains(element.name()) ? element(element, element.name()) : null;
        };
    }

    /** The last of several ways to say the same: the one for programs that know nothing but SVG, with the words of all. */
    private static @Nullable Element choice(Element alternatives) {
        Element chosen = null;
        Element foreign = null;
        for (Node child : alternatives.children()) {
            if (child instanceof Element element && element.name().equals("foreignObject")) {
                foreign = foreign == null ? element : foreign;
            } else if (child instanceof Element element) {
                chosen = element;
            }
        }
        if (chosen == null) {
            chosen = foreign;
        } else if (foreign != null && chosen.name().equals("text")) {
            chosen = SvgLabel.of(foreign, chosen);
        }
        return chosen == null ? null : Element.of("g", alternatives.attributes(), chosen);
    }

    private Map<String, String> attributes(Element element, String name) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (name.equals("svg")) {
            kept.put("xmlns", "http://www.w3.org/2000/svg");
            kept.put("xmlns:xlink", "http://www.w3.org/1999/xlink");
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String key = attribute.getKey().equals("xlink:href") ? "href" : attribute.getKey();
            String value = Xhtml.clean(attribute.getValue());
            switch (key) {
                case "id" -> {
                    String id = id(value);
                    if (ids.add(id)) {
                        kept.put("id", id);
                    }
                }
                case "href" -> {
                    if (value.startsWith("#") && value.length() > 1) {
                        kept.put("xlink:href", "#" + id(value.substring(1)));
                    } else if (name.equals("image") && PICTURE.matcher(value).matches()) {
                        kept.put("xlink:href", value);
                    }
                }
                case "style" -> {
                    String declarations = SvgSheet.text(SvgSheet.declarations(value));
                    if (!declarations.isEmpty()) {
                        kept.put("style", declarations);
                    }
                }
                case "d" -> kept.put("d", soundPath(value));
                case "xml:space" -> {
                    if (value.equals("preserve")) {
                        kept.put(key, value);
                    }
                }
                default -> {
                    if (SvgVocabulary.ATTRIBUTES.contains(key) && SvgSheet.isHarmless(value)) {
                        kept.put(key, value);
                    }
                }
            }
        }
        return kept;
    }

    /**
     * A path as far as it is one: after it is closed, only a command can follow. The library that draws it would close it
     * for ever.
     *
     * @see <a href="https://www.w3.org/TR/SVG2/paths.html#PathDataErrorHandling">SVG 2, 9.5.4</a>
     */
    private static String soundPath(String data) {
        Matcher astray = ASTRAY.matcher(data);
        return astray.find() ? data.substring(0, astray.start() + 1) : data;
    }

    private static boolean hasPicture(Element image) {
        String address = image.attribute("xlink:href");
        String plain = image.attribute("href");
        return (address != null && PICTURE.matcher(address).matches())
                || (plain != null && PICTURE.matcher(plain).matches());
    }

    /** A name by which XML may call something. */
    private static String id(String written) {
        return NAME.matcher(written).matches() ? written : "_" + written.replaceAll("[^\\w.-]", "_");
    }
}
