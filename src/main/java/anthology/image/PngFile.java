package anthology.image;

import anthology.image.PngHeader.Pass;
import anthology.model.Artwork;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PNG file taken apart. Of colour management only the profile is read: what is not said otherwise is sRGB. Of an
 * animated picture this is the one that is shown where nothing moves.
 *
 * @param palette RGB triples, empty without one
 * @param transparency the tRNS chunk: alpha by palette entry, or the one transparent colour; empty without one
 * @param profile the colour profile, empty without one
 * @param data the compressed rows of all IDAT chunks
 * @param isSound whether the file is whole as far as its chunks say: none cut off, none with a wrong checksum
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 */
record PngFile(PngHeader header, byte[] palette, byte[] transparency, byte[] profile, byte[] data, boolean isSound) {
    private static final int PLTE = 0x504C5445;
    private static final int TRNS = 0x74524E53;
    private static final int ICCP = 0x69434350;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    /** Set in the first letter of the names of chunks that one may pass over. */
    private static final int ANCILLARY = 0x20000000;

    private static final int MAX_PROFILE = 4 << 20;
    /** Rows of fewer bytes are not worth compressing again. */
    private static final int WORTH_PACKING = 20_000;

    private static final int FIRST_ROWS = 32;

    /** @throws IllegalArgumentException when it is damaged beyond use */
    static PngFile read(byte[] file) {
        PngHeader header = PngHeader.read(file);
        if (header == null) {
            throw new IllegalArgumentException("a PNG without a header");
        }
        ByteBuffer in = ByteBuffer.wrap(file);
        byte[] palette = {};
        byte[] transparency = {};
        byte[] profile = {};
        ByteArrayOutputStream data = new ByteArrayOutputStream(file.length);
        boolean sound = true;
        boolean ended = false;
        int at = PngHeader.END;
        while (at + 8 <= file.length && !ended) {
            int length = in.getInt(at);
            int type = in.getInt(at + 4);
            int from = at + 8;
            int room = file.length - from - 4;
            if (length < 0 || length > room) {
                sound = false;
                length = file.length - from;
            } else if ((type & ANCILLARY) == 0) {
                sound &= checksum(file, at + 4, length + 4) == in.getInt(from + length);
            }
            switch (type) {
                case PLTE -> palette = Arrays.copyOfRange(file, from, from + length);
                case TRNS -> transparency = Arrays.copyOfRange(file, from, from + length);
                case ICCP -> profile = profile(Arrays.copyOfRange(file, from, from + length));
                case IDAT -> data.write(file, from, length);
                case IEND -> ended = true;
                default -> {}
            }
            at = from + Math.min(length, room) + 4;
        }
        if (data.size() == 0 || (header.color() == PngHeader.PALETTE && palette.length < 3)) {
            throw new IllegalArgumentException("a damaged PNG");
        }
        return new PngFile(header, palette, transparency, profile, data.toByteArray(), sound);
    }

    private static int checksum(byte[] file, int from, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(file, from, length);
        return (int) checksum.getValue();
    }

    /** Whether nothing is damaged and the data hold as many pixels as the header says. Nothing is kept in memory. */
    boolean isWhole() {
        return isSound && inflatable() >= header.bytes();
    }

    /** Whether at least a part of the picture can be shown. */
    boolean hasPixels() {
        return inflatable() > header.passes().getFirst().bytesPerRow();
    }

    private long inflatable() {
        Inflater inflater = new Inflater();
        byte[] sink = new byte[1 << 16];
        long wanted = header.bytes();
        long found = 0;
        try {
            inflater.setInput(data);
            for (int n = inflater.inflate(sink); n > 0 && found < wanted; n = inflater.inflate(sink)) {
                found += n;
            }
        } catch (DataFormatException damaged) {
            return found;
        } finally {
            inflater.end();
        }
        return found;
    }

    boolean isGrey() {
        return header.isGrey() && !isTransparent();
    }

    /** The same with the colour profile of the file that it was made from. */
    PngFile with(byte[] otherProfile) {
        return new PngFile(header, palette, transparency, otherProfile, data, isSound);
    }

    boolean isTransparent() {
        return header.hasAlpha() || transparency.length > 0;
    }

    /** Rows are compressed in print as they are here, so many files pass untouched. */
    Artwork.Rows artwork() {
        boolean simple = !header.isInterlaced() && isSound && header.depth() <= 8 && !header.hasAlpha();
        boolean packed = header.depth() < 8 || palette.length > 0 || data.length <= WORTH_PACKING || isFiltered();
        if (simple && !isTransparent() && packed) {
            return rows(header.channels(), header.depth(), palette, data, new byte[0]);
        }
        int shown = header.isGrey() ? 1 : 3;
        Samples samples = samples();
        byte[] mask = samples.isOpaque() ? new byte[0] : PackedRows.of(samples.alpha, header.width(), 1);
        if (simple && header.color() == PngHeader.PALETTE) {
            return rows(1, header.depth(), palette, data, mask);
        }
        byte[] repacked = PackedRows.of(samples.colors, header.width(), shown);
        boolean better = repacked.length < data.length || !simple || header.depth() < 8;
        return rows(shown, 8, new byte[0], better ? repacked : data, mask);
    }

