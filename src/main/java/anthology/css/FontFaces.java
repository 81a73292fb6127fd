package anthology.css;

import anthology.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Descriptors of an {@code @font-face} rule to a {@link FontFace}. */
final class FontFaces {
    record Descriptor(String name, List<Value> values) {}

    private FontFaces() {}

    /** The face, or null without a family or a source. */
    static @Nullable FontFace read(List<Descriptor> descriptors, Location location) {
        String family = null;
        int weight = 400;
        boolean italic = false;
        List<String> sources = new ArrayList<>();
        for (Descriptor descriptor : descriptors) {
            List<Value> values = descriptor.values;
            switch (descriptor.name) {
                case "font-family" -> {
                    Specified<List<String>> families = FontValues.families(values);
                    List<String> names = families == null ? null : families.compute(basis());
                    family = names == null ? null : names.get(0);
                }
                case "font-weight" -> weight = weight(values.get(0));
                case "font-style" ->
                    italic = values.get(0).is("italic") || values.get(0).is("oblique");
                case "src" ->
                    values.forEach(value -> {
                        if (value instanceof Value.Url url) {
                            sources.add(url.href());
                        }
                    });
                default -> {
                    // ranges and metrics of faces are read from the font itself
                }
            }
        }
        return family == null || sources.isEmpty()
                ? null
                : new FontFace(family, weight, italic, List.copyOf(sources), location);
    }

    private static int weight(Value value) {
        Double number = Amount.number(value);
        return number != null ? number.intValue() : value.is("bold") ? 700 : 400;
    }

    private static Basis basis() {
        return new Basis(ComputedStyle.INITIAL, 0, 0, 0, 0, PageSize.DEFAULT);
    }
}
