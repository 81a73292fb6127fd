package anthology.typeset.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where words may be broken, by language. Patterns are loaded when a language is first met, words are kept. Safe for
 * use by several threads; make one for each build.
 */
public final class Hyphenation {
    private static final int SHORTEST = 5;
    private static final int[] NOWHERE = {};

    private final Map<String, Language> byTag = new ConcurrentHashMap<>();
    private final Map<HyphenationRules, Language> byRules = new ConcurrentHashMap<>();

    private static final class Language {
        private final HyphenationRules rules;
        private final @Nullable PatternTrie patterns;
        private final Map<String, int[]> known = new ConcurrentHashMap<>();

        Language(HyphenationRules rules) {
            String text = read(rules.patterns() + ".pat.txt");
            this.rules = rules;
            this.patterns = text.isEmpty() ? null : new PatternTrie(text, read(rules.exceptions() + ".hyp.txt"));
        }

        int[] places(String word) {
            PatternTrie trie = patterns;
            if (trie == null) {
                return NOWHERE;
            }
            int[] places = known.get(word);
            return places != null ? places : known.computeIfAbsent(word, w -> find(trie, w));
        }

        private int[] find(PatternTrie trie, String word) {
            String lower = word.toLowerCase(rules.locale());
            return lower.length() == word.length()
                    ? trie.places(lower.replace('’', '\''), rules.left(), rules.right())
                    : NOWHERE;
        }
    }

    /**
     * Places in a word at which it may be broken with a hyphen: numbers of characters before the break, rising.
     *
     * @param word letters only, with apostrophes in languages that have them inside words
     * @param language BCP 47; without patterns for it there is no place
     */
    public int[] places(String word, String language) {
        return word.length() < SHORTEST ? NOWHERE : language(language).places(word);
    }

    /** Whether an apostrophe is part of a word for the language's patterns. */
    boolean apostrophes(String language) {
        return language(language).rules.apostrophes();
    }

    private Language language(String tag) {
        Language known = byTag.get(tag);
        return known != null
                ? known
                : byTag.computeIfAbsent(tag, t -> byRules.computeIfAbsent(HyphenationRules.of(t), Language::new));
    }

    private static String read(String fileName) {
        try (InputStream in = Hyphenation.class.getResourceAsStream("/hyphenation/" + fileName)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
