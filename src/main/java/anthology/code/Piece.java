package anthology.code;

import anthology.model.Element;
import anthology.model.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of code that is all of one kind and stands in one line.
 *
 * @param around the author's own elements that it stands in, the outermost first
 * @param kind null for what is not coloured
 */
record Piece(
        String text,
        Position position,
        List<Element> around,
        @Nullable Kind kind) {
    Piece part(int start, int end, @Nullable Kind newKind) {
        return new Piece(text.substring(start, end), position, around, newKind);
    }
}
