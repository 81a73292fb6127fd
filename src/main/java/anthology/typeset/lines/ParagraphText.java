package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Transform;
import anthology.model.LanguageTag;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph's characters in one row, white space collapsed and text transformed (CSS Text 3, 2 and 4), each with the
 * inline that it comes from. Built once, then read.
 */
final class ParagraphText {
    /** Stands for an atom or a leader. */
    static final char OBJECT = '\uFFFC';

    /** A forced break. */
    static final char BREAK = '\u2028';

    /** An inline of no width and where it stands: before the character of that number. */
    record Mark(int at, Inline inline) {}

    private final List<Inline> inlines;
    private char[] characters = new char[256];
    private int[] owner = new int[256];
    private int[] source = new int[256];
    private int length;
    private final List<Mark> marks = new ArrayList<>();
    private byte[] levels = {};
    private boolean blankLine;
    private @Nullable Inline end;
    private boolean turned;
    /** For each inline the boxes that it stands in, the innermost first; empty where there are none at all. */
    private final List<List<InlineBox>> boxes = new ArrayList<>();

    ParagraphText(List<Inline> inlines, boolean rightToLeft) {
        this.inlines = inlines;
        findBoxes();
        for (int i = 0; i < inlines.size(); i++) {
            switch (inlines.get(i)) {
                case Inline.Run run -> addRun(run, i);
                case Inline.Atom atom -> add(OBJECT, i, 0);
                case Inline.Edge edge -> {
                    if (edge.width() != 0) {
                        add(OBJECT, i, 0);
                    }
                }
                case Inline.Leader leader -> add(OBJECT, i, 0);
                case Inline.Break forced -> addBreak(i, 0);
                case Inline.Anchor anchor -> marks.add(new Mark(length, anchor));
                case Inline.NoteCall call -> marks.add(new Mark(length, call));
                case Inline.FloatCall call -> marks.add(new Mark(length, call));
            }
        }
        trimSpace();
        if (length > 0 && characters[length - 1] == BREAK) {
            // a line feed or br at the very end ends the last line, it does not begin another
            length--;
            end = inlines.get(owner[length]);
            blankLine = length == 0 && end instanceof Inline.Run;
            trimSpace();
        }
        order(rightToLeft);
    }

