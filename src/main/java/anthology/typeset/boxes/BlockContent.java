package anthology.typeset.boxes;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.WhiteSpace;
import anthology.typeset.lines.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what stands in a block: pieces of text become anonymous paragraphs between the boxes; CSS 2.2, 9.2.1.1. */
final class BlockContent {
    private final ComputedStyle style;
    private final @Nullable TagScope scope;
    private final List<Box> boxes = new ArrayList<>();
    private Beginning beginning;
    private List<Box.Piece> pieces = new ArrayList<>();
    private @Nullable TagScope anonymous;
    private final boolean shared;

    BlockContent(ComputedStyle style, @Nullable TagScope scope, Beginning beginning) {
        this(style, scope, beginning, false);
    }

    /**
     * A null scope makes all of it decoration.
     *
     * @param shared whether the scope is that of a block around, which goes on behind this one
     */
    BlockContent(ComputedStyle style, @Nullable TagScope scope, Beginning beginning, boolean shared) {
        this.shared = shared;
        this.style = style;
        this.scope = scope;
        this.beginning = beginning;
    }

    /** For a block that comes next: what is said of the first line, if that is not over. */
    Beginning beginning() {
        endParagraph();
        return beginning;
    }

    /** The scope for text that stands in the block itself: a P of its own where the block's tag takes no text. */
    @Nullable
    TagScope textScope() {
        if (scope == null || scope.takesText()) {
            return scope;
        }
        TagScope paragraph = anonymous;
        if (paragraph == null) {
            paragraph = new TagScope(scope, "P", scope.language());
            anonymous = paragraph;
        }
        return paragraph;
    }

    ComputedStyle style() {
        return style;
    }

    void add(Box box) {
        endParagraph();
        boxes.add(box);
        if (Beginning.isUsed(List.of(box))) {
            beginning = Beginning.NONE;
        }
    }

    /** A mark that does not end the paragraph that is open: it takes effect where that paragraph starts. */
    void mark(Box mark) {
        boxes.add(mark);
    }

    /** A float does not end the paragraph that is open; one that no text precedes stands before it. */
    void add(Box.Floating floating) {
        if (pieces.stream().anyMatch(BlockContent::shows)) {
            pieces.add(new Box.Piece.Floating(floating));
        } else {
            boxes.add(floating);
        }
    }

    void add(Box.Piece piece) {
        pieces.add(piece);
    }

    void add(Inline inline) {
        pieces.add(new Box.Piece.Ready(inline));
    }

    /** What comes next stands in a paragraph of its own. */
    void endParagraph() {
        endWord();
        flush();
    }

    List<Box> finish() {
        if (shared) {
            endWord();
        }
        flush();
        return List.copyOf(boxes);
    }

    /** No word goes on from one paragraph of a tag to the next: a break at the end of a line is read, and not seen. */
    private void endWord() {
        boolean text = pieces.stream().anyMatch(piece -> shows(piece) && !(piece instanceof Box.Piece.Picture));
        if (text && scope != null && scope.takesText() && !endsInBreak()) {
            add(new Inline.Break(scope.made()));
        }
    }

    private boolean endsInBreak() {
        Box.Piece last = pieces.reversed().stream()
                .filter(BlockContent::shows)
                .findFirst()
                .orElseThrow();
        return last instanceof Box.Piece.Ready(Inline inline)
                && (inline instanceof Inline.Break
                        || (inline instanceof Inline.Run run
                                && preserved(run)
                                && run.text().endsWith("\n")));
    }

    private void flush() {
        if (pieces.isEmpty()) {
            return;
        }
        List<Box.Piece> all = pieces;
        pieces = new ArrayList<>();
        anonymous = null;
        Box.@Nullable Picture alone = null;
        boolean text = false;
        int solid = 0;
        for (Box.Piece piece : all) {
            switch (piece) {
                case Box.Piece.Picture picture -> {
                    alone = picture.picture();
                    solid++;
                }
                case Box.Piece.InlineBlock block -> text = true;
                case Box.Piece.Ruby ruby -> text = true;
                case Box.Piece.Formula formula -> text = true;
                case Box.Piece.Floating floating -> text = true;
                case Box.Piece.Ready ready -> text |= shows(ready.inline());
            }
        }
        if (text || solid > 1) {
            boxes.add(new Box.Paragraph(style, List.copyOf(all), beginning.letter(), beginning.line()));
            beginning = Beginning.NONE;
            return;
        }
        for (Box.Piece piece : all) {
            if (piece instanceof Box.Piece.Ready(Inline.Anchor anchor)) {
                boxes.add(new Box.Anchor(anchor.name()));
            }
        }
        if (alone != null) {
            boxes.add(alone);
            beginning = Beginning.NONE;
        }
    }

    private static boolean shows(Box.Piece piece) {
        return !(piece instanceof Box.Piece.Ready ready) || shows(ready.inline());
    }

    private static boolean shows(Inline inline) {
        return switch (inline) {
            case Inline.Run run -> !isBlank(run.text()) || preserved(run);
            case Inline.Anchor anchor -> false;
            case Inline.Atom atom -> !atom.content().isEmpty();
            case Inline.Break forced -> true;
            case Inline.Edge edge -> false;
            case Inline.NoteCall call -> true;
            case Inline.FloatCall call -> true;
            case Inline.Leader leader -> true;
        };
    }

    private static boolean preserved(Inline.Run run) {
        WhiteSpace space = run.style().whiteSpace();
        return !run.text().isEmpty() && (space == WhiteSpace.PRE || space == WhiteSpace.PRE_WRAP);
    }

    /** Whether it is nothing but white space that collapses; U+00A0 does not. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                return false;
            }
        }
        return true;
    }
}
