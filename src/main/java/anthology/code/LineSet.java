package anthology.code;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines that are pointed out, as blogs write them: {@code 1,3-4}. Counted from 1 whatever number the first one has. */
final class LineSet {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:\\s*(?:-|\\.\\.|:)\\s*([0-9]{1,6}))?");

    private final BitSet lines = new BitSet();

    static LineSet read(@Nullable String text) {
        LineSet set = new LineSet();
        if (text != null) {
            Matcher range = RANGE.matcher(text);
            while (range.find()) {
                int from = Integer.parseInt(range.group(1));
                int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
                set.lines.set(from, Math.max(from, to) + 1);
            }
        }
        return set;
    }

    void add(int line) {
        lines.set(line);
    }

    boolean has(int line) {
        return lines.get(line);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
