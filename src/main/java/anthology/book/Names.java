package anthology.book;

import anthology.diagnostic.Nearest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names of series, tags and categories as people type them: compared without case, accents and punctuation. */
final class Names {
    /** The same order in every locale, surrogate pairs above all other characters. */
    static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private static final int MOST_HINTS = 3;

    private Names() {}

    /**
     * The form in which names are compared: words of letters and digits in lower case, one space between them. {@code +}
     * and {@code #} count as letters, or C, C++ and C# would be one. A name of nothing else stays as it is.
     */
    static String folded(String name) {
        // upper case first: it tells apart less than lower case does
        String lower = decomposed(decomposed(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        StringBuilder folded = new StringBuilder(lower.length());
        boolean space = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if ((c >= 0x300 && c <= 0x36F) || c == '\'' || c == '’') {
                continue;
            }
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (Character.isLetterOrDigit(c)
                    || mark
                    || c == '+'
                    || c == '#'
                    || Character.getType(c) == Character.OTHER_SYMBOL) {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                space = false;
                folded.appendCodePoint(c);
            } else {
                space = true;
            }
        }
        return folded.isEmpty() ? name.strip() : folded.toString();
    }

    private static String decomposed(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    static boolean same(String a, String b) {
        return folded(a).equals(folded(b));
    }

    /** Whether every word of {@code part} is a word of {@code name}. */
    static boolean hasWords(String name, String part) {
        return List.of(folded(name).split(" ")).containsAll(List.of(folded(part).split(" ")));
    }

    /** One spelling for each name: the one that is used most, of equals the first by code point; by folded name. */
    static List<String> spellings(Stream<String> names) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        names.forEach(name -> counts.computeIfAbsent(folded(name), key -> new LinkedHashMap<>())
                .merge(name, 1, Integer::sum));
        return counts.values().stream()
                .map(spellings -> spellings.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey())
                .toList();
    }

    /** Those names that a user may have meant, the likeliest first. */
    static List<String> near(String typed, Collection<String> names) {
        String wanted = folded(typed);
        int most = Math.max(2, wanted.length() / 3);
        Map<String, Integer> distances = new LinkedHashMap<>();
        for (String name : names) {
            String folded = folded(name);
            boolean within = folded.contains(wanted) || wanted.contains(folded);
            int distance = within ? 0 : Nearest.distance(wanted, folded, most + 1);
            if (distance <= most) {
                distances.put(name, distance);
            }
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_HINTS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
