package anthology.css;

import anthology.css.Sheet.Rule;
import anthology.model.Element;
import anthology.model.WritingDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What HTML attributes say of an element's look, as rules; HTML, 15.2. */
final class AttributeHints {
    private static final String PIXELS_OR_SHARE = "[0-9]{1,6}(\\.[0-9]{1,6})?%?";
    private static final String WHOLE_NUMBER = "-?[0-9]{1,9}";

    private final Map<String, Rule> rules = new ConcurrentHashMap<>();

    /** The rule for an element's attributes, one and the same for the same attributes; null where none says a thing. */
    @Nullable
    Rule rule(Element element) {
        if (element.attributes().isEmpty()) {
            return null;
        }
        StringBuilder css = new StringBuilder();
        element.attributes().forEach((name, value) -> {
            String hint = hint(element, name, value.strip().toLowerCase(Locale.ROOT), value.strip());
            css.append(hint);
        });
        return css.isEmpty() ? null : rules.computeIfAbsent(css.toString(), AttributeHints::read);
    }

    /** The rule that text says by itself in which direction it runs; CSS Writing Modes 4, 2.4.3. */
    Rule directionOf(String text) {
        String css = "direction:" + WritingDirection.ofText(text).attribute() + ";";
        return rules.computeIfAbsent(css, AttributeHints::read);
    }

    private static String hint(Element element, String name, String value, String asWritten) {
        return switch (name) {
            case "dir" -> direction(element, value);
            case "width" -> sized(element) && value.matches(PIXELS_OR_SHARE) ? "width:" + size(value) + ";" : "";
            case "height" ->
                // what has both keeps its shape: its height follows from its width
                sized(element) && element.attribute("width") == null && value.matches(PIXELS_OR_SHARE)
                        ? "height:" + size(value) + ";"
                        : "";
            case "align" -> align(element, value);
            case "valign" -> value.matches("top|middle|bottom|baseline") ? "vertical-align:" + value + ";" : "";
            case "start" ->
                element.name().equals("ol") && value.matches(WHOLE_NUMBER)
                        ? "counter-reset:list-item " + (Integer.parseInt(value) - 1) + ";"
                        : "";
            case "value" ->
                element.name().equals("li") && value.matches(WHOLE_NUMBER)
                        ? "counter-set:list-item " + Integer.parseInt(value) + ";"
                        : "";
            case "type" -> listType(element, asWritten);
            default -> "";
        };
    }

    private static String direction(Element element, String value) {
        String direction =
                value.equals("auto") ? WritingDirection.ofText(element.text()).attribute() : value;
        return direction.equals("rtl") || direction.equals("ltr")
                ? "direction:" + direction + ";unicode-bidi:"
                        + (element.name().equals("bdo") ? "isolate-override;" : "isolate;")
                : "";
    }

    /** Attributes of an img are those of its file: how large it becomes depends on its resolution too. */
    private static boolean sized(Element element) {
        return switch (element.name()) {
            case "svg", "table", "td", "th", "col", "hr", "video", "object" -> true;
            default -> false;
        };
    }

    private static String size(String value) {
        return value.endsWith("%") ? value : value + "px";
    }

    private static String align(Element element, String value) {
        if (element.name().equals("img")) {
            return value.equals("left") || value.equals("right") ? "float:" + value + ";" : "";
        }
        if (element.name().equals("table") || element.name().equals("hr")) {
            return value.equals("center") ? "margin-left:auto;margin-right:auto;" : "";
        }
        return value.matches("left|right|center|justify") ? "text-align:" + value + ";" : "";
    }

    private static String listType(Element element, String value) {
        if (!element.name().equals("ol")
                && !element.name().equals("ul")
                && !element.name().equals("li")) {
            return "";
        }
        return switch (value) {
            case "1" -> "list-style-type:decimal;";
            case "a" -> "list-style-type:lower-alpha;";
            case "A" -> "list-style-type:upper-alpha;";
            case "i" -> "list-style-type:lower-roman;";
            case "I" -> "list-style-type:upper-roman;";
            case "disc", "circle", "square" -> "list-style-type:" + value + ";";
            default -> "";
        };
    }

    private static Rule read(String css) {
        List<Declaration> declarations = new ArrayList<>();
        for (String declaration : css.split(";")) {
            int colon = declaration.indexOf(':');
            List<Declaration.Assignment> assignments = DeclarationReader.assignments(
                    declaration.substring(0, colon), ValueReader.read(declaration.substring(colon + 1)));
            if (assignments != null) {
                declarations.add(new Declaration.Plain(assignments, false));
            }
        }
        return new Rule(List.of(), List.copyOf(declarations));
    }
}
