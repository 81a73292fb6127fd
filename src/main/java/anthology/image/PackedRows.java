package anthology.image;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * Rows of eight bits a sample, filtered and deflated as in PNG files. None of two ways is the best for drawings and
 * photographs alike: rows as they are, and each row by the filter that leaves the least. A part of the rows tells which.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#12Filter-selection">PNG, third edition, 12.7</a>
 */
final class PackedRows {
    private static final int LEVEL = 6;
    /** Of as many rows on end the first few are looked at. */
    private static final int PERIOD = 64;

    private static final int FEW = 16;
    /** The filters that are tried; the fifth is rarely the best. */
    private static final int[] FILTERS = {0, 1, 2, 4};

    private final byte[] samples;
    private final int step;
    private final int length;

    private PackedRows(byte[] samples, int width, int step) {
        this.samples = samples;
        this.step = step;
        this.length = width * step;
    }

    /**
     * @param samples row after row
     * @param step samples a pixel
     */
    static byte[] of(byte[] samples, int width, int step) {
        PackedRows rows = new PackedRows(samples, width, step);
        boolean filtered = rows.deflated(true, FEW).length < rows.deflated(false, FEW).length;
        return rows.deflated(filtered, PERIOD);
    }

    /** @param few how many rows of each period count */
    private byte[] deflated(boolean filtered, int few) {
        Deflater deflater = new Deflater(LEVEL);
        deflater.setStrategy(filtered ? Deflater.FILTERED : Deflater.DEFAULT_STRATEGY);
        ByteArrayOutputStream out = new ByteArrayOutputStream(samples.length / 4 + 64);
        byte[] chunk = new byte[1 << 14];
        byte[] row = new byte[length + 1];
        for (int y = 0; y * length < samples.length; y++) {
            if (y % PERIOD < few) {
                int start = y * length;
                filter(filtered ? best(start) : 0, start, row);
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    out.write(chunk, 0, deflater.deflate(chunk));
                }
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** The filter after which the row that starts there is nearest to zeros. */
    private int best(int start) {
        int[] sums = new int[FILTERS.length];
        for (int i = start; i < start + length; i++) {
            int sample = samples[i];
            int left = left(i, start);
            int up = up(i);
            sums[0] += Math.abs(sample);
            sums[1] += Math.abs((byte) (sample - left));
            sums[2] += Math.abs((byte) (sample - up));
            sums[3] += Math.abs((byte) (sample - PngFile.expected(4, left, up, upLeft(i, start))));
        }
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] < sums[best] ? i : best;
        }
        return FILTERS[best];
    }

    /** The row behind the number of its filter. */
    private void filter(int filter, int start, byte[] into) {
        into[0] = (byte) filter;
        for (int i = start; i < start + length; i++) {
            int expected = filter == 0 ? 0 : PngFile.expected(filter, left(i, start), up(i), upLeft(i, start));
            into[i - start + 1] = (byte) (samples[i] - expected);
        }
    }

    private int left(int i, int start) {
        return i - step < start ? 0 : samples[i - step] & 0xFF;
    }

    private int up(int i) {
        return i < length ? 0 : samples[i - length] & 0xFF;
    }

    private int upLeft(int i, int start) {
        return i < length || i - step < start ? 0 : samples[i - length - step] & 0xFF;
    }
}
