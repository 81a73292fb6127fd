package anthology.image;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The chunk IHDR of a PNG file.
 *
 * @param depth bits of a sample
 * @param color the colour type: {@link #GREY}, {@link #RGB}, {@link #PALETTE}, or one of the first two with alpha
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG, third edition, 11.2.1</a>
 */
record PngHeader(int width, int height, int depth, int color, boolean isInterlaced) {
    static final int GREY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    /** Where the chunk ends. */
    static final int END = 33;

    /** The header, or null where there is none that makes sense. */
    static @Nullable PngHeader read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < END || in.getInt(8) != 13 || in.getInt(12) != 0x49484452) {
            return null;
        }
        PngHeader header = new PngHeader(in.getInt(16), in.getInt(20), file[24], file[25], file[28] != 0);
        return header.width > 0 && header.height > 0 && header.isKnown() ? header : null;
    }

    private boolean isKnown() {
        return switch (color) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    /** Samples a pixel. */
    int channels() {
        return switch (color) {
            case GREY_ALPHA -> 2;
            case RGB -> 3;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
    }

    boolean isGrey() {
        return color == GREY || color == GREY_ALPHA;
    }

    boolean hasAlpha() {
        return color == GREY_ALPHA || color == RGB_ALPHA;
    }

    /** Bytes of the filtered rows of all passes. */
    long bytes() {
        long bytes = 0;
        for (Pass pass : passes()) {
            bytes += (long) pass.lines * (1 + pass.bytesPerRow);
        }
        return bytes;
    }

    /**
     * The rows that are stored together.
     *
     * @param x first column
     * @param y first row
     * @param stepX from a column to the next
     * @param stepY from a row to the next
     */
    record Pass(int x, int y, int stepX, int stepY, int columns, int lines, int bytesPerRow) {}

    /** Those that hold anything: one, or up to seven of an interlaced picture. */
    List<Pass> passes() {
        return isInterlaced
                ? Stream.of(
                                pass(0, 0, 8, 8),
                                pass(4, 0, 8, 8),
                                pass(0, 4, 4, 8),
                                pass(2, 0, 4, 4),
                                pass(0, 2, 2, 4),
                                pass(1, 0, 2, 2),
                                pass(0, 1, 1, 2))
                        .filter(pass -> pass.columns > 0 && pass.lines > 0)
                        .toList()
                : List.of(pass(0, 0, 1, 1));
    }

    private Pass pass(int x, int y, int stepX, int stepY) {
        int columns = (int) (((long) width - x + stepX - 1) / stepX);
        int lines = (int) (((long) height - y + stepY - 1) / stepY);
        long bits = (long) columns * channels() * depth;
        return new Pass(x, y, stepX, stepY, columns, lines, (int) Math.min(Integer.MAX_VALUE, (bits + 7) / 8));
    }
}
