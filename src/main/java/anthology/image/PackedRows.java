package anthology.image;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * Rows of eight bits a sample, filtered and deflated as in PNG files. No filter is the best for drawings and photographs
 * alike; a part of the rows tells which one is for this picture.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#12Filter-selection">PNG, third edition, 12.7</a>
 */
final class PackedRows {
    private static final int LEVEL = 6;
    /** Of as many rows on end the first few are looked at. */
    private static final int PERIOD = 64;

    private static final int FEW = 4;
    private static final int NONE = 0;
    private static final int LEFT = 1;
    private static final int UP = 2;
    private static final int PAETH = 4;
    /** The average of left and up is rarely the best. */
    private static final int[] FILTERS = {NONE, LEFT, UP, PAETH};

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
        int best = NONE;
        int least = Integer.MAX_VALUE;
        for (int filter : FILTERS) {
            int size = rows.deflated(filter, FEW).length;
            if (size < least) {
                best = filter;
                least = size;
            }
        }
        return rows.deflated(best, PERIOD);
    }

    /** @param few how many rows of each period count */
    private byte[] deflated(int filter, int few) {
        Deflater deflater = new Deflater(LEVEL);
        deflater.setStrategy(filter == NONE ? Deflater.DEFAULT_STRATEGY : Deflater.FILTERED);
        ByteArrayOutputStream out = new ByteArrayOutputStream(samples.length / 4 + 64);
        byte[] chunk = new byte[1 << 14];
        byte[] row = new byte[length + 1];
        row[0] = (byte) filter;
        for (int y = 0; y * length < samples.length; y++) {
            if (y % PERIOD < few) {
                filter(filter, y * length, row);
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

    /** Puts the row that starts there behind the number of its filter. */
    private void filter(int filter, int start, byte[] into) {
        System.arraycopy(samples, start, into, 1, length);
        int end = start + length;
        switch (filter) {
            case LEFT -> {
                for (int i = start + step; i < end; i++) {
                    into[i - start + 1] -= samples[i - step];
                }
            }
            case UP -> {
                for (int i = Math.max(start, length); i < end; i++) {
                    into[i - start + 1] -= samples[i - length];
                }
            }
            case PAETH -> {
                for (int i = start; i < end; i++) {
                    boolean first = i - step < start;
                    int left = first ? 0 : samples[i - step] & 0xFF;
                    int up = start == 0 ? 0 : samples[i - length] & 0xFF;
                    int upLeft = first || start == 0 ? 0 : samples[i - length - step] & 0xFF;
                    into[i - start + 1] -= (byte) PngFile.expected(filter, left, up, upLeft);
                }
            }
            default -> {}
        }
    }
}
