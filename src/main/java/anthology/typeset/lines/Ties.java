package anthology.typeset.lines;

import anthology.model.Phrases;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which spaces hold together what stands beside them, by the customs of the language. The text itself is not touched:
 * what is copied from the book has the author's spaces.
 */
final class Ties {
    /** What it costs to end a line where that is to be the last resort. */
    static final double TIED = 1000;

    private static final double DATE = 200;
    private static final double BEFORE_NUMBER = 60;
    private static final double AFTER_I = 200;
    private static final int LONGEST = 14;
    private static final String TALL = ";:!?";

    private final Map<String, Set<String>> months = new HashMap<>();

    /** What it costs to end a line at a space, by what stands beside it. */
    double penalty(ParagraphText text, int start, int end) {
        int before = start - 1;
        if (before < 0 || end >= text.length()) {
            return 0;
        }
        char last = text.at(before);
        char next = text.at(end);
        if (leads(text, end) || trails(text, before)) {
            return TIED;
        }
        if (Character.isLetterOrDigit(last) || isStop(last)) {
            return betweenWords(text, before, end, last, next);
        }
        return Character.isDigit(next) ? isSign(last) ? TIED : BEFORE_NUMBER : 0;
    }

    /** Whether no line may begin with what stands here. */
    private static boolean leads(ParagraphText text, int at) {
        char c = text.at(at);
        return switch (c) {
            case '%', '‰' -> true;
            // before a word some of these open: a Spanish dash, a German guillemet
            case '—', '–', '―', '…', '»', '›', ';', ':', '!', '?', ')', ']', '.', ',', '°' -> !wordFollows(text, at);
            default -> false;
        };
    }

    private static boolean wordFollows(ParagraphText text, int at) {
        int next = at + 1;
        return next < text.length() && Character.isLetterOrDigit(text.at(next));
    }

    /** Whether no line may end with what stands here. */
    private static boolean trails(ParagraphText text, int at) {
        char c = text.at(at);
        return switch (c) {
            case '«', '‹', '¿', '¡', '(', '[' -> at == 0 || !closable(text.at(at - 1));
            // the dash of one who speaks
            case '—', '–', '―' -> at == 0;
            default -> false;
        };
    }

    /** Whether a mark after this may be a closing one. */
    private static boolean closable(char c) {
        return Character.isLetterOrDigit(c) || ".,;:!?…)]’”".indexOf(c) >= 0;
    }

    private double betweenWords(ParagraphText text, int before, int end, char last, char next) {
        boolean number = Character.isDigit(last);
        boolean toNumber = Character.isDigit(next);
        boolean toName = Character.isUpperCase(next);
        int start = wordStart(text, before);
        if (before - start >= LONGEST) {
            return toNumber ? BEFORE_NUMBER : 0;
        }
        if (start == before && Abbreviations.loneLetter(last, text.primaryLanguage(before))) {
            return TIED;
        }
        boolean fromNumber = Character.isDigit(text.at(start));
        if (!fromNumber && !toNumber && !toName && !isStop(last)) {
            return 0;
        }
        String language = text.primaryLanguage(before);
        String word = text.text(start, isStop(last) ? before : before + 1);
        if (toNumber) {
            boolean tied = number ? isGroup(text, end) : Abbreviations.beforeNumber(word, language);
            return tied ? TIED : isMonth(word, language) ? DATE : BEFORE_NUMBER;
        }
        if (fromNumber) {
            String following = text.text(end, wordEnd(text, end));
            return Abbreviations.unit(following, language) ? TIED : isMonth(following, language) ? DATE : 0;
        }
        if (isStop(last) && isInitial(word)) {
            boolean pronoun = word.equals("I") && language.equals("en");
            return toName ? pronoun ? AFTER_I : TIED : narrow(text, before + 1, end) ? TIED : 0;
        }
        if (isStop(last) && language.equals("de") && word.length() == 1) {
            return narrow(text, before + 1, end) ? TIED : 0;
        }
        boolean title = toName && (isStop(last) || Character.isUpperCase(word.charAt(0)));
        return title && Abbreviations.beforeName(word, language) ? TIED : 0;
    }

    /**
     * Whether the space is a narrow one that is never broken: in French before tall marks and inside guillemets, in
     * German between the parts of an abbreviation (z. B.).
     */
    static boolean narrow(ParagraphText text, int start, int end) {
        if (start == 0 || end >= text.length()) {
            return false;
        }
        return switch (text.primaryLanguage(start)) {
            case "fr" ->
                text.at(end) == '»'
                        || text.at(start - 1) == '«'
                        || (TALL.indexOf(text.at(end)) >= 0 && !wordFollows(text, end));
            case "de" ->
                isShort(text, start) && isStop(text.at(wordEnd(text, end) - 1)) && wordEnd(text, end) <= end + 4;
            default -> false;
        };
    }

    /** Whether one letter and a full stop stand before here. */
    private static boolean isShort(ParagraphText text, int at) {
        return at >= 2
                && isStop(text.at(at - 1))
                && Character.isLetter(text.at(at - 2))
                && Character.isLowerCase(text.at(at - 2))
                && (at == 2 || !Character.isLetterOrDigit(text.at(at - 3)));
    }

    private static boolean isInitial(String word) {
        return word.length() == 1
                ? Character.isUpperCase(word.charAt(0))
                // J.-P., Ch., Th. and what is written close: J.R.R.
                : word.length() > 2
                        && (word.charAt(1) == '.' || word.charAt(1) == '-')
                        && Character.isUpperCase(word.charAt(0))
                        && Character.isUpperCase(word.charAt(word.length() - 1));
    }

    /** 10 000. */
    private static boolean isGroup(ParagraphText text, int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.at(end))) {
            end++;
        }
        return end - at == 3;
    }

    private boolean isMonth(String word, String language) {
        return months.computeIfAbsent(language, Ties::monthsOf).contains(word);
    }

    private static Set<String> monthsOf(String language) {
        String names = Phrases.in(language).get("months");
        return names == null ? Set.of() : Set.of(names.split(","));
    }

    private static boolean isStop(char c) {
        return c == '.';
    }

    private static boolean isSign(char c) {
        return "§№#°º€$£¥†~≈±<>=".indexOf(c) >= 0;
    }

    /** Where the word that ends here starts: marks that open it are not of it. */
    private static int wordStart(ParagraphText text, int last) {
        int start = last;
        while (start > 0 && last - start <= LONGEST && !Opportunities.space(text.at(start - 1))) {
            start--;
        }
        while (start < last && "(“‘„‚«‹[".indexOf(text.at(start)) >= 0) {
            start++;
        }
        return start;
    }

    /** Where the word that starts here ends: commas and closing marks are not of it. */
    private static int wordEnd(ParagraphText text, int start) {
        int end = start;
        while (end < text.length() && end - start <= LONGEST && !Opportunities.space(text.at(end))) {
            end++;
        }
        while (end > start + 1 && ",;:!?)”’»]".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
