package anthology.source;

import anthology.data.Value.Entry;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Post;
import java.util.ArrayList;
import java.util.List;

/**
 * Text taken off a blog's page: the first line is {@code Title | category} (the last bar parts them; there may be none),
 * then paragraphs, the date on a line of its own, and {@code ← Back to posts} as the last line. The series stands in a
 * sentence. Paragraphs are parted by blank lines; no character means more than itself.
 */
final class ScrapedTextReader implements PostReader {
    private static final String BACK = "back to posts";
    private static final List<String> ARROWS = List.of("←", "⟵", "«", "<--", "<-", "&larr;");

    @Override
    public boolean takes(String extension) {
        return extension.equals("txt");
    }

    @Override
    public boolean recognises(SourceText source) {
        Lines lines = Lines.of(source.text());
        if (HeaderBlock.isPresent(source) || lines.firstNotBlank() == lines.count()) {
            return false;
        }
        return backLink(lines) >= 0 || SeriesSentence.find(Body.Format.PLAIN, source.text()) != null;
    }

    @Override
    public List<Post> read(SourceText source, Diagnostics diagnostics) {
        Lines lines = Lines.of(source.text());
        int titleLine = lines.firstNotBlank();
        List<Entry> entries = new ArrayList<>();
        String first = lines.line(titleLine).strip();
        int bar = bar(first);
        add(entries, "title", bar < 0 ? first : first.substring(0, bar).strip(), titleLine);
        if (bar >= 0) {
            add(entries, "categories", first.substring(bar + 1).strip(), titleLine);
        }

        int back = backLink(lines);
        int end = back < 0 ? lines.count() : back;
        int last = lastNotBlank(lines, end);
        if (last > titleLine && isDate(lines.line(last))) {
            add(entries, "date", lines.line(last).strip(), last);
            end = last;
        }
        Mapping header = new Mapping(entries, titleLine + 1, 1);
        return new HeaderReader(source.path(), header, diagnostics)
                .post(Body.Format.PLAIN, lines.between(titleLine + 1, Math.max(titleLine + 1, end)), titleLine + 2);
    }

    private static void add(List<Entry> entries, String key, String text, int line) {
        entries.add(new Entry(key, line + 1, 1, new Scalar(text, Kind.TEXT, line + 1, 1)));
    }

    /** The last bar with white space on both sides and words before and after it; or -1. */
    private static int bar(String line) {
        for (int i = line.lastIndexOf('|'); i > 0; i = line.lastIndexOf('|', i - 1)) {
            boolean apart = Character.isWhitespace(line.charAt(i - 1))
                    && i + 1 < line.length()
                    && Character.isWhitespace(line.charAt(i + 1));
            if (apart
                    && !line.substring(0, i).isBlank()
                    && !line.substring(i + 1).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    /** The line of the link back, or -1: it is the last line that is not blank. */
    private static int backLink(Lines lines) {
        int last = lastNotBlank(lines, lines.count());
        return last >= 0 && isBackLink(lines.line(last).strip()) ? last : -1;
    }

    private static boolean isBackLink(String line) {
        for (String arrow : ARROWS) {
            if (line.startsWith(arrow)) {
                return line.substring(arrow.length()).strip().equalsIgnoreCase(BACK);
            }
        }
        return false;
    }

    private static int lastNotBlank(Lines lines, int end) {
        int line = end - 1;
        while (line >= 0 && lines.isBlank(line)) {
            line--;
        }
        return line;
    }

    private static boolean isDate(String line) {
        DateText.Reading reading = DateText.read(line);
        return switch (reading) {
            case DateText.Found ignored -> true;
            case DateText.Ambiguous ignored -> true;
            case DateText.Impossible ignored -> true;
            // a month alone may be the text's last words
            case DateText.Vague ignored -> false;
            case DateText.Unreadable ignored -> false;
        };
    }
}
