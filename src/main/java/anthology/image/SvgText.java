package anthology.image;

import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.font.Lettering;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a drawing into outlines, in the faces that books are set in: the same on every machine, whatever
 * fonts it has. Style rules are resolved on the way. Text along a path is set straight from where the path would begin.
 */
final class SvgText {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?");
    /** The shorthand: style and weight, size, line height, families. */
    private static final Pattern FONT = Pattern.compile("([a-z0-9 ]*?)\\s*([0-9.]+[a-z%]+)(?:/[^\\s]+)?\\s+([^/]+)");

    private static final List<String> FONT_PROPERTIES = List.of(
            "font-family",
            "font-size",
            "font-weight",
            "font-style",
            "text-anchor",
            "dominant-baseline",
            "alignment-baseline",
            "letter-spacing",
            "display",
            "visibility");
    private static final Map<String, String> INITIAL = Map.of("font-size", "16", "font-family", "serif");
    private static final List<String> OF_TEXT =
            List.of("x", "y", "dx", "dy", "rotate", "textLength", "lengthAdjust", "text-anchor", "dominant-baseline");

    private final SvgSheet sheet;
    private final Fonts fonts = Fonts.of(List.of(), new Diagnostics());

    private SvgText(SvgSheet sheet) {
        this.sheet = sheet;
    }

    /** The drawing with no text left in it. */
    static Element outlined(Element root, SvgSheet sheet) {
        return new SvgText(sheet).walk(root, INITIAL);
    }

    private Element walk(Element written, Map<String, String> inherited) {
        Element element = styled(written);
        Map<String, String> style = style(element, inherited);
        if (element.name().equals("text")) {
            return text(element, style);
        }
        List<Node> children = new ArrayList<>();
        for (Node child : element.children()) {
            if (child instanceof Element inner && !inner.name().equals("style")) {
                children.add(walk(inner, style));
            }
        }
        return element.withChildren(children);
    }

    /** The element with what the rules say of it said by itself. */
    private Element styled(Element element) {
        String classes = element.attribute("class");
        String id = element.attribute("id");
        String own = element.attribute("style");
        Map<String, String> declarations =
                new LinkedHashMap<>(sheet.of(element.name(), classes == null ? "" : classes, id == null ? "" : id));
        declarations.putAll(SvgSheet.declarations(own == null ? "" : own));
        return element.withAttribute("class", null)
                .withAttribute("style", declarations.isEmpty() ? null : SvgSheet.text(declarations));
    }

    /** What of an element's style concerns its text. */
    private static Map<String, String> style(Element element, Map<String, String> inherited) {
        Map<String, String> style = new LinkedHashMap<>(inherited);
        Map<String, String> own = new LinkedHashMap<>(element.attributes());
        String declarations = element.attribute("style");
        own.putAll(SvgSheet.declarations(declarations == null ? "" : declarations));
        Matcher font = FONT.matcher(own.getOrDefault("font", ""));
        if (font.matches()) {
            style.put("font-size", size(font.group(2), inherited));
            style.put("font-family", font.group(3));
            style.put("font-style", font.group(1).contains("italic") ? "italic" : "normal");
            style.put("font-weight", font.group(1).contains("bold") ? "bold" : "normal");
        }
        for (String property : FONT_PROPERTIES) {
            String value = own.get(property);
            if (value != null && !value.equals("inherit")) {
                style.put(property, property.equals("font-size") ? size(value, inherited) : value);
            }
        }
        return style;
    }

    private static String size(String value, Map<String, String> inherited) {
        double parent = number(inherited.get("font-size"), 16);
        String text = value.strip().toLowerCase(Locale.ROOT);
        double number = number(text, Double.NaN);
        double size =
                switch (text) {
                    case "xx-small" -> 9;
                    case "x-small" -> 10;
                    case "small" -> 13;
                    case "medium" -> 16;
                    case "large" -> 18;
                    case "x-large" -> 24;
                    case "xx-large" -> 32;
                    case "smaller" -> parent / 1.2;
                    case "larger" -> parent * 1.2;
                    default ->
                        Double.isNaN(number)
                                ? parent
                                : text.endsWith("rem")
                                        ? number * 16
                                        : text.endsWith("em")
                                                ? number * parent
                                                : text.endsWith("%")
                                                        ? number * parent / 100
                                                        : text.endsWith("pt") ? number * 4 / 3 : number;
                };
        return Double.toString(size);
    }

    /** The pen, and the pieces set since it was last put somewhere. */
    private static final class Line {
        double x;
        double y;
        double start;
        String anchor = "start";
        final List<Piece> pieces = new ArrayList<>();
        final List<Node> done = new ArrayList<>();
        boolean endsWithSpace = true;
    }

    private record Piece(Lettering.Line line, double x, double y, double size, Map<String, String> look) {}

    private Element text(Element element, Map<String, String> style) {
        Line line = new Line();
        run(element, style, Map.of(), line);
        flush(line);
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        OF_TEXT.forEach(attributes::remove);
        return new Element("g", attributes, line.done, Position.UNKNOWN);
    }