    /** Whether its first rows are filtered: whoever wrote it took care of its size. */
    private boolean isFiltered() {
        int length = 1 + header.passes().getFirst().bytesPerRow();
        byte[] rows = new byte[Math.min(FIRST_ROWS, header.height()) * length];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            int size = inflate(inflater, rows);
            for (int at = 0; at < size; at += length) {
                if (rows[at] != 0) {
                    return true;
                }
            }
            return false;
        } finally {
            inflater.end();
        }
    }

    private Artwork.Rows rows(int components, int depth, byte[] colors, byte[] deflated, byte[] mask) {
        return new Artwork.Rows(header.width(), header.height(), components, depth, colors, profile, deflated, mask);
    }

    /**
     * Pixels of eight bits.
     *
     * @param alpha empty where all is opaque
     */
    record Samples(byte[] colors, byte[] alpha) {
        boolean isOpaque() {
            for (byte opacity : alpha) {
                if (opacity != -1) {
                    return false;
                }
            }
            return true;
        }
    }

    Samples samples() {
        int width = header.width();
        int shown = header.isGrey() ? 1 : 3;
        byte[] colors = new byte[width * header.height() * shown];
        byte[] alpha = new byte[isTransparent() ? width * header.height() : 0];
        boolean plain = header.depth() == 8
                && header.color() != PngHeader.PALETTE
                && !isTransparent()
                && !header.isInterlaced();
        decode((pass, line, row) -> {
            if (plain) {
                System.arraycopy(row, 0, colors, line * row.length, row.length);
                return;
            }
            for (int column = 0; column < pass.columns(); column++) {
                int pixel = (pass.y() + line * pass.stepY()) * width + pass.x() + column * pass.stepX();
                byte opacity = pixel(row, column, colors, pixel * shown);
                if (alpha.length > 0) {
                    alpha[pixel] = opacity;
                }
            }
        });
        return new Samples(colors, alpha);
    }

    /**
     * The picture with every so many pixels in a square made one, their mean: large ones take no more memory than what
     * is kept of them. What is damaged or cut off is left blank.
     *
     * @param step how many columns and rows become one
     */
    BufferedImage image(int step) {
        int width = Math.ceilDiv(header.width(), step);
        int height = Math.ceilDiv(header.height(), step);
        BufferedImage image = new BufferedImage(
                width, height, isTransparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, isTransparent() ? 0 : 0xFFFFFFFF);
        int[] sums = new int[step == 1 || header.isInterlaced() ? 0 : width * 5];
        byte[] color = new byte[3];
        decode((pass, line, row) -> {
            int y = pass.y() + line * pass.stepY();
            for (int column = 0; column < pass.columns(); column++) {
                int x = pass.x() + column * pass.stepX();
                if (sums.length == 0 && (x % step != 0 || y % step != 0)) {
                    continue;
                }
                int alpha = pixel(row, column, color, 0) & 0xFF;
                int red = color[0] & 0xFF;
                int green = header.isGrey() ? red : color[1] & 0xFF;
                int blue = header.isGrey() ? red : color[2] & 0xFF;
                if (sums.length == 0) {
                    pixels[y / step * width + x / step] = alpha << 24 | red << 16 | green << 8 | blue;
                } else {
                    int at = x / step * 5;
                    sums[at] += alpha;
                    sums[at + 1] += red * alpha / 255;
                    sums[at + 2] += green * alpha / 255;
                    sums[at + 3] += blue * alpha / 255;
                    sums[at + 4]++;
                }
            }
            if (sums.length > 0 && (y % step == step - 1 || y == header.height() - 1)) {
                means(sums, pixels, y / step * width);
            }
        });
        return image;
    }

    /** Puts the means of a row of squares into place and begins anew. */
    private static void means(int[] sums, int[] pixels, int to) {
        for (int i = 0; i * 5 < sums.length; i++) {
            int at = 5 * i;
            int alpha = sums[at];
            int weight = Math.max(1, alpha);
            pixels[to + i] = (alpha / sums[at + 4]) << 24
                    | (Math.min(255, sums[at + 1] * 255 / weight) << 16)
                    | (Math.min(255, sums[at + 2] * 255 / weight) << 8)
                    | Math.min(255, sums[at + 3] * 255 / weight);
        }
        Arrays.fill(sums, 0);
    }

    /** Takes the rows of a picture, unfiltered. */
    private interface Rows {
        void row(Pass pass, int line, byte[] row);
    }

    /** Goes through the rows until there are no more, or one is damaged. */
    private void decode(Rows rows) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            for (Pass pass : header.passes()) {
                byte[] before = new byte[pass.bytesPerRow()];
                byte[] filter = new byte[1];
                for (int line = 0; line < pass.lines(); line++) {
                    byte[] row = new byte[pass.bytesPerRow()];
                    if (inflate(inflater, filter) < 1 || inflate(inflater, row) == 0) {
                        return;
                    }
                    unfilter(filter[0], row, before);
                    rows.row(pass, line, row);
                    before = row;
                }
            }
        } finally {
            inflater.end();
        }
    }

    /** How many bytes could be had, up to as many as there is room for. */
    private static int inflate(Inflater inflater, byte[] bytes) {
        int size = 0;
        try {
            while (!inflater.finished() && size < bytes.length) {
                int more = inflater.inflate(bytes, size, bytes.length - size);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                size += more;
            }
        } catch (DataFormatException damaged) {
            return size;
        }
        return size;
    }

    /** Puts the colour of a pixel into place and returns its alpha. */
    private byte pixel(byte[] row, int column, byte[] colors, int to) {
        int first = column * header.channels();
        if (header.color() == PngHeader.PALETTE) {
            int index = sample(row, first);
            for (int i = 0; i < 3; i++) {
                colors[to + i] = 3 * index + i < palette.length ? palette[3 * index + i] : 0;
            }
            return index < transparency.length ? transparency[index] : (byte) 0xFF;
        }
        int shown = header.isGrey() ? 1 : 3;
        boolean key = transparency.length >= 2 * shown;
        for (int i = 0; i < shown; i++) {
            int sample = sample(row, first + i);
            key &= transparency.length >= 2 * shown
                    && sample == ((transparency[2 * i] & 0xFF) << 8 | (transparency[2 * i + 1] & 0xFF));
            colors[to + i] = eightBits(sample);
        }
        if (header.hasAlpha()) {
            return eightBits(sample(row, first + shown));
        }
        return key ? 0 : (byte) 0xFF;
    }

    private int sample(byte[] row, int number) {
        return switch (header.depth()) {
            case 16 -> (row[2 * number] & 0xFF) << 8 | (row[2 * number + 1] & 0xFF);
            case 8 -> row[number] & 0xFF;
            default -> {
                int bit = number * header.depth();
                yield (row[bit / 8] >> (8 - header.depth() - bit % 8)) & ((1 << header.depth()) - 1);
            }
        };
    }

    private byte eightBits(int sample) {
        return (byte)
                switch (header.depth()) {
                    case 16 -> sample >> 8;
                    case 8 -> sample;
                    default -> sample * 255 / ((1 << header.depth()) - 1);
                };
    }

    /** The chunk iCCP: a name, a zero, the compression method, the compressed profile. */
    private static byte[] profile(byte[] chunk) {
        int at = 0;
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        Inflater inflater = new Inflater();
        try {
            int start = Math.min(at + 2, chunk.length);
            inflater.setInput(chunk, start, chunk.length - start);
            byte[] size = new byte[Integer.BYTES];
            inflate(inflater, size);
            int length = ByteBuffer.wrap(size).getInt();
            if (length <= Integer.BYTES || length > MAX_PROFILE) {
                return new byte[0];
            }
            byte[] profile = Arrays.copyOf(size, length);
            byte[] rest = new byte[length - Integer.BYTES];
            inflate(inflater, rest);
            System.arraycopy(rest, 0, profile, Integer.BYTES, rest.length);
            return profile;
        } finally {
            inflater.end();
        }
    }

    /** PNG, 9: filtering. */
    private void unfilter(int filter, byte[] row, byte[] above) {
        int step = Math.max(1, header.channels() * header.depth() / 8);
        if (filter == 0) {
            return;
        }
        for (int i = 0; i < row.length; i++) {
            int left = i >= step ? row[i - step] & 0xFF : 0;
            int up = above[i] & 0xFF;
            int upLeft = i >= step ? above[i - step] & 0xFF : 0;
            row[i] += (byte) expected(filter, left, up, upLeft);
        }
    }

    /** What a filter expects of a sample by those around it; PNG, 9.2. */
    static int expected(int filter, int left, int up, int upLeft) {
        return switch (filter) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, upLeft);
            default -> 0;
        };
    }

    private static int paeth(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int fromLeft = Math.abs(estimate - left);
        int fromUp = Math.abs(estimate - up);
        int fromUpLeft = Math.abs(estimate - upLeft);
        return fromLeft <= fromUp && fromLeft <= fromUpLeft ? left : fromUp <= fromUpLeft ? up : upLeft;
    }
}
