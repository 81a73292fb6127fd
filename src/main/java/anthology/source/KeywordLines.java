package anthology.source;

import anthology.data.Value;
import anthology.data.Value.Entry;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Value.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Headers of lines that begin with a mark: Nikola's {@code .. title: Tides}, which may stand in an HTML comment, and
 * Org's {@code #+TITLE: Tides}.
 *
 * @param header of the values as they are written
 * @param end the line after the last one that belongs to it, from 0
 * @see <a href="https://getnikola.com/handbook.html#metadata-formats">Nikola: metadata formats</a>
 * @see <a href="https://orgmode.org/manual/Export-Settings.html">Org: export settings</a>
 */
record KeywordLines(Mapping header, int end) {
    private static final String NIKOLA = ".. ";
    private static final String ORG = "#+";

    /** The header at the top of a text, or null when there is none. */
    static @Nullable KeywordLines of(Lines lines) {
        int first = lines.firstNotBlank();
        if (first == lines.count()) {
            return null;
        }
        boolean comment = lines.line(first).strip().equals("<!--");
        int line = comment ? first + 1 : first;
        if (line == lines.count()) {
            return null;
        }
        String mark =
                lines.line(line).startsWith(NIKOLA) ? NIKOLA : lines.line(line).startsWith(ORG) ? ORG : null;
        if (mark == null || (comment && mark.equals(ORG))) {
            return null;
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (line < lines.count() && add(entries, lines.line(line), mark, line + 1)) {
            line++;
        }
        if (entries.isEmpty()) {
            return null;
        }
        if (comment && line < lines.count() && lines.line(line).strip().equals("-->")) {
            line++;
        }
        return new KeywordLines(new Mapping(List.copyOf(entries.values()), first + 1, 1), line);
    }

    private static boolean add(Map<String, Entry> entries, String line, String mark, int number) {
        int colon = line.indexOf(':');
        // "[]" is how Hugo marks a list in Org
        String key = colon < mark.length() || !line.startsWith(mark)
                ? ""
                : line.substring(mark.length(), colon).replace("[]", "").strip();
        if (key.isEmpty() || !key.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
            return false;
        }
        String text = line.substring(colon + 1).strip();
        String name = key.toLowerCase(Locale.ROOT);
        Value value = mark.equals(ORG) && isLabels(name)
                ? labels(text, number, colon + 2)
                : new Scalar(text, Kind.TEXT, number, colon + 2);
        entries.put(isLabels(name) ? "tags" : name, new Entry(isLabels(name) ? "tags" : name, number, 1, value));
        return true;
    }

    private static boolean isLabels(String name) {
        return name.equals("filetags") || name.equals("tags");
    }

    /** {@code :one:two:}, or words. */
    private static Sequence labels(String text, int line, int column) {
        List<Value> labels = Stream.of(text.split("[:\\s,]+"))
                .filter(label -> !label.isBlank())
                .<Value>map(label -> new Scalar(label, Kind.TEXT, line, column))
                .toList();
        return new Sequence(labels, line, column);
    }
}
