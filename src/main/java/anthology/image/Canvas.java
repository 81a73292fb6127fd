package anthology.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;

/** Turns and shrinks decoded pictures. */
final class Canvas {
    private Canvas() {}

    /** @param orientation of EXIF: 1 upright, 3 upside down, 6 and 8 on a side, the others mirrored */
    static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        BufferedImage out = blank(image, orientation >= 5 ? h : w, orientation >= 5 ? w : h);
        Graphics2D pen = out.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return out;
    }

    /** @param share of the width and height that is to stay */
    static BufferedImage scaled(BufferedImage image, double share) {
        if (share >= 1) {
            return image;
        }
        int width = Math.max(1, (int) (image.getWidth() * share));
        int height = Math.max(1, (int) (image.getHeight() * share));
        BufferedImage from = image;
        // by halves: a bilinear step that shrinks more would skip pixels
        while (from.getWidth() / 2 >= width && from.getHeight() / 2 >= height) {
            from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return from.getWidth() == width && from.getHeight() == height ? from : drawn(from, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage out = blank(image, width, height);
        Graphics2D pen = out.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return out;
    }

    private static BufferedImage blank(BufferedImage like, int width, int height) {
        ColorModel model = like.getColorModel();
        return new BufferedImage(
                width,
                height,
                model.hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : isGrey(like) ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    }

    static boolean isGrey(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY;
    }

    /** The picture in three colours or grey, on white. */
    static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB || isGrey(image)) {
            return image;
        }
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return out;
    }
}
