package anthology.image;

import java.awt.Graphics2D;
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
        return share >= 1
                ? image
                : Resampling.smaller(image, scaled(image.getWidth(), share), scaled(image.getHeight(), share));
    }

    /** So much of a length in pixels, but no less than one. */
    static int scaled(int length, double share) {
        return Math.max(1, (int) (length * share));
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

    /** The levels of a picture without colours. */
    static BufferedImage grey(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        out.getRaster()
                .setSamples(
                        0,
                        0,
                        image.getWidth(),
                        image.getHeight(),
                        0,
                        image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null));
        return out;
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
