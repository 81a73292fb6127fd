package anthology.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PNG file taken apart; PNG specification (third edition). Of colour management only the profile is read: what is not
 * said otherwise is sRGB.
 *
 * @param color the colour type: {@link #GREY}, 2 for RGB, {@link #PALETTE}, 4 and 6 for grey and RGB with alpha
 * @param palette RGB triples, empty without one
 * @param transparency the tRNS chunk: alpha by palette entry, or the one transparent colour; empty without one
 * @param profile the colour profile, empty without one
 * @param data the compressed rows of all IDAT chunks
 */
@SuppressWarnings("ArrayRecordComponent")
record PngFile(
        int width,
        int height,
        int depth,
        int color,
        boolean isInterlaced,
        byte[] palette,
        byte[] transparency,
        byte[] profile,
        byte[] data) {
    static final int GREY = 0;
    static final int PALETTE = 3;
    private static final int GREY_ALPHA = 4;
    private static final int RGB_ALPHA = 6;
    /** First column, first row, and their steps, of the seven passes of an interlaced picture. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int MAX_PROFILE = 4 << 20;
    private static final int[][] ONE_PASS = {{0, 0, 1, 1}};

    /** Eight bits a sample, one or three samples a pixel, and alpha. */
    record Samples(boolean isGrey, byte[] color, byte[] alpha) {}

    /** @throws IllegalArgumentException when it is damaged beyond use */
    static PngFile read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        byte[] palette = {};
        byte[] transparency = {};
        byte[] profile = {};
        ByteArrayOutputStream data = new ByteArrayOutputStream(file.length);
        int at = 33;
        while (at + 12 <= file.length) {
            int length = in.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                throw new IllegalArgumentException("a damaged PNG");
            }
            int from = at + 8;
            switch (in.getInt(at + 4)) {
                case 0x504C5445 -> palette = Arrays.copyOfRange(file, from, from + length);
                case 0x74524E53 -> transparency = Arrays.copyOfRange(file, from, from + length);
                case 0x69434350 -> profile = profile(Arrays.copyOfRange(file, from, from + length));
                case 0x49444154 -> data.write(file, from, length);
                default -> {}
            }
            at = from + length + 4;
        }
        PngFile png = new PngFile(
                in.getInt(16),
                in.getInt(20),
                file[24],
                file[25],
                file[28] != 0,
                palette,
                transparency,
                profile,
                data.toByteArray());
        if (png.width <= 0 || png.height <= 0 || data.size() == 0 || (png.color == PALETTE && palette.length < 3)) {
            throw new IllegalArgumentException("a damaged PNG");
        }
        return png;
    }

    boolean isTransparent() {
        return color == GREY_ALPHA || color == RGB_ALPHA || transparency.length > 0;
    }

    /** Samples a pixel. */
    int channels() {
        return switch (color) {
            case GREY, PALETTE -> 1;
            case GREY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 3;
        };
    }

    /** The pixels, in eight bits. */
    Samples decode() {
        boolean grey = color == GREY || color == GREY_ALPHA;
        int shown = grey ? 1 : 3;
        byte[] colors = new byte[width * height * shown];
        byte[] alpha = new byte[width * height];
        byte[] rows = inflate();
        int at = 0;
        for (int[] pass : isInterlaced ? PASSES : ONE_PASS) {
            int columns = (width - pass[0] + pass[2] - 1) / pass[2];
            int lines = (height - pass[1] + pass[3] - 1) / pass[3];
            if (columns <= 0 || lines <= 0) {
                continue;
            }
            int bytesPerRow = (columns * channels() * depth + 7) / 8;
            byte[] before = new byte[bytesPerRow];
            for (int line = 0; line < lines; line++) {
                byte[] row = Arrays.copyOfRange(rows, at + 1, at + 1 + bytesPerRow);
                unfilter(rows[at], row, before);
                for (int column = 0; column < columns; column++) {
                    int pixel = (pass[1] + line * pass[3]) * width + pass[0] + column * pass[2];
                    alpha[pixel] = pixel(row, column, colors, pixel * shown);
                }
                before = row;
                at += 1 + bytesPerRow;
            }
        }
        return new Samples(grey, colors, alpha);
    }

    /** Puts the colour of a pixel into place and returns its alpha. */
    private byte pixel(byte[] row, int column, byte[] colors, int to) {
        int first = column * channels();
        if (color == PALETTE) {
            int index = sample(row, first);
            for (int i = 0; i < 3; i++) {
                colors[to + i] = 3 * index + i < palette.length ? palette[3 * index + i] : 0;
            }
            return index < transparency.length ? transparency[index] : (byte) 0xFF;
        }
        int shown = channels() <= 2 ? 1 : 3;
        boolean key = transparency.length >= 2 * shown;
        for (int i = 0; i < shown; i++) {
            int sample = sample(row, first + i);
            key &= transparency.length >= 2 * shown
                    && sample == ((transparency[2 * i] & 0xFF) << 8 | (transparency[2 * i + 1] & 0xFF));
            colors[to + i] = eightBits(sample);
        }
        if (channels() == 2 || channels() == 4) {
            return eightBits(sample(row, first + shown));
        }
        return key ? 0 : (byte) 0xFF;
    }

    private int sample(byte[] row, int number) {
        return switch (depth) {
            case 16 -> (row[2 * number] & 0xFF) << 8 | (row[2 * number + 1] & 0xFF);
            case 8 -> row[number] & 0xFF;
            default -> {
                int bit = number * depth;
                yield (row[bit / 8] >> (8 - depth - bit % 8)) & ((1 << depth) - 1);
            }
        };
    }

    private byte eightBits(int sample) {
        return (byte)
                switch (depth) {
                    case 16 -> sample >> 8;
                    case 8 -> sample;
                    default -> sample * 255 / ((1 << depth) - 1);
                };
    }

    private byte[] inflate() {
        try {
            // interlaced pictures take a filter byte and padding for each row of each pass
            long room = ((long) width * channels() * depth / 8 + 10) * height + 64L * width + 1024;
            return inflate(data, 0, Math.toIntExact(room));
        } catch (DataFormatException | ArithmeticException e) {
            throw new IllegalArgumentException("a damaged PNG", e);
        }
    }

    /** As much as there is, up to a length; zeros after what is cut off. */
    private static byte[] inflate(byte[] compressed, int from, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed, from, compressed.length - from);
            byte[] bytes = new byte[length];
            int size = 0;
            while (!inflater.finished() && size < length) {
                int more = inflater.inflate(bytes, size, length - size);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                size += more;
            }
            return bytes;
        } finally {
            inflater.end();
        }
    }

    /** The chunk iCCP: a name, a zero, the compression method, the compressed profile. */
    private static byte[] profile(byte[] chunk) {
        int at = 0;
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        try {
            byte[] size = inflate(chunk, Math.min(at + 2, chunk.length), 4);
            int length = ByteBuffer.wrap(size).getInt();
            return length > 0 && length <= MAX_PROFILE ? inflate(chunk, at + 2, length) : new byte[0];
        } catch (DataFormatException e) {
            return new byte[0];
        }
    }

    /** PNG, 9: filtering. */
    private void unfilter(int filter, byte[] row, byte[] above) {
        int step = Math.max(1, channels() * depth / 8);
        for (int i = 0; i < row.length; i++) {
            int left = i >= step ? row[i - step] & 0xFF : 0;
            int up = above[i] & 0xFF;
            int upLeft = i >= step ? above[i - step] & 0xFF : 0;
            row[i] += (byte)
                    switch (filter) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> paeth(left, up, upLeft);
                        default -> 0;
                    };
        }
    }

    private static int paeth(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int fromLeft = Math.abs(estimate - left);
        int fromUp = Math.abs(estimate - up);
        int fromUpLeft = Math.abs(estimate - upLeft);
        return fromLeft <= fromUp && fromLeft <= fromUpLeft ? left : fromUp <= fromUpLeft ? up : upLeft;
    }
}
