package anthology.content;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which pictures text runs beside, as attributes say it; the class that WordPress writes for it stays. */
final class Beside {
    private static final Pattern FLOAT = Pattern.compile("(?:^|;)\\s*float\\s*:\\s*(left|right)\\b");

    private Beside() {}

    /** Left or right, for a picture or what holds nothing but pictures and their captions; else null. */
    static @Nullable String side(Element element) {
        boolean picture = element.normalName().equals("img");
        String align = element.attr("align").toLowerCase(Locale.ROOT).strip();
        if (picture && (align.equals("left") || align.equals("right"))) {
            return align;
        }
        String style = style(element);
        if (style == null) {
            return null;
        }
        boolean inside = element.parents().stream().anyMatch(parent -> style(parent) != null);
        return !inside && (picture || !element.select("img").isEmpty()) ? style : null;
    }

    private static @Nullable String style(Element element) {
        Matcher style = FLOAT.matcher(element.attr("style").toLowerCase(Locale.ROOT));
        return style.find() ? style.group(1) : null;
    }
}
