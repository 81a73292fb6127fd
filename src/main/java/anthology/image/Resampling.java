package anthology.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * Makes a picture smaller: each new pixel is a mean of those it stands for and of their neighbours, weighed by the cubic
 * of Catmull and Rom ("A class of local interpolating splines", 1974) and reckoned in amounts of light, so that fine
 * patterns keep their brightness. Nothing but sums and products of floats: the same pixels on every machine.
 */
final class Resampling {
    private static final int LEVELS = 1 << 16;
    private static final float[] LIGHT = light();
    private static final byte[] LEVEL = level();

    private final Lines source;
    private final int bands;
    private final Weights across;
    private final Weights down;
    /** Lines of the source, already as narrow as the result, by their number modulo the length. */
    private final float[][] narrow;

    private final float[] wide;
    private int read;

    private Resampling(Lines source, int width, int height) {
        this.source = source;
        this.bands = source.bands();
        this.across = new Weights(source.width(), width);
        this.down = new Weights(source.height(), height);
        this.narrow = new float[down.most][width * bands];
        this.wide = new float[source.width() * bands];
    }

    /**
     * The picture in another size, no larger than its own in either direction.
     *
     * @return of type {@code TYPE_BYTE_GRAY}, {@code TYPE_INT_RGB} or {@code TYPE_INT_ARGB}
     */
    static BufferedImage smaller(BufferedImage image, int width, int height) {
        return new Resampling(Lines.of(image), width, height).image();
    }

    private BufferedImage image() {
        int width = across.size();
        int height = down.size();
        BufferedImage image = new BufferedImage(
                width,
                height,
                switch (bands) {
                    case 1 -> BufferedImage.TYPE_BYTE_GRAY;
                    case 3 -> BufferedImage.TYPE_INT_RGB;
                    default -> BufferedImage.TYPE_INT_ARGB;
                });
        float[] line = new float[width * bands];
        for (int y = 0; y < height; y++) {
            sum(y, line);
            if (bands == 1) {
                byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
                for (int x = 0; x < width; x++) {
                    grey[y * width + x] = LEVEL[clamped(line[x])];
                }
            } else {
                int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
                for (int x = 0; x < width; x++) {
                    pixels[y * width + x] = pixel(line, x * bands);
                }
            }
        }
        return image;
    }

    /** A line of the result, in light, colours multiplied by their opacity. */
    private void sum(int y, float[] line) {
        int first = down.first[y];
        float[] weights = down.weights[y];
        while (read < first + weights.length) {
            source.read(read, wide, LIGHT);
            across.apply(wide, bands, narrow[read % narrow.length]);
            read++;
        }
        java.util.Arrays.fill(line, 0);
        for (int i = 0; i < weights.length; i++) {
            float[] from = narrow[(first + i) % narrow.length];
            float weight = weights[i];
            for (int x = 0; x < line.length; x++) {
                line[x] += weight * from[x];
            }
        }
    }

    private int pixel(float[] line, int at) {
        float opacity = bands == 4 ? line[at + 3] : 1;
        if (opacity <= 0) {
            return 0;
        }
        int alpha = Math.min(255, (int) (opacity * 255 + 0.5f));
        return alpha << 24
                | (LEVEL[clamped(line[at] / opacity)] & 0xFF) << 16
                | (LEVEL[clamped(line[at + 1] / opacity)] & 0xFF) << 8
                | (LEVEL[clamped(line[at + 2] / opacity)] & 0xFF);
    }

    private static int clamped(float light) {
        return light <= 0 ? 0 : light >= 1 ? LEVELS - 1 : (int) (light * (LEVELS - 1) + 0.5f);
    }

    /** The light of each level of sRGB; IEC 61966-2-1. */
    private static float[] light() {
        float[] light = new float[256];
        for (int level = 0; level < light.length; level++) {
            double c = level / 255.0;
            light[level] = (float) (c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4));
        }
        return light;
    }

    private static byte[] level() {
        byte[] levels = new byte[LEVELS];
        int level = 0;
        for (int i = 0; i < LEVELS; i++) {
            float wanted = i / (LEVELS - 1f);
            while (level < 255 && wanted >= (LIGHT[level] + LIGHT[level + 1]) / 2) {
                level++;
            }
            levels[i] = (byte) level;
        }
        return levels;
    }

    /** Which pixels of a line become one of a shorter line, and by how much each counts. */
    private static final class Weights {
        private final int[] first;
        private final float[][] weights;
        /** The most pixels that become one. */
        private final int most;

        Weights(int from, int to) {
            this.first = new int[to];
            this.weights = new float[to][];
            double ratio = (double) from / to;
            int largest = 0;
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * ratio;
                first[i] = Math.max(0, (int) Math.floor(centre - 2 * ratio));
                int end = Math.min(from, (int) Math.ceil(centre + 2 * ratio));
                weights[i] = weights(first[i], end, centre, ratio);
                largest = Math.max(largest, end - first[i]);
            }
            this.most = largest;
        }

        private static float[] weights(int first, int end, double centre, double ratio) {
            double[] cubic = new double[end - first];
            double sum = 0;
            for (int i = 0; i < cubic.length; i++) {
                cubic[i] = cubic(Math.abs(first + i + 0.5 - centre) / ratio);
                sum += cubic[i];
            }
            float[] weights = new float[cubic.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (cubic[i] / sum);
            }
            return weights;
        }

        private static double cubic(double x) {
            return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
        }

        int size() {
            return first.length;
        }

        void apply(float[] line, int bands, float[] into) {
            for (int i = 0; i < first.length; i++) {
                float[] own = weights[i];
                for (int band = 0; band < bands; band++) {
                    float sum = 0;
                    int at = first[i] * bands + band;
                    for (float weight : own) {
                        sum += weight * line[at];
                        at += bands;
                    }
                    into[i * bands + band] = sum;
                }
            }
        }
    }
}
