package anthology.typeset.paint;

import anthology.css.Background;
import anthology.css.BackgroundImage;
import anthology.css.Gradient;
import anthology.typeset.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture repeated over a box; CSS Backgrounds 3, 3.4.
 *
 * @param tile the first, in the padding box
 * @param width of the border box, which is covered
 * @param ground the colour behind it
 * @param text the colour of text
 */
record Tiles(Background background, Background.Tile tile, double width, double height, int ground, int text) {
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
                    tiles.add(shown(x, y));
                }
            }
        }
        return tiles;
    }

    private Placed shown(double x, double y) {
        return switch (background.image()) {
            case BackgroundImage.File file -> new Placed.Picture(null, x, y, tile.width(), tile.height(), file.image());
            case Gradient gradient ->
                new Placed.Shade(
                        x, y, tile.width(), tile.height(), gradient.paint(tile.width(), tile.height(), ground, text));
        };
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
