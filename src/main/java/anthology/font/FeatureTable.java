package anthology.font;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code GSUB} or {@code GPOS}: scripts, languages, features and their lookups.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/chapter2">OpenType: common table formats</a>
 */
final class FeatureTable {
    private final FontData data;
    private final boolean substitution;
    private final int glyphCount;
    private final int scripts;
    private final int features;
    private final int lookupList;
    private final AtomicReferenceArray<@Nullable Lookup> lookups;
    private final Map<String, Map<String, int[]>> byScriptAndLanguage = new ConcurrentHashMap<>();

    private FeatureTable(FontData data, int table, boolean substitution, int glyphCount) {
        this.data = data;
        this.substitution = substitution;
        this.glyphCount = glyphCount;
        this.scripts = table + data.u16(table + 4);
        this.features = table + data.u16(table + 6);
        this.lookupList = table + data.u16(table + 8);
        this.lookups = new AtomicReferenceArray<>(data.u16(lookupList));
    }

    static @Nullable FeatureTable read(FontData data, String tag, int glyphCount) {
        int table = data.table(tag);
        return table < 0 ? null : new FeatureTable(data, table, tag.equals("GSUB"), glyphCount);
    }

    /**
     * Lookup numbers by feature tag.
     *
     * @param script OpenType tag; {@code DFLT}, then {@code latn} stand in for one that the font does not know
     * @param language OpenType tag, empty for the script's default
     */
    Map<String, int[]> lookups(String script, String language) {
        return byScriptAndLanguage.computeIfAbsent(script + "/" + language, key -> read(script, language));
    }

    Lookup lookup(int index) {
        Lookup lookup = lookups.get(index);
        if (lookup == null) {
            lookup = readLookup(lookupList + data.u16(lookupList + 2 + 2 * index));
            lookups.set(index, lookup);
        }
        return lookup;
    }

    private Map<String, int[]> read(String script, String language) {
        int scriptTable = find(scripts, script);
        if (scriptTable < 0) {
            scriptTable = find(scripts, "DFLT");
        }
        if (scriptTable < 0) {
            scriptTable = find(scripts, "latn");
        }
        if (scriptTable < 0) {
            return Map.of();
        }
        int system = language.isEmpty() ? -1 : find(scriptTable + 2, language, scriptTable);
        if (system < 0 && data.u16(scriptTable) != 0) {
            system = scriptTable + data.u16(scriptTable);
        }
        Map<String, int[]> result = new LinkedHashMap<>();
        if (system >= 0) {
            if (data.u16(system + 2) != 0xFFFF) {
                addFeature(result, data.u16(system + 2));
            }
            int count = data.u16(system + 4);
            for (int i = 0; i < count; i++) {
                addFeature(result, data.u16(system + 6 + 2 * i));
            }
        }
        return result;
    }

    private void addFeature(Map<String, int[]> result, int index) {
        int entry = features + 2 + 6 * index;
        int feature = features + data.u16(entry + 4);
        int[] numbers = new int[data.u16(feature + 2)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = data.u16(feature + 4 + 2 * i);
        }
        result.put(data.tag(entry), numbers);
    }

    private int find(int list, String tag) {
        return find(list, tag, list);
    }

    /** Looks in a list of tag and offset for the tag; the offset counts from {@code origin}. */
    private int find(int list, String tag, int origin) {
        int count = data.u16(list);
        for (int i = 0; i < count; i++) {
            int entry = list + 2 + 6 * i;
            if (data.tag(entry).equals(tag)) {
                return origin + data.u16(entry + 4);
            }
        }
        return -1;
    }

    private Lookup readLookup(int offset) {
        int type = data.u16(offset);
        int flag = data.u16(offset + 2);
        int[] subtables = new int[data.u16(offset + 4)];
        int extension = substitution ? 7 : 9;
        int actual = type;
        long[] covered = new long[(glyphCount >> 6) + 1];
        for (int i = 0; i < subtables.length; i++) {
            int subtable = offset + data.u16(offset + 6 + 2 * i);
            if (type == extension) {
                actual = data.u16(subtable + 2);
                subtable += data.i32(subtable + 4);
            }
            subtables[i] = subtable;
            cover(covered, firstCoverage(actual, subtable));
        }
        int markSet = (flag & Lookup.USE_MARK_SET) != 0 ? data.u16(offset + 6 + 2 * subtables.length) : -1;
        return new Lookup(actual, flag, markSet, subtables, covered);
    }

    /** The coverage of the glyph at which a subtable begins to match. */
    private int firstCoverage(int type, int subtable) {
        int context = substitution ? 5 : 7;
        if (type == context && data.u16(subtable) == 3) {
            return subtable + data.u16(subtable + 6);
        }
        if (type == context + 1 && data.u16(subtable) == 3) {
            int input = subtable + 4 + 2 * data.u16(subtable + 2);
            return subtable + data.u16(input + 2);
        }
        return subtable + data.u16(subtable + 2);
    }

    private void cover(long[] covered, int coverage) {
        int count = data.u16(coverage + 2);
        boolean list = data.u16(coverage) == 1;
        for (int i = 0; i < count; i++) {
            int first = list ? data.u16(coverage + 4 + 2 * i) : data.u16(coverage + 4 + 6 * i);
            int last = list ? first : data.u16(coverage + 6 + 6 * i);
            for (int glyph = first; glyph <= Math.min(last, glyphCount - 1); glyph++) {
                covered[glyph >> 6] |= 1L << glyph;
            }
        }
    }
}
