package anthology.image;

import anthology.model.Element;
import anthology.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out what cannot be drawn: references to nothing, or to what cannot be used so, and shapes without a size. */
final class SvgReferences {
    private static final Set<String> PAINT = Set.of("linearGradient", "radialGradient", "pattern");
    private static final Set<String> USABLE = Set.of(
            "svg",
            "g",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "image");
    private static final Map<String, Set<String>> TARGETS = Map.of(
            "fill", PAINT,
            "stroke", PAINT,
            "clip-path", Set.of("clipPath"),
            "mask", Set.of("mask"),
            "filter", Set.of("filter"),
            "marker-start", Set.of("marker"),
            "marker-mid", Set.of("marker"),
            "marker-end", Set.of("marker"));

    private final Map<String, String> names = new HashMap<>();

    private SvgReferences() {}

    static Element settled(Element root) {
        SvgReferences references = new SvgReferences();
        references.collect(root);
        return references.settle(root);
    }

    private void collect(Element element) {
        String id = element.attribute("id");
        if (id != null) {
            names.put(id, element.name());
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                collect(inner);
            }
        }
    }

    private Element settle(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.entrySet().removeIf(attribute -> isLost(element, attribute.getKey(), attribute.getValue()));
        List<Node> children = new ArrayList<>();
        for (Node child : element.children()) {
            if (!(child instanceof Element inner)) {
                children.add(child);
            } else if (draws(inner)) {
                children.add(settle(inner));
            }
        }
        if (element.name().equals("stop")) {
            attributes.putIfAbsent("offset", "0");
        }
        return new Element(element.name(), attributes, children, element.position());
    }

    /** Whether an element has what it cannot be drawn without. */
    private boolean draws(Element element) {
        return switch (element.name()) {
            case "use" -> !isLost(element, "xlink:href", String.valueOf(element.attribute("xlink:href")));
            case "rect", "image" -> has(element, "width", "height");
            case "circle" -> has(element, "r");
            case "ellipse" -> has(element, "rx", "ry");
            case "path" -> has(element, "d");
            case "polyline", "polygon" -> has(element, "points");
            default -> true;
        };
    }

    private static boolean has(Element element, String... attributes) {
        for (String attribute : attributes) {
            if (element.attribute(attribute) == null) {
                return false;
            }
        }
        return true;
    }

    private boolean isLost(Element element, String attribute, String value) {
        if (attribute.equals("xlink:href")) {
            Set<String> targets =
                    switch (element.name()) {
                        case "use" -> USABLE;
                        case "textPath" -> Set.of("path");
                        case "image" -> Set.of();
                        default -> PAINT;
                    };
            return !targets.isEmpty() && !targets.contains(target(value.startsWith("#") ? value.substring(1) : ""));
        }
        int close = value.indexOf(')');
        Set<String> targets = TARGETS.get(attribute);
        return targets != null
                && value.startsWith("url(#")
                && close > 0
                && !targets.contains(target(value.substring(5, close)));
    }

    private String target(String id) {
        return names.getOrDefault(id.replace("'", "").replace("\"", ""), "");
    }
}
