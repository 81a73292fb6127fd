package anthology.font;

import anthology.diagnostic.Diagnostics;
import anthology.model.FontFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a book: those of its style and those that the product ships, nothing of the machine's. Safe for use by
 * several threads; make one for each build.
 */
public final class Fonts {
    /** The family that formulas are set in where a style names no other. */
    public static final String FORMULAS = "STIX Two Math";

    /** What the generic family names of CSS mean here. */
    private static final Map<String, String> GENERIC = Map.ofEntries(
            Map.entry("serif", "EB Garamond"),
            Map.entry("sans-serif", "Source Sans 3"),
            Map.entry("monospace", "Source Code Pro"),
            Map.entry("cursive", "EB Garamond"),
            Map.entry("fantasy", "EB Garamond"),
            Map.entry("system-ui", "Source Sans 3"),
            Map.entry("ui-serif", "EB Garamond"),
            Map.entry("ui-sans-serif", "Source Sans 3"),
            Map.entry("ui-monospace", "Source Code Pro"),
            Map.entry("ui-rounded", "Source Sans 3"),
            Map.entry("emoji", "Noto Emoji"),
            Map.entry("math", FORMULAS),
            Map.entry("fangsong", "Noto Serif SC"));

    /** Who is asked for characters that the named families do not have. */
    private static final List<String> FALLBACK = List.of(
            "EB Garamond",
            "Noto Serif",
            "Noto Serif Hebrew",
            "Noto Naskh Arabic",
            "Noto Sans Symbols",
            "Noto Sans Symbols 2",
            "Noto Sans Math",
            "Noto Emoji");

    private final List<FontSlot> slots;
    private final Map<Style, FontFallback> fallbacks = new ConcurrentHashMap<>();
    private final Map<ShaperKey, Shaper> shapers = new ConcurrentHashMap<>();

    private record Style(List<String> families, int weight, boolean italic) {}

    private record ShaperKey(Style style, String language, Map<String, Integer> features) {}

    private Fonts(List<FontSlot> slots) {
        this.slots = slots;
    }

    /** @param styleFonts fonts of the book's style; they go before shipped ones of the same family */
    public static Fonts of(List<FontFile> styleFonts, Diagnostics diagnostics) {
        List<FontSlot> slots = new ArrayList<>();
        styleFonts.forEach(file -> slots.add(new FontSlot(file, diagnostics)));
        shipped().forEach(file -> slots.add(new FontSlot(file, diagnostics)));
        return new Fonts(List.copyOf(slots));
    }

    /** The fonts that come with the product; their bytes are loaded from the class path when asked for. */
    public static List<FontFile> shipped() {
        List<FontFile> files = new ArrayList<>();
        for (String line : new String(resource("index.txt"), StandardCharsets.UTF_8).split("\n")) {
            String[] field = line.split("\\s*\\|\\s*");
            if (field.length == 5) {
                String fileName = field[3].strip();
                files.add(new FontFile(
                        field[0].strip(),
                        Integer.parseInt(field[1]),
                        field[2].equals("italic"),
                        fileName,
                        field[4].strip(),
                        () -> resource(fileName)));
            }
        }
        return List.copyOf(files);
    }

    /**
     * The font files in which text of this style is set: of the families named, the first one that there is, and those
     * that have characters which the ones before lack.
     *
     * @param characters of the text
     */
    public List<FontFile> files(List<String> families, int weight, boolean italic, BitSet characters) {
        List<FontFile> files = new ArrayList<>();
        BitSet missing = (BitSet) characters.clone();
        for (String family : families) {
            FontSlot slot = nearest(named(family), weight, italic);
            Face face = slot == null || (!files.isEmpty() && missing.isEmpty()) ? null : slot.face();
            if (slot != null && face != null) {
                int before = missing.cardinality();
                characters.stream().filter(face::covers).forEach(missing::clear);
                if (files.isEmpty() || missing.cardinality() < before) {
                    files.add(slot.file());
                }
            }
        }
        return files;
    }

    /**
     * What shapes text in a font style: in the first of the families that there is, else in EB Garamond; CSS Fonts 4,
     * 5.2. Bold and italic are never made up: the nearest face stands in.
     *
     * @param language BCP 47, may be empty
     * @param features OpenType features on (1) or off (0), beyond those that every text has
     */
    public Shaper shaper(
            List<String> families, int weight, boolean italic, String language, Map<String, Integer> features) {
        ShaperKey key = new ShaperKey(new Style(List.copyOf(families), weight, italic), language, Map.copyOf(features));
        return shapers.computeIfAbsent(key, k -> new Shaper(fallback(k.style()), k.language(), k.features()));
    }

    private FontFallback fallback(Style style) {
        return fallbacks.computeIfAbsent(style, s -> {
            Map<EastAsian, List<FontSlot>> eastAsian = new EnumMap<>(EastAsian.class);
            for (EastAsian forms : EastAsian.values()) {
                eastAsian.put(forms, slots(forms.families(), s));
            }
            return new FontFallback(slots(s.families(), s), slots(FALLBACK, s), eastAsian);
        });
    }

    private List<FontSlot> slots(List<String> families, Style style) {
        return families.stream()
                .flatMap(family -> Stream.ofNullable(nearest(family(family), style.weight(), style.italic())))
                .toList();
    }

    private List<FontSlot> family(String name) {
        List<FontSlot> found = named(name);
        String generic = GENERIC.get(name);
        return found.isEmpty() && generic != null ? named(generic) : found;
    }

    private List<FontSlot> named(String name) {
        return slots.stream()
                .filter(s -> s.file().family().equalsIgnoreCase(name))
                .toList();
    }

    private static @Nullable FontSlot nearest(List<FontSlot> family, int weight, boolean italic) {
        return family.stream()
                .min(Comparator.comparing((FontSlot s) -> s.file().italic() != italic)
                        .thenComparingInt(s -> distance(s.file().weight(), weight)))
                .orElse(null);
    }

    /** CSS Fonts 4, 5.2, step 4.3: the order in which weights stand in for a wanted one. */
    private static int distance(int weight, int wanted) {
        if (wanted >= 400 && wanted <= 500) {
            boolean between = weight >= wanted && weight <= 500;
            return between ? weight - wanted : weight < wanted ? 1000 + wanted - weight : 2000 + weight - wanted;
        }
        boolean first = wanted < 400 ? weight <= wanted : weight >= wanted;
        return Math.abs(weight - wanted) + (first ? 0 : 1000);
    }

    private static byte[] resource(String fileName) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + fileName)) {
            return Objects.requireNonNull(in, "missing resource /fonts/" + fileName)
                    .readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
