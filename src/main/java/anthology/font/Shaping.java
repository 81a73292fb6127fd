package anthology.font;

import anthology.model.LanguageTag;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into glyphs of one face under one script, language and set of features: which lookups apply is worked out
 * once. Immutable, safe for use by several threads.
 *
 * <p>Scripts that need reordering (Devanagari and its relatives) are set without it.
 */
final class Shaping {
    /**
     * @param script OpenType script tag
     * @param language BCP 47
     * @param features values by tag, beyond those that are always on; 0 turns off
     */
    record Key(String script, String language, Map<String, Integer> features) {
        Key {
            features = Map.copyOf(features);
        }
    }

    private static final int ALL = 1;
    private static final String SHADDA = "\u0651";
    private static final List<String> ALWAYS = List.of("ccmp", "locl", "rlig", "liga", "clig", "calt");
    private static final List<String> POSITIONS = List.of("kern", "chws", "mark", "mkmk");

    /** OpenType language tags of the languages whose letters fonts shape in their own way. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("az", "AZE "),
            Map.entry("ba", "BSH "),
            Map.entry("bg", "BGR "),
            Map.entry("ca", "CAT "),
            Map.entry("crh", "CRT "),
            Map.entry("cv", "CHU "),
            Map.entry("de", "DEU "),
            Map.entry("fa", "FAR "),
            Map.entry("kk", "KAZ "),
            Map.entry("mk", "MKD "),
            Map.entry("mo", "MOL "),
            Map.entry("nl", "NLD "),
            Map.entry("pl", "PLK "),
            Map.entry("ro", "ROM "),
            Map.entry("sd", "SND "),
            Map.entry("sr", "SRB "),
            Map.entry("tr", "TRK "),
            Map.entry("tt", "TAT "),
            Map.entry("ur", "URD "));

    /** A lookup with the glyphs it is for and the value of its feature. */
    private record Step(Lookup lookup, int mask, int value) {}

    private final Face face;
    private final List<Step> substitutions = new ArrayList<>();
    private final List<Lookup> positions = new ArrayList<>();
    private final @Nullable ArabicJoining joining;
    /** How many steps go before Arabic letters take their forms. */
    private final int beforeForms;

    Shaping(Face face, Key key) {
        this.face = face;
        String language = LANGUAGES.getOrDefault(LanguageTag.primary(key.language()), "");
        FeatureTable gsub = face.substitutions();
        Map<String, int[]> available = gsub == null ? Map.of() : gsub.lookups(key.script(), language);
        ArabicJoining forms = null;
        int stepsBefore = 0;
        if (gsub != null) {
            if (key.script().equals("arab")) {
                forms = new ArabicJoining(gsub, available);
                addSteps(gsub, Map.of("ccmp", ALL, "locl", ALL), available, key);
                stepsBefore = substitutions.size();
                for (ArabicJoining.Form form : ArabicJoining.Form.values()) {
                    addSteps(gsub, Map.of(form.tag(), form.mask()), available, key);
                }
                addSteps(gsub, Map.of("rlig", ALL), available, key);
                addSteps(gsub, defaults(key, List.of("liga", "clig", "calt")), available, key);
            } else {
                addSteps(gsub, defaults(key, ALWAYS), available, key);
            }
        }
        this.joining = forms;
        this.beforeForms = stepsBefore;
        FeatureTable gpos = face.positions();
        if (gpos != null) {
            Map<String, int[]> present = gpos.lookups(key.script(), language);
            int[] numbers = POSITIONS.stream()
                    .filter(tag -> key.features().getOrDefault(tag, 1) != 0)
                    .flatMapToInt(tag -> Arrays.stream(present.getOrDefault(tag, new int[0])))
                    .sorted()
                    .distinct()
                    .toArray();
            for (int number : numbers) {
                positions.add(gpos.lookup(number));
            }
        }
    }

    private static Map<String, Integer> defaults(Key key, List<String> on) {
        Map<String, Integer> masks = new TreeMap<>();
        on.forEach(tag -> masks.put(tag, ALL));
        key.features().keySet().forEach(tag -> masks.put(tag, ALL));
        return masks;
    }

    /** Lookups of the features, in the order of the table, as one stage. */
    private void addSteps(FeatureTable gsub, Map<String, Integer> masks, Map<String, int[]> available, Key key) {
        Map<Integer, Step> stage = new TreeMap<>();
        masks.forEach((tag, mask) -> {
            int value = key.features().getOrDefault(tag, 1);
            if (value != 0) {
                for (int number : available.getOrDefault(tag, new int[0])) {
                    stage.put(number, new Step(gsub.lookup(number), mask, value));
                }
            }
        });
        substitutions.addAll(stage.values());
    }

    /**
     * @param rightToLeft whether the text runs so: the glyphs then come in visual order, and brackets are mirrored
     */
    Shaped shape(String text, boolean rightToLeft) {
        GlyphBuffer buffer = new GlyphBuffer();
        map(text, rightToLeft, buffer);
        FeatureTable gsub = face.substitutions();
        if (gsub != null) {
            Substitution substitution = new Substitution(face, gsub);
            for (int i = 0; i < substitutions.size(); i++) {
                if (i == beforeForms && joining != null) {
                    joining.mark(text, buffer);
                }
                Step step = substitutions.get(i);
                substitution.applyAll(step.lookup(), buffer, step.mask(), step.value());
            }
        }
        for (int i = buffer.length - 1; i >= 0; i--) {
            if (invisible(text.codePointAt(buffer.cluster[i]))) {
                buffer.remove(i);
            }
        }
        position(buffer, rightToLeft);
        return result(text, buffer, rightToLeft);
    }

