package anthology.source;

import anthology.model.Body;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sentence "This post is part of my series on X." in a body. It counts where it begins a line or follows another
 * sentence, in one of the first paragraphs or as a paragraph of its own; not in code, and not in a quotation.
 *
 * @param series the name X: without markup, quotation marks and a "(see ...)" behind it
 * @param start where the sentence starts in the body
 * @param end where it ends: after its full stop, the markup around it, and the spaces behind it
 */
record SeriesSentence(String series, int start, int end) {
    private static final String[] OPENING = {"This", "post", "is", "part", "of", "my", "series", "on"};
    private static final int FIRST_PARAGRAPHS = 3;
    private static final int LONGEST_NAME = 200;
    private static final String MARKUP = "*_";

    static @Nullable SeriesSentence find(Body.Format format, String text) {
        for (int start = text.indexOf('T'); start >= 0; start = text.indexOf('T', start + 1)) {
            int name = afterOpening(text, start);
            SeriesSentence sentence = name < 0 ? null : at(format, text, start, name);
            if (sentence != null) {
                return sentence;
            }
        }
        return null;
    }

    /** Where the name starts when the sentence's first words stand here, whatever white space parts them; or -1. */
    private static int afterOpening(String text, int start) {
        int i = start;
        for (String word : OPENING) {
            if (!text.regionMatches(i, word, 0, word.length())) {
                return -1;
            }
            i += word.length();
            int space = i;
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            if (i == space) {
                return -1;
            }
        }
        return i;
    }

    private static @Nullable SeriesSentence at(Body.Format format, String text, int opening, int name) {
        boolean markup = format != Body.Format.PLAIN;
        int start = opening;
        while (markup && start > 0 && MARKUP.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        String wrapping = text.substring(start, opening);
        int stop = stop(text, name);
        if (stop < 0 || !beginsSentence(text, start, format)) {
            return null;
        }
        int end = stop + 1;
        String closing = new StringBuilder(wrapping).reverse().toString();
        if (text.startsWith(closing, end)) {
            end += closing.length();
        }
        String series = clean(text.substring(name, stop));
        if (series.isEmpty() || !(paragraphsBefore(text, start) < FIRST_PARAGRAPHS || isParagraph(text, start, end))) {
            return null;
        }
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return new SeriesSentence(series, start, end);
    }

    /** Where the full stop stands, or -1 when there is none in the paragraph. */
    private static int stop(String text, int name) {
        int limit = Math.min(text.length(), name + LONGEST_NAME);
        for (int i = name; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n' && i + 1 < text.length() && lineIsBlank(text, i + 1)) {
                return -1;
            }
            if (c == '.' && isEnd(text, name, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEnd(String text, int name, int dot) {
        int next = dot + 1;
        while (next < text.length() && "*_\"'”’)".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next)) && text.charAt(next) != '<') {
            return false;
        }
        return !isAbbreviation(text, name, dot);
    }

    /** Whether the dot belongs to the name: J. R. R. Tolkien, Ursula K. Le Guin, Dr. Seuss. */
    private static boolean isAbbreviation(String text, int name, int dot) {
        int start = dot;
        while (start > name && !Character.isWhitespace(text.charAt(start - 1)) && text.charAt(start - 1) != '[') {
            start--;
        }
        String word = text.substring(start, dot);
        boolean title = Set.of("Dr", "Mr", "Mrs", "Ms", "St", "Prof", "Vol", "No", "vs").contains(word);
        boolean initial = !word.isEmpty()
                && Character.isUpperCase(word.charAt(word.length() - 1))
                && (word.length() == 1 || word.charAt(word.length() - 2) == '.');
        if (!title && !initial) {
            return false;
        }
        // a name goes on in capitals to the next full stop; a sentence does not
        int end = text.indexOf('.', dot + 1);
        int lineEnd = text.indexOf('\n', dot + 1);
        if (end < 0 || (lineEnd >= 0 && end > lineEnd)) {
            return false;
        }
        String rest = text.substring(dot + 1, end).strip();
        String[] words = rest.split("\\s+");
        if (rest.isEmpty() || words.length > 4) {
            return rest.isEmpty();
        }
        for (String each : words) {
            if (!Character.isUpperCase(each.codePointAt(0)) && !Set.of("de", "van", "von", "of").contains(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsSentence(String text, int start, Body.Format format) {
        int i = start - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        int spaces = start - 1 - i;
        if (i < 0 || text.charAt(i) == '\n') {
            return format != Body.Format.MARKDOWN || spaces < 4;
        }
        boolean afterTag = format == Body.Format.HTML && text.charAt(i) == '>';
        boolean afterSentence = ".!?…)\"”".indexOf(text.charAt(i)) >= 0 && spaces > 0;
        return afterTag || afterSentence;
    }

    private static int paragraphsBefore(String text, int start) {
        int paragraphs = 0;
        boolean in = false;
        for (int i = 0; i < start && paragraphs < FIRST_PARAGRAPHS; ) {
            int end = text.indexOf('\n', i);
            end = end < 0 || end > start ? start : end;
            boolean blank = text.substring(i, end).isBlank();
            if (in && blank) {
                paragraphs++;
            }
            in = !blank;
            i = end + 1;
        }
        return paragraphs;
    }

    private static boolean isParagraph(String text, int start, int end) {
        boolean begins = start == 0 || (text.charAt(start - 1) == '\n' && lineBeforeIsBlank(text, start - 1));
        return begins && (end >= text.length() || (lineIsBlank(text, end) && lineIsBlank(text, text.indexOf('\n', end) + 1)));
    }

    private static boolean lineIsBlank(String text, int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean lineBeforeIsBlank(String text, int lineEnd) {
        return lineEnd == 0 || text.substring(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd).isBlank();
    }

    private static String clean(String name) {
        String text = name.replaceAll("\\[([^\\[\\]]*)\\]\\([^()]*\\)", "$1")
                .replaceAll("\\[([^\\[\\]]*)\\]\\[[^\\[\\]]*\\]", "$1")
                .replaceAll("<[^<>]*>", "")
                .replaceAll("\\(see [^()]*\\)\\s*$", "")
                .replaceAll("[*`]", "");
        text = Characters.oneLine(text);
        return text.replaceAll("^[_\"'“”‘’«»„]+|[_\"'“”‘’«»„]+$", "").strip();
    }

    /** The body without the sentence, which it remembers. Line ends stay where they are. */
    Body cutFrom(Body.Format format, String text, int firstLine) {
        int line = firstLine + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new Body(
                format,
                text.substring(0, start) + text.substring(end),
                firstLine,
                new Body.Cut(text.substring(start, end), start, line));
    }
}