    private void findBoxes() {
        if (inlines.stream().noneMatch(Inline.Edge.class::isInstance)) {
            return;
        }
        List<InlineBox> open = List.of();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Edge(InlineBox box, boolean begins) && begins) {
                List<InlineBox> more = new ArrayList<>(List.of(box));
                more.addAll(open);
                open = List.copyOf(more);
            }
            boxes.add(open);
            if (inline instanceof Inline.Edge edge && !edge.begins() && !open.isEmpty()) {
                // a block in an inline box divides it: its end may be alone
                open = open.subList(1, open.size());
            }
        }
    }

    /** The inline boxes that the character stands in, the innermost first. */
    List<InlineBox> boxes(int index) {
        return boxes.isEmpty() ? List.of() : boxes.get(owner[index]);
    }

    private void addRun(Inline.Run run, int number) {
        ComputedStyle style = run.style();
        boolean preserved = false;
        boolean breaks = false;
        switch (style.whiteSpace()) {
            case PRE, PRE_WRAP -> {
                preserved = true;
                breaks = true;
            }
            case PRE_LINE -> breaks = true;
            case NORMAL, NOWRAP -> {}
        }
        String text = run.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> {
                    if (breaks) {
                        addBreak(number, i);
                    } else {
                        addCollapsible(number, i);
                    }
                }
                case '\r' -> {}
                case '\t', ' ', '\f' -> {
                    if (preserved) {
                        add(c == '\f' ? ' ' : c, number, i);
                    } else {
                        addCollapsible(number, i);
                    }
                }
                case BREAK, '\u2029' -> addBreak(number, i);
                case OBJECT -> {}
                default -> addTransformed(text, i, style, number);
            }
        }
    }

    private void addTransformed(String text, int index, ComputedStyle style, int number) {
        Transform transform = style.textTransform();
        if (transform == Transform.NONE) {
            add(text.charAt(index), number, index);
        } else {
            boolean inside = length > 0
                    && (Character.isLetterOrDigit(characters[length - 1])
                            || characters[length - 1] == '’'
                            || characters[length - 1] == '\'');
            addAll(Casing.of(text, index, transform, style.language(), !inside), number, index);
        }
    }

    private void addAll(String text, int number, int index) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i), number, index);
        }
    }

    private void addCollapsible(int number, int index) {
        int before = length - 1;
        while (before >= 0 && (turns(characters[before]) || inlines.get(owner[before]) instanceof Inline.Edge)) {
            before--;
        }
        if (before >= 0 && characters[before] != BREAK && !collapsible(before)) {
            add(' ', number, index);
        }
    }

    /** Whether the character shows nothing and says in which direction others run; UAX 9, 2. */
    static boolean turns(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\u200E' || c == '\u200F';
    }

    private void addBreak(int number, int index) {
        trimSpace();
        add(BREAK, number, index);
    }

    private void trimSpace() {
        while (length > 0 && collapsible(length - 1)) {
            length--;
        }
    }

    /** Whether the character is a space that goes when it stands at the end of a line. */
    private boolean collapsible(int index) {
        if (characters[index] != ' ') {
            return false;
        }
        return inlines.get(owner[index]) instanceof Inline.Run run
                && switch (run.style().whiteSpace()) {
                    case PRE, PRE_WRAP -> false;
                    case NORMAL, NOWRAP, PRE_LINE -> true;
                };
    }

    private void add(char c, int number, int index) {
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, 2 * length);
            owner = Arrays.copyOf(owner, 2 * length);
            source = Arrays.copyOf(source, 2 * length);
        }
        turned |= turns(c);
        characters[length] = c;
        owner[length] = number;
        source[length] = index;
        length++;
    }

    /** Bidirectional levels, UAX 9; none are kept for a paragraph that runs from left to right altogether. */
    private void order(boolean rightToLeft) {
        if (length == 0 || (!rightToLeft && !turned && !Bidi.requiresBidi(characters, 0, length))) {
            return;
        }
        int direction = rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        Bidi bidi = new Bidi(segments(), 0, null, 0, length, direction);
        levels = new byte[length];
        for (int i = 0; i < length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
        }
    }

    /** Whether there is nothing but a line feed that is preserved: a line of its height, without text. */
    boolean isBlankLine() {
        return blankLine;
    }

    /** What holds the forced break that ends the last line; null where there is none. */
    @Nullable
    Inline end() {
        return end;
    }

    /** The characters, with one that parts segments in the place of each leader: what stands beyond it is not drawn along. */
    private char[] segments() {
        char[] segments = Arrays.copyOf(characters, length);
        for (int i = 0; i < length; i++) {
            if (characters[i] == OBJECT && inlines.get(owner[i]) instanceof Inline.Leader) {
                segments[i] = '\t';
            }
        }
        return segments;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return characters[index];
    }

    String text(int start, int end) {
        return new String(characters, start, end - start);
    }

    List<Mark> marks() {
        return marks;
    }

    /** Number of the inline that the character comes from. */
    int owner(int index) {
        return owner[index];
    }

    Inline inline(int index) {
        return inlines.get(owner[index]);
    }

    /** The language that the character is in: the first part of its tag, empty where none is known. */
    String primaryLanguage(int index) {
        return inline(index) instanceof Inline.Run run
                ? LanguageTag.primary(run.style().language())
                : "";
    }

    /** Offset of the character in its run's text, as it was before white space collapsed. */
    int source(int index) {
        return source[index];
    }

    /** Bidirectional level: odd ones run from right to left. */
    int level(int index) {
        return levels.length == 0 ? 0 : levels[index];
    }
}
