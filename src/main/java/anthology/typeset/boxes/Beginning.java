package anthology.typeset.boxes;

import anthology.css.ComputedStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Styles of the first letter and the first line of a block, which are those of the first block in it where that begins
 * with a block; CSS Pseudo-Elements 4, 2.
 */
record Beginning(@Nullable ComputedStyle letter, @Nullable ComputedStyle line) {
    static final Beginning NONE = new Beginning(null, null);

    /** A block's own pseudo-elements, else those of the blocks that it begins. */
    static Beginning of(Map<String, ComputedStyle> own, Beginning around) {
        ComputedStyle letter = own.get("first-letter");
        ComputedStyle line = own.get("first-line");
        return new Beginning(letter == null ? around.letter : letter, line == null ? around.line : line);
    }

    /** Whether something that is shown begins with the boxes: the first line is found. */
    static boolean isUsed(List<Box> boxes) {
        return boxes.stream().anyMatch(box -> switch (box) {
            case Box.Block block -> isUsed(block.children());
            case Box.Paragraph paragraph -> true;
            case Box.Picture picture -> true;
            case Box.Table table -> true;
            case Box.Floating floating -> false;
            case Box.Anchor anchor -> false;
            case Box.Assign assign -> false;
            case Box.PageNumber number -> false;
        });
    }
}