    /** @param look the attributes of the spans around it that paint */
    private void run(Element element, Map<String, String> style, Map<String, String> look, Line line) {
        double size = number(style.get("font-size"), 16);
        boolean placed = element.attribute("x") != null || element.attribute("y") != null;
        if (placed) {
            flush(line);
            line.x = first(element.attribute("x"), size, line.x);
            line.y = first(element.attribute("y"), size, line.y);
            line.start = line.x;
            line.endsWithSpace = true;
        }
        line.anchor = placed || line.pieces.isEmpty() ? style.getOrDefault("text-anchor", "start") : line.anchor;
        line.x += first(element.attribute("dx"), size, 0);
        line.y += first(element.attribute("dy"), size, 0);
        boolean preserved = "preserve".equals(element.attribute("xml:space"));
        for (Node child : element.children()) {
            switch (child) {
                case Text text -> set(text.text(), preserved, style, look, line);
                case Element written -> {
                    Element span = styled(written);
                    if (span.name().equals("tspan") || span.name().equals("textPath")) {
                        Map<String, String> nearer = new LinkedHashMap<>(look);
                        span.attributes().forEach((name, value) -> {
                            if (!OF_TEXT.contains(name) && !name.equals("id") && !name.equals("xlink:href")) {
                                nearer.put(name, value);
                            }
                        });
                        run(span, style(span, style), nearer, line);
                    }
                }
            }
        }
    }

    private void set(String text, boolean preserved, Map<String, String> style, Map<String, String> look, Line line) {
        String plain = preserved ? text.replaceAll("\\s", " ") : text.replaceAll("\\s+", " ");
        if (!preserved && line.endsWithSpace && plain.startsWith(" ")) {
            plain = plain.substring(1);
        }
        if (plain.isEmpty() || "none".equals(style.get("display")) || "hidden".equals(style.get("visibility"))) {
            return;
        }
        line.endsWithSpace = plain.endsWith(" ");
        double size = number(style.get("font-size"), 16);
        double tracking = number(style.get("letter-spacing"), 0) * 1000 / Math.max(0.01, size);
        Lettering.Line set = new Lettering(
                        fonts.shaper(families(style), weight(style), isItalic(style), "", Map.of()), tracking)
                .line(plain);
        line.pieces.add(new Piece(set, line.x, line.y + baseline(style) * size, size, look));
        line.x += set.width() * size / 1000;
    }

    private static void flush(Line line) {
        double width = line.x - line.start;
        double shift =
                switch (line.anchor) {
                    case "middle" -> -width / 2;
                    case "end" -> -width;
                    default -> 0;
                };
        for (Piece piece : line.pieces) {
            AffineTransform place =
                    new AffineTransform(piece.size / 1000, 0, 0, piece.size / 1000, piece.x + shift, piece.y);
            Map<String, String> attributes = new LinkedHashMap<>(piece.look);
            attributes.put("d", data(piece.line.outline().getPathIterator(place), piece.size));
            line.done.add(new Element("path", attributes, List.of(), Position.UNKNOWN));
        }
        line.pieces.clear();
        line.start = line.x;
    }

    /** Path data, precise to a thousandth of the size. */
    private static String data(PathIterator path, double size) {
        int digits = (int) Math.max(0, Math.min(9, Math.ceil(3 - Math.log10(Math.max(1e-6, size)))));
        StringBuilder data = new StringBuilder();
        double[] points = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            data.append("MLQCZ".charAt(kind));
            int count = kind == PathIterator.SEG_CLOSE ? 0 : kind <= 1 ? 2 : 2 * kind;
            for (int i = 0; i < count; i++) {
                data.append(i == 0 ? "" : " ").append(rounded(points[i], digits));
            }
        }
        return data.isEmpty() ? "M0 0" : data.toString();
    }

    private static String rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        double rounded = Math.rint(value * scale) / scale;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }

    /** How far below the line's own the baseline lies, in em. */
    private static double baseline(Map<String, String> style) {
        String wanted = style.getOrDefault("alignment-baseline", "auto");
        return switch (wanted.equals("auto") ? style.getOrDefault("dominant-baseline", "auto") : wanted) {
            case "middle", "central" -> 0.33;
            case "hanging", "text-before-edge", "text-top", "before-edge" -> 0.75;
            case "text-after-edge", "text-bottom", "after-edge", "ideographic" -> -0.22;
            default -> 0;
        };
    }

    private static List<String> families(Map<String, String> style) {
        String names = style.getOrDefault("font-family", "serif").toLowerCase(Locale.ROOT);
        if (names.contains("mono") || names.contains("courier") || names.contains("code") || names.contains("consol")) {
            return List.of("Source Code Pro");
        }
        boolean sans = names.contains("sans")
                || names.contains("arial")
                || names.contains("helvetica")
                || names.contains("verdana")
                || names.contains("roboto")
                || names.contains("segoe")
                || names.contains("ui");
        boolean serif = names.contains("serif") || names.contains("times") || names.contains("georgia");
        return List.of(sans || !serif ? "Source Sans 3" : "EB Garamond");
    }

    private static int weight(Map<String, String> style) {
        String weight = style.getOrDefault("font-weight", "400");
        return weight.startsWith("bold") ? 700 : (int) Math.max(1, Math.min(1000, number(weight, 400)));
    }

    private static boolean isItalic(Map<String, String> style) {
        String slope = style.getOrDefault("font-style", "normal");
        return slope.startsWith("italic") || slope.startsWith("oblique");
    }

    /** The first length of a list. */
    private static double first(@Nullable String list, double size, double otherwise) {
        if (list == null) {
            return otherwise;
        }
        String value = list.strip().split("[\\s,]+")[0];
        double number = number(value, otherwise);
        return value.endsWith("em") ? number * size : value.endsWith("ex") ? number * size / 2 : number;
    }

    private static double number(@Nullable String text, double otherwise) {
        Matcher number = NUMBER.matcher(text == null ? "" : text.strip());
        return number.lookingAt() ? Double.parseDouble(number.group()) : otherwise;
    }
}
