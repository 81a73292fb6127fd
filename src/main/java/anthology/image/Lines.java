package anthology.image;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * The lines of a decoded picture as they are stored, whatever the layout of its memory. Levels of grey are taken as they
 * are: Java holds them to be on a scale of their own and would change them.
 */
final class Lines {
    private final Raster raster;
    private final int[] line;

    private Lines(Raster raster) {
        this.raster = raster;
        this.line = new int[raster.getWidth() * raster.getNumBands()];
    }

    static Lines of(BufferedImage image) {
        return switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY,
                    BufferedImage.TYPE_INT_RGB,
                    BufferedImage.TYPE_INT_ARGB,
                    BufferedImage.TYPE_3BYTE_BGR,
                    BufferedImage.TYPE_4BYTE_ABGR -> new Lines(image.getRaster());
            default -> new Lines(redrawn(image).getRaster());
        };
    }

    private static BufferedImage redrawn(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        BufferedImage copy = new BufferedImage(
                image.getWidth(), image.getHeight(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return copy;
    }

    int width() {
        return raster.getWidth();
    }

    int height() {
        return raster.getHeight();
    }

    /** 1 for grey, 3 for red, green and blue, 4 for these and their opacity. */
    int bands() {
        return raster.getNumBands();
    }

    /** The levels of a line, band after band of each pixel; good until the next is asked for. */
    int[] line(int y) {
        return raster.getPixels(0, y, raster.getWidth(), 1, line);
    }

    /**
     * Reads a line as amounts, colours multiplied by their opacity.
     *
     * @param amounts by level
     */
    void read(int y, float[] into, float[] amounts) {
        int[] levels = line(y);
        if (bands() < 4) {
            for (int i = 0; i < into.length; i++) {
                into[i] = amounts[levels[i]];
            }
            return;
        }
        for (int i = 0; i < into.length; i += 4) {
            float opacity = levels[i + 3] / 255f;
            into[i] = amounts[levels[i]] * opacity;
            into[i + 1] = amounts[levels[i + 1]] * opacity;
            into[i + 2] = amounts[levels[i + 2]] * opacity;
            into[i + 3] = opacity;
        }
    }
}
