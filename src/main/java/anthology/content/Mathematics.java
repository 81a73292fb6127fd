package anthology.content;

import anthology.content.tex.TexException;
import anthology.content.tex.TexReader;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sets formulas that stand as code of the class {@code math} as MathML: in a line, or as a block
 * {@code <div class="formula">} of their own. What cannot be read stays code.
 */
final class Mathematics {
    private static final Pattern REFERENCE = Pattern.compile("&#([0-9]{1,7});");

    private final TexReader reader = new TexReader();
    private final String path;
    private final Diagnostics diagnostics;

    private Mathematics(String path, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    static Element set(Element text, String path, Diagnostics diagnostics) {
        return new Mathematics(path, diagnostics).within(text);
    }

    @SuppressWarnings("ReferenceEquality") // what holds no formula is given back itself
    private Element within(Element element) {
        List<Node> out = new ArrayList<>(element.children().size());
        boolean changed = false;
        for (Node node : element.children()) {
            Node set = node instanceof Element child ? of(child) : node;
            changed |= set != node;
            out.add(set);
        }
        return changed ? element.withChildren(out) : element;
    }

    private Element of(Element element) {
        return switch (element.name()) {
            case "math" -> element;
            case "code" -> element.hasClass("math") ? inLine(element) : element;
            case "p" -> alone(element);
            case "pre" -> display(element);
            default -> within(element);
        };
    }

    private Element inLine(Element written) {
        Element code = plain(written).withAttribute("class", "math");
        Element math = formula(code, written.hasClass(TexInText.DISPLAY));
        return math == null ? code : math;
    }

    /** A paragraph; one that holds nothing but a formula of its own is a block of formulas. */
    private Element alone(Element paragraph) {
        Element set = within(paragraph);
        boolean alone = set.children().size() == 1
                && set.children().getFirst() instanceof Element math
                && math.name().equals("math")
                && "block".equals(math.attribute("display"));
        return alone ? block(set, set.children()) : set;
    }

    /** What a shortcode kept from other readers stands there as references to characters. */
    private static Element plain(Element code) {
        String tex = code.text();
        if (!tex.contains("&#")) {
            return code;
        }
        String decoded = REFERENCE
                .matcher(tex)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Character.toString(Math.min(Character.MAX_CODE_POINT, Integer.parseInt(found.group(1))))));
        return code.withChildren(List.of(new Text(Characters.allowed(decoded), code.position())));
    }

    private Element display(Element pre) {
        if (pre.children().size() != 1
                || !(pre.children().getFirst() instanceof Element written)
                || !(written.hasClass("language-math") || written.hasClass("math"))) {
            return pre;
        }
        Element code = plain(written);
        Element math = formula(code, true);
        if (math == null) {
            return pre.withChildren(List.of(code));
        }
        return block(pre, List.of(math));
    }

    private static Element block(Element instead, List<Node> formula) {
        Map<String, String> attributes = new LinkedHashMap<>();
        String id = instead.attribute("id");
        if (id != null) {
            attributes.put("id", id);
        }
        attributes.put("class", "formula");
        return new Element("div", attributes, formula, instead.position());
    }

    private @Nullable Element formula(Element code, boolean display) {
        String tex = code.text();
        try {
            return reader.read(tex, display, code.position());
        } catch (TexException unread) {
            diagnostics.report(
                    Code.CONTENT_007,
                    place(code.position(), tex, unread.offset()),
                    "the formula is shown as it was written, in TeX: " + unread.getMessage());
            return null;
        }
    }

    /** Where in the post. */
    private Location place(Position start, String tex, int offset) {
        if (start.line() == 0) {
            return Location.of(path);
        }
        String before = tex.substring(0, Math.min(offset, tex.length()));
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new Location(path, start.line() + lines, lines == 0 ? start.column() + offset : column);
    }
}
