package anthology.typeset.math;

import anthology.model.Artwork;
import anthology.model.Image;
import anthology.typeset.Placed;
import java.util.List;

/** Lines from corner to corner, as drawings: rules are level or upright. */
final class Strokes {
    /** Units of a drawing in a point. */
    private static final double FINENESS = 20;

    private Strokes() {}

    /**
     * A line over the whole of a box; an artifact.
     *
     * @param top of the box, above the baseline, pt
     * @param rising whether it goes from the left foot to the right top
     */
    static MathBox line(double width, double top, double height, double thickness, boolean rising, int color) {
        int across = (int) Math.max(1, Math.ceil(width * FINENESS));
        int down = (int) Math.max(1, Math.ceil(height * FINENESS));
        double half = thickness * FINENESS / 2;
        double length = Math.hypot(across, down);
        double dx = half * down / length;
        double dy = half * across / length;
        double from = rising ? down : 0;
        double to = rising ? 0 : down;
        double sign = rising ? 1 : -1;
        double[] corners = {
            -sign * dx, from - dy, across - sign * dx, to - dy, across + sign * dx, to + dy, sign * dx, from + dy
        };
        Artwork.Outline outline = new Artwork.Outline("mlllh", corners, false);
        Artwork.Drawing drawing = new Artwork.Drawing(
                across, down, List.of(new Artwork.Mark(outline, new Artwork.Plain(color), 1, List.of())));
        String name = String.join(
                "-", "formula-stroke", "" + across, "" + down, "" + Math.round(half * 100), "" + rising, "" + color);
        Image image = new Image(name, "image/svg+xml", across, down, () -> new byte[0], (w, h) -> drawing);
        Placed picture = new Placed.Picture(null, 0, -top, across / FINENESS, down / FINENESS, image);
        return new MathBox(width, top, height - top, 0, width / 2, List.of(picture));
    }
}
