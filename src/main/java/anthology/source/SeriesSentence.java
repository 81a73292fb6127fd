package anthology.source;

import anthology.model.Body;
import anthology.model.SeriesEntry;
import java.util.ArrayList;
import java.util.List;
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
        int early = -1;
        CodeBlocks code = null;
        for (int start = text.indexOf('T'); start >= 0; start = text.indexOf('T', start + 1)) {
            int name = afterOpening(text, start);
            if (name >= 0) {
                early = early < 0 ? endOfFirstParagraphs(text) : early;
                code = code == null ? new CodeBlocks(format, text) : code;
                SeriesSentence sentence = code.contain(start) ? null : at(format, text, start, name, early);
                if (sentence != null) {
                    return sentence;
                }
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

    private static @Nullable SeriesSentence at(Body.Format format, String text, int opening, int name, int early) {
        boolean markup = format != Body.Format.PLAIN;
        int start = opening;
        while (markup && start > 0 && MARKUP.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        String wrapping = text.substring(start, opening);
        int stop = beginsSentence(text, start, format) ? stop(text, name) : -1;
        if (stop < 0) {
            return null;
        }
        int end = stop + 1;
        String closing = new StringBuilder(wrapping).reverse().toString();
        if (text.startsWith(closing, end)) {
            end += closing.length();
        }
        String series = clean(text.substring(name, stop));
        if (series.isEmpty() || (start >= early && !isParagraph(text, start, end))) {
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
        boolean title =
                Set.of("Dr", "Mr", "Mrs", "Ms", "St", "Prof", "Vol", "No", "vs").contains(word);
        boolean initial = !word.isEmpty()
                && Character.isUpperCase(word.charAt(word.length() - 1))
                && (word.length() == 1 || word.charAt(word.length() - 2) == '.');
        if (!title && !initial) {
            return false;
        }
        // a name goes on in capitals to the next full stop; a sentence does not
        String line = text.substring(dot + 1, Math.min(text.length(), dot + 1 + LONGEST_NAME));
        int end = line.indexOf('.');
        if (end < 0 || line.substring(0, end).contains("\n")) {
            return false;
        }
        String rest = line.substring(0, end).strip();
        String[] words = rest.split("\\s+");
        if (rest.isEmpty() || words.length > 4) {
            return rest.isEmpty();
        }
        for (String each : words) {
            if (!Character.isUpperCase(each.codePointAt(0))
                    && !Set.of("de", "van", "von", "of").contains(each)) {
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
        // "<p>" may come before it in Markdown too; "> " is a quotation there
        boolean afterTag = text.charAt(i) == '>'
                && (format == Body.Format.HTML
                        || (format == Body.Format.MARKDOWN
                                && spaces == 0
                                && i > 0
                                && Character.isLetterOrDigit(text.charAt(i - 1))));
        boolean afterSentence = ".!?…)\"”".indexOf(text.charAt(i)) >= 0 && spaces > 0;
        return afterTag || afterSentence;
    }

    private static int endOfFirstParagraphs(String text) {
        int paragraphs = 0;
        boolean in = false;
        int at = 0;
        while (at < text.length() && paragraphs < FIRST_PARAGRAPHS) {
            boolean blank = lineIsBlank(text, at);
            if (in && blank) {
                paragraphs++;
            }
            in = !blank;
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return at;
    }

    private static boolean isParagraph(String text, int start, int end) {
        boolean begins = start == 0 || (text.charAt(start - 1) == '\n' && lineBeforeIsBlank(text, start - 1));
        return begins
                && (end >= text.length() || (lineIsBlank(text, end) && lineIsBlank(text, text.indexOf('\n', end) + 1)));
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
        return lineEnd == 0
                || text.substring(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd)
                        .isBlank();
    }

    private static String clean(String name) {
        String text = withoutLinks(name).replaceAll("\\(see [^()]*\\)\\s*$", "").replaceAll("[*`]", "");
        text = Characters.oneLine(text);
        return text.replaceAll("^[_\"'“”‘’«»„]+|[_\"'“”‘’«»„]+$", "").strip();
    }

    /** The text with the words of Markdown's links and pictures in their place, and without the tags of HTML. */
    static String withoutLinks(String text) {
        return text.replaceAll("!?\\[([^\\[\\]]*)\\]\\([^()]*\\)", "$1")
                .replaceAll("\\[([^\\[\\]]*)\\]\\[[^\\[\\]]*\\]", "$1")
                .replaceAll("<[^<>]*>", "");
    }

    /** The series of a post that names these already, and this one where it is none of them. */
    List<SeriesEntry> addedTo(List<SeriesEntry> named) {
        if (named.stream().anyMatch(entry -> entry.name().equalsIgnoreCase(series))) {
            return named;
        }
        List<SeriesEntry> all = new ArrayList<>(named);
        all.add(new SeriesEntry(series, null, SeriesEntry.Origin.SENTENCE));
        return all;
    }

    /** The body without the sentence, which it remembers. Line ends stay where they are. */
    Body cutFrom(Body.Format format, String text, int firstLine) {
        int line = firstLine + Lines.before(text, start);
        return new Body(
                format,
                text.substring(0, start) + text.substring(end),
                firstLine,
                new Body.Cut(text.substring(start, end), start, line));
    }
}
