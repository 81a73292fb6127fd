package anthology.font;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shapes text in one font style: a family list, weight, slant, language and features. What it has shaped it keeps,
 * since the words of a book come back again and again. Safe for use by several threads.
 */
public final class Shaper {
    /** CSS Fonts 4, 6.7: small capitals of a face that has none are scaled capitals. */
    private static final float SMALL_CAPITAL = 0.8f;

    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;

    private final FontFallback fallback;
    private final Face face;
    private final String language;
    private final Locale locale;
    private final Map<String, Integer> features;
    /** Whether the capital of i has a dot. */
    private final boolean dottedCapital;

    private final boolean smallCapitals;
    private final boolean allSmall;
    private final Map<String, ShapedText> leftToRight = new ConcurrentHashMap<>();
    private final Map<String, ShapedText> rightToLeft = new ConcurrentHashMap<>();
    private final Map<String, ShapedText> parted = new ConcurrentHashMap<>();
    private final Shaped space;

    Shaper(FontFallback fallback, String language, Map<String, Integer> features) {
        this.fallback = fallback;
        this.face = fallback.first();
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        this.features = Map.copyOf(features);
        this.dottedCapital = "i".toUpperCase(locale).equals("İ");
        this.smallCapitals = features.getOrDefault("smcp", 0) != 0;
        this.allSmall = features.getOrDefault("c2sc", 0) != 0;
        this.space = face.shaping("latn", language, this.features).shape(" ", false);
    }

    /** The face of the style's own text, which gives lines their height. */
    public Face face() {
        return face;
    }

    /** U+0020, as it stands between words. */
    public Shaped space() {
        return space;
    }

    /** @param text a word, or a part of one, without spaces */
    public ShapedText shape(String text, boolean fromRight) {
        Map<String, ShapedText> cache = fromRight ? rightToLeft : leftToRight;
        ShapedText known = cache.get(text);
        return known != null ? known : cache.computeIfAbsent(text, word -> shapeParts(word, fromRight));
    }

    /**
     * Text in which no ligature joins some letters: those parted by U+200C in a copy of it.
     *
     * @param separated the text with U+200C added
     */
    public ShapedText shapeApart(String separated) {
        ShapedText known = parted.get(separated);
        return known != null ? known : parted.computeIfAbsent(separated, this::shapeWithout);
    }

    private ShapedText shapeWithout(String separated) {
        ShapedText shaped = shapeParts(separated, false);
        List<ShapedText.Part> parts = shaped.parts().stream()
                .map(part -> new ShapedText.Part(withoutJoiners(part.shaped()), part.scale(), bare(part.actual())))
                .toList();
        return new ShapedText(parts, shaped.missing());
    }

    private static @Nullable String bare(@Nullable String text) {
        return text == null ? null : text.replace("\u200C", "");
    }

    /** The same glyphs, with places in the text as it is without U+200C. */
    private static Shaped withoutJoiners(Shaped shaped) {
        String text = shaped.text();
        int[] clusters = shaped.clusters().clone();
        for (int i = 0; i < clusters.length; i++) {
            clusters[i] -= (int) text.substring(0, clusters[i])
                    .chars()
                    .filter(c -> c == 0x200C)
                    .count();
        }
        return new Shaped(
                shaped.face(),
                text.replace("\u200C", ""),
                shaped.glyphs(),
                shaped.advances(),
                shaped.offsets(),
                clusters);
    }

    /** A stretch of text that one face shows; the face is null where none does. */
    private record Item(int start, int end, @Nullable Face face, String script) {}

    private ShapedText shapeParts(String text, boolean fromRight) {
        List<ShapedText.Part> parts = new ArrayList<>(1);
        Set<Integer> missing = new LinkedHashSet<>();
        for (Item item : items(text)) {
            String part = text.substring(item.start(), item.end());
            if (item.face() == null) {
                part.codePoints().forEach(missing::add);
                parts.add(replacement(part));
            } else {
                addParts(part, item.face(), item.script(), fromRight, parts);
            }
        }
        return new ShapedText(parts, new ArrayList<>(missing));
    }

    private ShapedText.Part replacement(String part) {
        Face box = fallback.replacement();
        Shaped sign = box.shaping("DFLT", "", Map.of()).shape(box.covers(0xFFFD) ? "\uFFFD" : "?", false);
        Shaped shaped = new Shaped(box, part, sign.glyphs(), sign.advances(), sign.offsets(), sign.clusters());
        return new ShapedText.Part(shaped, 1, part);
    }

