package anthology.typeset.paint;

import anthology.css.Background;
import anthology.typeset.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture repeated over a box; CSS Backgrounds 3, 3.4.
 *
 * @param tile the first, in the padding box
 * @param width of the border box, which is covered
 */
record Tiles(Background background, Background.Tile tile, double width, double height) {
    /** More would be a pattern too fine to be seen, and a file too large. */
    private static final int MOST = 10_000;

    private static final double NEAR = 0.01;

    /** From the corner of the border box, where the padding box begins at the given place. */
    List<Placed> from(double left, double top) {
        if (tile.width() < NEAR || tile.height() < NEAR) {
            return List.of();
        }
        List<Double> across =
                starts(left + tile.x(), tile.width(), width, background.repeat().across());
        List<Double> down = starts(
                top + tile.y(), tile.height(), height, background.repeat().down());
        List<Placed> tiles = new ArrayList<>();
        if ((long) across.size() * down.size() <= MOST) {
            for (double y : down) {
                for (double x : across) {
                    tiles.add(new Placed.Picture(null, x, y, tile.width(), tile.height(), background.image()));
                }
            }
        }
        return tiles;
    }

    private static List<Double> starts(double first, double length, double end, boolean repeated) {
        if (!repeated) {
            return first + length > 0 && first < end ? List.of(first) : List.of();
        }
        List<Double> starts = new ArrayList<>();
        long before = (long) Math.ceil(first / length);
        for (double at = first - before * length; at < end - NEAR && starts.size() <= MOST; at += length) {
            starts.add(at);
        }
        return starts;
    }
}
