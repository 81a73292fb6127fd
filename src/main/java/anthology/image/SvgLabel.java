package anthology.image;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a {@code foreignObject}, which drawing programs write in HTML, as text of SVG's own. */
final class SvgLabel {
    private static final Set<String> BLOCKS = Set.of("div", "p", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?");
    /** Of lines, in em. */
    private static final double LEADING = 1.2;

    private SvgLabel() {}

    /** In the middle of its place; null when there are no words. */
    static @Nullable Element of(Element foreign) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("x", plain(number(foreign, "x") + number(foreign, "width") / 2));
        attributes.put("y", plain(number(foreign, "y") + number(foreign, "height") / 2));
        attributes.put("text-anchor", "middle");
        attributes.put("dominant-baseline", "central");
        attributes.put("font-size", "14");
        if (foreign.attribute("transform") != null) {
            attributes.put("transform", foreign.attribute("transform"));
        }
        List<String> lines = lines(foreign);
        return lines.isEmpty() ? null : text(lines, attributes);
    }

    /**
     * In the place and the looks of the text that stands in for it: that may only say that the words cannot be shown.
     *
     * @param standIn a {@code text} element; returned as it is when there are no words
     */
    static Element of(Element foreign, Element standIn) {
        List<String> lines = lines(foreign);
        return lines.isEmpty() ? standIn : text(lines, standIn.attributes());
    }

    private static Element text(List<String> lines, Map<String, String> attributes) {
        if (lines.size() == 1) {
            return Element.of("text", attributes, new Text(lines.getFirst(), Position.UNKNOWN));
        }
        List<Node> spans = new ArrayList<>();
        for (String line : lines) {
            double shift = spans.isEmpty() ? (1 - lines.size()) * LEADING / 2 : LEADING;
            Map<String, String> place = new LinkedHashMap<>();
            place.put("x", attributes.getOrDefault("x", "0"));
            place.put("dy", plain(shift) + "em");
            spans.add(new Element("tspan", place, List.of(new Text(line, Position.UNKNOWN)), Position.UNKNOWN));
        }
        return new Element("text", attributes, spans, Position.UNKNOWN);
    }

    private static List<String> lines(Element foreign) {
        StringBuilder text = new StringBuilder();
        collect(foreign, text);
        return text.toString()
                .lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void collect(Element element, StringBuilder text) {
        boolean block = BLOCKS.contains(element.name());
        text.append(block ? "\n" : "");
        for (Node child : element.children()) {
            switch (child) {
                case Text inner -> text.append(inner.text().replaceAll("\\s", " "));
                case Element inner -> collect(inner, text);
            }
        }
        text.append(block ? "\n" : "");
    }

    private static double number(Element element, String attribute) {
        String value = element.attribute(attribute);
        return value != null && NUMBER.matcher(value.strip()).matches() ? Double.parseDouble(value.strip()) : 0;
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