    private void addParts(String text, Face in, String script, boolean fromRight, List<ShapedText.Part> parts) {
        if (!smallCapitals || in.hasFeature("smcp", script)) {
            Shaping shaping = in.shaping(script, language, features);
            parts.add(new ShapedText.Part(shaping.shape(text, fromRight), 1, null));
            return;
        }
        Map<String, Integer> plain = new TreeMap<>(features);
        plain.remove("smcp");
        plain.remove("c2sc");
        Shaping shaping = in.shaping(script, language, plain);
        int start = 0;
        while (start < text.length()) {
            boolean small = small(text.charAt(start));
            int end = start + 1;
            while (end < text.length() && small(text.charAt(end)) == small) {
                end++;
            }
            String part = text.substring(start, end);
            // one capital for one letter, so that places in the text keep their numbers
            String shown = small ? capitals(part) : part;
            parts.add(new ShapedText.Part(
                    shaping.shape(shown, fromRight), small ? SMALL_CAPITAL : 1, shown.equals(part) ? null : part));
            start = end;
        }
    }

    private boolean small(char c) {
        return Character.isLowerCase(c) || (allSmall && Character.isUpperCase(c));
    }

    private String capitals(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(c == 'i' && dottedCapital ? 'İ' : Character.toUpperCase(c));
        }
        return result.toString();
    }

    /** Parts the text where its face or script changes. */
    private List<Item> items(String text) {
        List<Item> items = new ArrayList<>(1);
        int leading = firstOfScript(text);
        String script = leading < 0 ? "latn" : Script.tag(leading);
        EastAsian forms = EastAsian.of(locale, text);
        int start = 0;
        Face current = null;
        boolean fullWidth = false;
        int i = 0;
        while (i < text.length()) {
            int end = clusterEnd(text, i);
            int base = text.codePointAt(i);
            fullWidth = EastAsian.covers(base)
                    || (EastAsian.sharedSign(base) && EastAsian.fullWidth(locale) && (fullWidth || follows(text, end)));
            String cluster = text.substring(i, end);
            Face next = i > 0 && Shaping.invisible(base) ? current : face(cluster, fullWidth ? forms : null);
            String nextScript = Script.shared(base) ? script : Script.tag(base);
            if (i > 0 && (next != current || !nextScript.equals(script))) {
                items.add(new Item(start, i, current, script));
                start = i;
            }
            current = next;
            script = nextScript;
            i = end;
        }
        items.add(new Item(start, text.length(), current, script));
        return items;
    }

    /** Whether a full-width character follows, other signs between. */
    private static boolean follows(String text, int from) {
        int i = from;
        while (i < text.length() && EastAsian.sharedSign(text.charAt(i))) {
            i++;
        }
        return i < text.length() && EastAsian.covers(text.codePointAt(i));
    }

    private static int firstOfScript(String text) {
        return text.codePoints().filter(c -> !Script.shared(c)).findFirst().orElse(-1);
    }

    /**
     * The face of a cluster: one that has all of it, else one that has its base.
     *
     * @param forms of an East Asian character, else null
     */
    private @Nullable Face face(String cluster, @Nullable EastAsian forms) {
        int base = cluster.codePointAt(0);
        if (Shaping.invisible(base)) {
            return face;
        }
        if (forms != null) {
            String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
            Face own = fallback.covering(composed, forms);
            return own != null ? own : fallback.covering(Character.toString(composed.codePointAt(0)), forms);
        }
        String alone = Character.toString(base);
        if (cluster.length() == alone.length()) {
            return fallback.covering(alone, Character.isEmojiPresentation(base));
        }
        boolean emoji = cluster.indexOf(EMOJI_STYLE) >= 0
                || (Character.isEmojiPresentation(base) && cluster.indexOf(TEXT_STYLE) < 0);
        Face whole = fallback.covering(cluster, emoji);
        if (whole == null) {
            whole = fallback.covering(Normalizer.normalize(cluster, Normalizer.Form.NFC), emoji);
        }
        return whole != null ? whole : fallback.covering(alone, emoji);
    }

    /** A base with all that modifies it: marks, variation selectors, and what U+200D joins to it. */
    private static int clusterEnd(String text, int start) {
        int i = start + Character.charCount(text.codePointAt(start));
        while (i < text.length()) {
            int next = text.codePointAt(i);
            int type = Character.getType(next);
            boolean emoji = Character.isEmojiModifier(next);
            if (next == 0x200D && i + 1 < text.length() && Character.isEmoji(text.codePointAt(i + 1))) {
                i++;
                i += Character.charCount(text.codePointAt(i));
            } else if (emoji
                    || type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || Shaping.jamo(next)
                    || next == 0x200D
                    || (next >= 0xFE00 && next <= 0xFE0F)) {
                i += Character.charCount(next);
            } else {
                break;
            }
        }
        return i;
    }
}
