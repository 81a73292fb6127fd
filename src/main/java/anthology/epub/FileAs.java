package anthology.epub;

import anthology.model.LanguageTag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms under which titles and names are sorted, where they can be told from the words alone. */
final class FileAs {
    private static final Map<String, Set<String>> ARTICLES = Map.of(
            "en", Set.of("the", "a", "an"),
            "de", Set.of("der", "die", "das", "ein", "eine"),
            "fr", Set.of("le", "la", "les", "un", "une"),
            "es", Set.of("el", "la", "los", "las", "un", "una"),
            "it", Set.of("il", "lo", "la", "i", "gli", "le", "un", "uno", "una"),
            "nl", Set.of("de", "het", "een"),
            "pt", Set.of("o", "a", "os", "as", "um", "uma"));

    /** Where the family's name comes first already. */
    private static final Set<String> FAMILY_FIRST = Set.of("hu", "ja", "ko", "vi", "zh");

    private FileAs() {}

    /** "Pale View of Hills, A"; null when the title is sorted as it stands. */
    static @Nullable String title(String title, String language) {
        String[] words = title.strip().split("\\s+", 2);
        Set<String> articles = ARTICLES.getOrDefault(LanguageTag.primary(language), Set.of());
        return words.length == 2 && articles.contains(words[0].toLowerCase(Locale.ROOT))
                ? words[1] + ", " + words[0]
                : null;
    }

    /**
     * "Ishiguro, Kazuo"; null when it is not safe to say which part is the family's: only "First Last" and "F. M. Last"
     * in Latin letters are.
     */
    static @Nullable String person(String name, String language) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        if (words.size() < 2 || FAMILY_FIRST.contains(LanguageTag.primary(language))) {
            return null;
        }
        String last = words.getLast();
        List<String> given = words.subList(0, words.size() - 1);
        boolean initials = given.stream().allMatch(word -> word.matches("(\\p{Lu}\\.-?)+"));
        boolean safe = isName(last) && (initials || (given.size() == 1 && isName(given.getFirst())));
        return safe ? last + ", " + String.join(" ", given) : null;
    }

    private static boolean isName(String word) {
        return word.matches("\\p{Lu}[\\p{L}'’-]+")
                && word.codePoints().allMatch(FileAs::isLatinOrMark)
                && ARTICLES.values().stream().noneMatch(articles -> articles.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isLatinOrMark(int c) {
        return !Character.isLetter(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
