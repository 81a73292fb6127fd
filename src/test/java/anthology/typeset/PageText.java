package anthology.typeset;

import anthology.font.Shaped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on a page, with its true place. */
final class PageText {
    /** A stretch of text. */
    record Piece(
            @Nullable Tag tag,
            double x,
            double baseline,
            double size,
            double width,
            String text,
            Placed.Glyphs glyphs) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> sideways = new ArrayList<>();
    private final List<Placed.Picture> pictures = new ArrayList<>();
    private final List<Placed.Fill> fills = new ArrayList<>();
    private final List<Placed.Shape> shapes = new ArrayList<>();
    private final List<Placed.Picture> backgrounds = new ArrayList<>();
    private final List<Placed.Transformed> transformed = new ArrayList<>();

    static PageText of(Page page) {
        PageText text = new PageText();
        text.collect(page.content(), 0, 0);
        return text;
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Placed.Picture> pictures() {
        return pictures;
    }

    List<Placed.Shape> shapes() {
        return shapes;
    }

    /** Pictures behind boxes, before they are clipped. */
    List<Placed.Picture> backgrounds() {
        return backgrounds;
    }

    /** What is turned or scaled; its pieces are among the others as if it were not. */
    List<Placed.Transformed> transformed() {
        return transformed;
    }

    List<Placed.Fill> fills() {
        return fills;
    }

    /** What is turned by a quarter: the baseline is at {@code x}, and the text runs upwards from {@code baseline}. */
    List<Piece> sideways() {
        return sideways;
    }

    /** All text that is no artifact. */
    String tagged() {
        StringBuilder all = new StringBuilder();
        sideways.stream().filter(piece -> piece.tag() != null).forEach(piece -> all.append(piece.text()));
        pieces.stream().filter(piece -> piece.tag() != null).forEach(piece -> all.append(piece.text()));
        return all.toString();
    }

    String artifacts() {
        StringBuilder all = new StringBuilder();
        pieces.stream().filter(piece -> piece.tag() == null).forEach(piece -> all.append(piece.text()));
        return all.toString();
    }

    Piece find(String text) {
        return pieces.stream()
                .filter(piece -> piece.text().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not on the page: " + tagged()));
    }

    boolean has(String text) {
        return pieces.stream().anyMatch(piece -> piece.text().contains(text));
    }

    /** Baselines of the lines that carry text of the tag, from the top. */
    List<Double> baselines(Tag tag) {
        return pieces.stream()
                .filter(piece -> within(piece.tag(), tag))
                .map(piece -> Math.round(piece.baseline() * 100) / 100.0)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean within(@Nullable Tag tag, Tag outer) {
        for (Tag at = tag; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private void collect(List<Placed> content, double dx, double dy) {
        for (Placed placed : content) {
            switch (placed) {
                case Placed.Group group -> collect(group.content(), dx + group.dx(), dy + group.dy());
                case Placed.Glyphs glyphs -> {
                    StringBuilder text = new StringBuilder();
                    for (Shaped shaped : glyphs.text()) {
                        text.append(shaped.text());
                    }
                    pieces.add(new Piece(
                            glyphs.tag(),
                            dx + glyphs.x(),
                            dy + glyphs.baseline(),
                            glyphs.size(),
                            glyphs.width(),
                            text.toString(),
                            glyphs));
                }
                case Placed.Picture p ->
                    pictures.add(new Placed.Picture(p.tag(), dx + p.x(), dy + p.y(), p.width(), p.height(), p.image()));
                case Placed.Fill f ->
                    fills.add(new Placed.Fill(dx + f.x(), dy + f.y(), f.width(), f.height(), f.color()));
                case Placed.Turned turned -> {
                    PageText own = new PageText();
                    own.collect(turned.content(), 0, 0);
                    for (Piece piece : own.pieces) {
                        sideways.add(new Piece(
                                piece.tag(),
                                dx + turned.x() + piece.baseline(),
                                dy + turned.y() - piece.x(),
                                piece.size(),
                                piece.width(),
                                piece.text(),
                                piece.glyphs()));
                    }
                }
                case Placed.LinkArea area -> {}
                case Placed.Shade shade -> {}
                case Placed.Shape shape ->
                    shapes.add(new Placed.Shape(dx + shape.x(), dy + shape.y(), shape.outline(), shape.color()));
                case Placed.Clipped clipped -> {
                    PageText own = new PageText();
                    own.collect(clipped.content(), dx + clipped.x(), dy + clipped.y());
                    backgrounds.addAll(own.pictures);
                }
                case Placed.Transformed t -> {
                    transformed.add(new Placed.Transformed(dx + t.x(), dy + t.y(), t.matrix(), t.content()));
                    collect(t.content(), dx, dy);
                }
                case Placed.Destination destination -> {}
            }
        }
    }
}