    /** Characters to glyphs, an accent joined to its letter (or parted from it) when the face wants it so. */
    private void map(String text, boolean rightToLeft, GlyphBuffer buffer) {
        int i = 0;
        while (i < text.length()) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (variationSelector(character)) {
                i = next;
                continue;
            }
            int end = next;
            while (end < text.length() && combining(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            int glyph = face.glyph(rightToLeft ? Mirrored.of(character) : character);
            if (end > next || (glyph == 0 && !invisible(character))) {
                mapCluster(text.substring(i, end), i, buffer);
            } else {
                buffer.add(glyph, i);
            }
            i = end;
        }
    }

    private void mapCluster(String cluster, int start, GlyphBuffer buffer) {
        String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        String chosen = cluster;
        if (covered(composed)) {
            chosen = composed;
        } else if (!covered(cluster)) {
            String parted = Normalizer.normalize(cluster, Normalizer.Form.NFD);
            chosen = covered(parted) ? parted : cluster;
        }
        if (chosen.indexOf(SHADDA) > 1) {
            // fonts expect it next to its letter, before the vowel signs; UAX 53
            chosen = chosen.charAt(0) + SHADDA + chosen.substring(1).replace(SHADDA, "");
        }
        boolean asWritten = chosen.equals(cluster);
        int at = 0;
        while (at < chosen.length()) {
            int character = chosen.codePointAt(at);
            if (!variationSelector(character)) {
                buffer.add(face.glyph(character), asWritten ? start + at : start);
            }
            at += Character.charCount(character);
        }
    }

    private boolean covered(String text) {
        return text.codePoints().allMatch(c -> face.covers(c) || invisible(c));
    }

    private void position(GlyphBuffer buffer, boolean rightToLeft) {
        buffer.startPositions();
        for (int i = 0; i < buffer.length; i++) {
            buffer.advance[i] = Math.round(face.advance(buffer.glyph[i]) / face.toThousandths());
        }
        FeatureTable gpos = face.positions();
        if (gpos == null) {
            return;
        }
        Positioning positioning = new Positioning(face, gpos);
        for (Lookup lookup : positions) {
            positioning.applyAll(lookup, buffer);
        }
        GlyphClasses classes = face.classes();
        for (int i = 0; i < buffer.length; i++) {
            if (classes.mark(buffer.glyph[i])) {
                buffer.advance[i] = 0;
            }
        }
        for (int i = 0; i < buffer.length; i++) {
            int base = buffer.attached[i];
            if (base >= 0) {
                buffer.x[i] += buffer.x[base];
                buffer.y[i] += buffer.y[base];
                for (int k = base; k < i; k++) {
                    buffer.x[i] += rightToLeft ? buffer.advance[k + 1] : -buffer.advance[k];
                }
            }
        }
    }

    private Shaped result(String text, GlyphBuffer buffer, boolean rightToLeft) {
        int count = buffer.length;
        int[] glyphs = new int[count];
        int[] clusters = new int[count];
        float[] advances = new float[count];
        float[] offsets = new float[2 * count];
        boolean moved = false;
        boolean plain = true;
        for (int i = 0; i < count; i++) {
            int from = rightToLeft ? count - 1 - i : i;
            glyphs[i] = buffer.glyph[from];
            clusters[i] = buffer.cluster[from];
            advances[i] = buffer.advance[from] * face.toThousandths();
            offsets[2 * i] = buffer.x[from] * face.toThousandths();
            offsets[2 * i + 1] = buffer.y[from] * face.toThousandths();
            moved |= buffer.x[from] != 0 || buffer.y[from] != 0;
            plain &= clusters[i] == i;
        }
        return new Shaped(
                face,
                text,
                glyphs,
                advances,
                moved ? offsets : NO_OFFSETS,
                plain ? identity(count, clusters) : clusters);
    }

    private static final float[] NO_OFFSETS = {};
    private static final int[][] IDENTITIES = new int[24][];

    static {
        for (int length = 0; length < IDENTITIES.length; length++) {
            IDENTITIES[length] = new int[length];
            for (int i = 0; i < length; i++) {
                IDENTITIES[length][i] = i;
            }
        }
    }

    /** Most words show one character with each glyph: they share the array that says so. */
    private static int[] identity(int count, int[] own) {
        return count < IDENTITIES.length ? IDENTITIES[count] : own;
    }

    private static boolean combining(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || jamo(character);
    }

    /** Whether it has done its work by choosing a face: it would only stand between the parts of a ligature. */
    private static boolean variationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F;
    }

    /** Whether the character is a vowel or final consonant that composes a Hangul syllable with those before it. */
    static boolean jamo(int c) {
        return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
    }

    /** Whether a character shows nothing by itself: Default_Ignorable_Code_Point, UAX 44, as far as texts have them. */
    static boolean invisible(int c) {
        return c == 0xAD
                || c == 0x34F
                || c == 0x61C
                || (c >= 0x180B && c <= 0x180F)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }
}
