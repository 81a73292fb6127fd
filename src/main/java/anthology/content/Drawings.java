package anthology.content;

import anthology.model.Element;
import anthology.model.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Drawings that stand in the text itself, as {@code <svg>}: each becomes a picture whose file is in its address. What is
 * as small as a letter is an icon and none.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/embedded-content-other.html#svg-0">HTML: SVG</a>
 */
final class Drawings {
    /** The longest side of an icon, px. */
    private static final double ICON = 32;

    private static final Pattern LENGTH =
            Pattern.compile("\\s*([0-9]{1,5}(?:\\.[0-9]{0,6})?)(px|pt|r?em|)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String SHAPES =
            "path, rect, circle, ellipse, line, polyline, polygon, text, image, foreignObject";

    private Drawings() {}

    /** Whether nothing would be lost with the drawing but looks: an icon, or a store of icons for use elsewhere. */
    static boolean isIcon(org.jsoup.nodes.Element svg) {
        return isSmall(svg) || !shows(svg);
    }

    /** Whether the author says that readers who cannot see it miss nothing. */
    static boolean isDecoration(org.jsoup.nodes.Element svg) {
        String role = svg.attr("role").toLowerCase(Locale.ROOT);
        return svg.attr("aria-hidden").equalsIgnoreCase("true") || role.equals("none") || role.equals("presentation");
    }

    /** What it shows, in the author's words; nothing where there are none. */
    static String words(org.jsoup.nodes.Element svg) {
        String label = svg.attr("aria-label");
        for (String name : new String[] {"title", "desc"}) {
            for (org.jsoup.nodes.Element child : svg.children()) {
                label = label.isBlank() && child.normalName().equals(name) ? child.wholeText() : label;
            }
        }
        return SPACES.matcher(Characters.allowed(label)).replaceAll(" ").strip();
    }

    /** As a picture, under the id and the classes that it has. */
    static Element image(org.jsoup.nodes.Element svg, Map<String, String> attributes, Position position) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        Document file = new Document("");
        file.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .prettyPrint(false)
                .charset(StandardCharsets.UTF_8);
        file.appendChild(svg.clone());
        byte[] bytes = Characters.allowed(file.html()).getBytes(StandardCharsets.UTF_8);
        all.put("src", "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes));
        all.put("alt", isDecoration(svg) ? "" : words(svg));
        return new Element("img", all, List.of(), position);
    }

    private static boolean isSmall(org.jsoup.nodes.Element svg) {
        double width = pixels(size(svg, "width"));
        double height = pixels(size(svg, "height"));
        if (width > 0 || height > 0) {
            return Math.max(width, height) <= ICON;
        }
        // style sheets size it; drawings that are shown small are drawn small, or called what they are
        boolean named = svg.classNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("icon") || name.equals("svg-inline--fa"));
        String[] box = SPACES.split(svg.attr("viewBox").replace(',', ' ').strip());
        boolean drawnSmall = box.length == 4 && Math.max(pixels(box[2]), pixels(box[3])) <= ICON;
        return named || drawnSmall || isDecoration(svg);
    }

    private static String size(org.jsoup.nodes.Element svg, String side) {
        Matcher styled = Pattern.compile("(?:^|;)\\s*" + side + "\\s*:([^;]*)").matcher(svg.attr("style"));
        return styled.find() ? styled.group(1) : svg.attr(side);
    }

    /** 0 where it is not said, or is a share of what is not known. */
    private static double pixels(@Nullable String length) {
        Matcher written = LENGTH.matcher(length == null ? "" : length);
        if (!written.matches()) {
            return 0;
        }
        double number = Double.parseDouble(written.group(1));
        return switch (written.group(2).toLowerCase(Locale.ROOT)) {
            case "pt" -> number * 4 / 3;
            case "em", "rem" -> number * 16;
            default -> number;
        };
    }

    private static boolean shows(org.jsoup.nodes.Element svg) {
        for (org.jsoup.nodes.Element use : svg.select("use")) {
            String target = use.hasAttr("href") ? use.attr("href") : use.attr("xlink:href");
            if (target.startsWith("#") && target.length() > 1 && svg.getElementById(target.substring(1)) != null) {
                return true;
            }
        }
        return svg.select(SHAPES).stream().anyMatch(shape -> shape.closest("symbol, defs") == null);
    }
}
