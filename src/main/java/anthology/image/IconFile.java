package anthology.image;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The largest picture of a Windows icon file: a PNG file, or a bitmap without a file header whose rows, from the bottom
 * upwards, are followed by those of a mask.
 *
 * @param data as it lies in the file
 */
record IconFile(int width, int height, byte[] data) {
    private static final int ENTRY = 16;
    private static final int BITMAP_HEADER = 40;

    /** Null where there is none that makes sense. */
    static @Nullable IconFile read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int count = in.getShort(4) & 0xFFFF;
        IconFile best = null;
        long most = 0;
        for (int i = 0; i < count && 6 + (i + 1) * ENTRY <= file.length; i++) {
            int entry = 6 + i * ENTRY;
            int size = in.getInt(entry + 8);
            int offset = in.getInt(entry + 12);
            if (size <= BITMAP_HEADER || offset < 0 || offset > file.length - size) {
                continue;
            }
            IconFile icon = entry(Arrays.copyOfRange(file, offset, offset + size));
            long worth = icon == null ? 0 : (long) icon.width * icon.height * 256 + (in.getShort(entry + 6) & 0xFF);
            if (worth > most) {
                best = icon;
                most = worth;
            }
        }
        return best;
    }

    private static @Nullable IconFile entry(byte[] data) {
        if (Kind.of(data) == Kind.PNG) {
            PngHeader png = PngHeader.read(data);
            return png == null ? null : new IconFile(png.width(), png.height(), data);
        }
        ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int width = in.getInt(4);
        int height = in.getInt(8) / 2;
        boolean sane = in.getInt(0) == BITMAP_HEADER && width > 0 && width <= 1024 && height > 0 && height <= 1024;
        return sane ? new IconFile(width, height, data) : null;
    }

    /** @throws IllegalArgumentException when it cannot be decoded */
    BufferedImage image() {
        if (Kind.of(data) == Kind.PNG) {
            return PngFile.read(data).image(1);
        }
        ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        int depth = in.getShort(14);
        int used = in.getInt(32);
        int colors = depth > 8 ? 0 : used > 0 && used <= 256 ? used : 1 << depth;
        int rows = BITMAP_HEADER + 4 * colors;
        int stride = (width * depth + 31) / 32 * 4;
        int mask = rows + stride * height;
        int maskStride = (width + 31) / 32 * 4;
        boolean hasAlpha = depth == 32 && hasAlpha(rows, mask);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            int row = rows + (height - 1 - y) * stride;
            int maskRow = mask + (height - 1 - y) * maskStride;
            for (int x = 0; x < width; x++) {
                boolean seen =
                        hasAlpha || maskRow + x / 8 >= data.length || (data[maskRow + x / 8] >> (7 - x % 8) & 1) == 0;
                int color = color(in, depth, row, x);
                image.setRGB(x, y, !seen ? 0 : hasAlpha ? color : color | 0xFF000000);
            }
        }
        return image;
    }

    private boolean hasAlpha(int from, int to) {
        for (int i = from + 3; i < Math.min(to, data.length); i += 4) {
            if (data[i] != 0) {
                return true;
            }
        }
        return false;
    }

    private static int color(ByteBuffer in, int depth, int row, int x) {
        return switch (depth) {
            case 32 -> in.getInt(row + 4 * x);
            case 24 ->
                (in.get(row + 3 * x) & 0xFF)
                        | (in.get(row + 3 * x + 1) & 0xFF) << 8
                        | (in.get(row + 3 * x + 2) & 0xFF) << 16;
            case 1, 4, 8 -> {
                int bit = x * depth;
                int index = in.get(row + bit / 8) >> (8 - depth - bit % 8) & ((1 << depth) - 1);
                yield in.getInt(BITMAP_HEADER + 4 * index);
            }
            default -> throw new IllegalArgumentException("an icon of " + depth + " bits");
        };
    }
}
