package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.Length;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computed styles for tests, made of a few values; the rest is what a plain paragraph of a book has. */
final class FakeStyle {
    private final Map<String, Object> values = new HashMap<>(Map.ofEntries(
            Map.entry("fontFamilies", List.of("EB Garamond")),
            Map.entry("fontSize", 11.0),
            Map.entry("fontWeight", 400),
            Map.entry("italic", false),
            Map.entry("caps", ComputedStyle.Caps.NORMAL),
            Map.entry("fontFeatures", Map.of()),
            Map.entry("color", 0),
            Map.entry("lineHeight", 14.5),
            Map.entry("letterSpacing", 0.0),
            Map.entry("wordSpacing", 0.0),
            Map.entry("textAlign", ComputedStyle.Align.JUSTIFY),
            Map.entry("textIndent", Length.ZERO),
            Map.entry("textTransform", ComputedStyle.Transform.NONE),
            Map.entry("underline", false),
            Map.entry("lineThrough", false),
            Map.entry("baselineShift", 0.0),
            Map.entry("verticalAlign", "baseline"),
            Map.entry("whiteSpace", ComputedStyle.WhiteSpace.NORMAL),
            Map.entry("hyphens", ComputedStyle.Hyphens.AUTO),
            Map.entry("breakAnywhere", false),
            Map.entry("tabSize", 8.0),
            Map.entry("direction", ComputedStyle.Direction.LTR),
            Map.entry("hangingPunctuation", false),
            Map.entry("balance", false),
            Map.entry("language", "en")));

    static FakeStyle style() {
        return new FakeStyle();
    }

    FakeStyle with(String property, Object value) {
        values.put(property, value);
        return this;
    }

    ComputedStyle build() {
        Map<String, Object> fixed = Map.copyOf(values);
        return (ComputedStyle) Proxy.newProxyInstance(
                ComputedStyle.class.getClassLoader(), new Class<?>[] {ComputedStyle.class}, (proxy, method, args) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("hashCode")
                                ? (Object) System.identityHashCode(proxy)
                                : method.getName().equals("equals") ? (Object) (proxy == args[0]) : "style";
                    }
                    return fixed.get(method.getName());
                });
    }
}
