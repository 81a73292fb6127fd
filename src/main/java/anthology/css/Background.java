package anthology.css;

import anthology.model.Image;
import org.jspecify.annotations.Nullable;

/**
 * The picture behind a box; CSS Backgrounds 3, 3.
 *
 * @param x where its left edge stands, percentages being of the room that it leaves
 * @param y where its upper edge stands, likewise
 */
public record Background(BackgroundImage image, Length x, Length y, Size size, Repeat repeat) {

    /** Whether it is shown again beside itself, and below. */
    public record Repeat(boolean across, boolean down) {}

    /** How large it is shown. A null length keeps its proportions. */
    public record Size(
            Kind kind, @Nullable Length width, @Nullable Length height) {
        static final Size NATURAL = new Size(Kind.LENGTHS, null, null);

        /** What says how large it is. */
        public enum Kind {
            COVER,
            CONTAIN,
            LENGTHS
        }
    }

    /** Where it stands before it is repeated; from the corner of the area. */
    public record Tile(double x, double y, double width, double height) {}

    /** The first tile in an area, pt. */
    public Tile tile(double areaWidth, double areaHeight) {
        return switch (image) {
            case BackgroundImage.File file -> tile(file.image(), areaWidth, areaHeight);
            case Gradient gradient -> sizeless(areaWidth, areaHeight);
        };
    }

    private Tile tile(Image file, double areaWidth, double areaHeight) {
        double natural = Math.max(1, file.width()) * 0.75;
        double ratio = Math.max(1, file.height()) / (double) Math.max(1, file.width());
        double width = natural;
        double height = natural * ratio;
        if (size.kind == Size.Kind.LENGTHS) {
            Length wide = size.width;
            Length high = size.height;
            if (wide != null) {
                width = wide.resolve(areaWidth);
                height = width * ratio;
            }
            if (high != null) {
                height = high.resolve(areaHeight);
                width = wide == null ? height / ratio : width;
            }
        } else {
            double across = areaWidth / width;
            double down = areaHeight / height;
            double scale = size.kind == Size.Kind.COVER ? Math.max(across, down) : Math.min(across, down);
            width *= scale;
            height *= scale;
        }
        return placed(width, height, areaWidth, areaHeight);
    }

    /** What has no size of its own is as large as the area where nothing else is said. */
    private Tile sizeless(double areaWidth, double areaHeight) {
        Length wide = size.width;
        Length high = size.height;
        return placed(
                wide == null ? areaWidth : wide.resolve(areaWidth),
                high == null ? areaHeight : high.resolve(areaHeight),
                areaWidth,
                areaHeight);
    }

    private Tile placed(double width, double height, double areaWidth, double areaHeight) {
        return new Tile(x.resolve(areaWidth - width), y.resolve(areaHeight - height), width, height);
    }
}
