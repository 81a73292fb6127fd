package anthology.content.leftover;

import anthology.model.Position;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text after some edits, each offset of which can be followed back to the author's text. */
public final class Edited {
    private final String text;
    private final @Nullable Edited before;
    private final int[] starts;
    private final int[] origins;
    private final int[] lines;

    private Edited(String text, @Nullable Edited before, int[] starts, int[] origins) {
        this.text = text;
        this.before = before;
        this.starts = starts;
        this.origins = origins;
        this.lines = before == null ? lineStarts(text) : new int[0];
    }

    /** The author's text. */
    public static Edited of(String text) {
        return new Edited(text, null, new int[0], new int[0]);
    }

    public String text() {
        return text;
    }

    /** Where the character at the offset stood, or the one whose place it took; the text's first line counts so. */
    public Position position(int offset, int firstLine) {
        if (before != null) {
            return before.position(origin(offset), firstLine);
        }
        int at = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(lines, at);
        int line = found >= 0 ? found : -found - 2;
        return new Position(firstLine + line, at - lines[line] + 1);
    }

    /** Odd pieces are copies, even ones insertions, which all stand where they begin. */
    private int origin(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int piece = found >= 0 ? found : -found - 2;
        while (piece + 1 < starts.length && starts[piece + 1] == starts[piece]) {
            piece++;
        }
        return piece < 0 ? 0 : origins[piece] + (piece % 2 == 1 ? offset - starts[piece] : 0);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** Makes a text of another, from its start to its end: what is copied, and what takes the place of the rest. */
    static final class Editor {
        private final Edited before;
        private final StringBuilder out = new StringBuilder();
        private int[] starts = new int[16];
        private int[] origins = new int[16];
        private int pieces;
        private int at;
        private boolean changed;

        Editor(Edited before) {
            this.before = before;
        }

        /** Copies up to there. */
        void copyTo(int end) {
            if (end > at) {
                if (!isCopying()) {
                    if (pieces % 2 == 0) {
                        piece(); // an empty insertion, so that copies stay odd
                    }
                    piece();
                }
                out.append(before.text, at, end);
                at = end;
            }
        }

        /** Puts a text in the place of what stands up to there. */
        void replaceTo(int end, String replacement) {
            changed |= end > at || !replacement.isEmpty();
            if (!replacement.isEmpty()) {
                if (pieces % 2 == 1) {
                    piece();
                }
                piece();
                out.append(replacement);
            }
            at = Math.max(at, end);
        }

        /** How long the text is so far. */
        int length() {
            return out.length();
        }

        /** What has been written so far ends in this. */
        boolean endsWith(String end) {
            int from = out.length() - end.length();
            return from >= 0 && out.indexOf(end, from) == from;
        }

        boolean isEmpty() {
            return out.isEmpty();
        }

        Edited done() {
            if (!changed) {
                return before;
            }
            copyTo(before.text.length());
            return new Edited(out.toString(), before, Arrays.copyOf(starts, pieces), Arrays.copyOf(origins, pieces));
        }

        /** Whether the last piece is a copy of what stands right before this place. */
        private boolean isCopying() {
            int last = pieces - 1;
            return pieces > 0 && pieces % 2 == 0 && origins[last] + out.length() - starts[last] == at;
        }

        private void piece() {
            if (pieces == starts.length) {
                starts = Arrays.copyOf(starts, 2 * pieces);
                origins = Arrays.copyOf(origins, 2 * pieces);
            }
            starts[pieces] = out.length();
            origins[pieces] = at;
            pieces++;
        }
    }
}
