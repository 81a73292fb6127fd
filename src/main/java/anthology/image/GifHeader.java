package anthology.image;

import org.jspecify.annotations.Nullable;

/**
 * The screen of a GIF file and the place of its first frame on it.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF 89a, 18 and 20</a>
 */
record GifHeader(int width, int height, int left, int top) {

    /** The header, or null where there is no screen or no frame. */
    static @Nullable GifHeader read(byte[] file) {
        if (file.length < 13) {
            return null;
        }
        int at = 13 + table(file[10]);
        while (at < file.length) {
            switch (file[at]) {
                case 0x21 -> at = afterBlocks(file, at + 2);
                case 0x2C -> {
                    return at + 9 < file.length ? frame(file, at) : null;
                }
                default -> {
                    return null;
                }
            }
        }
        return null;
    }

    /** A frame that sticks out makes the screen larger, as browsers do. */
    private static @Nullable GifHeader frame(byte[] file, int at) {
        int left = u16(file, at + 1);
        int top = u16(file, at + 3);
        int width = u16(file, at + 5);
        int height = u16(file, at + 7);
        return width == 0 || height == 0
                ? null
                : new GifHeader(Math.max(u16(file, 6), left + width), Math.max(u16(file, 8), top + height), left, top);
    }

    /** How many bytes a colour table takes, by the flags that announce it. */
    private static int table(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int afterBlocks(byte[] file, int at) {
        int next = at;
        while (next < file.length && file[next] != 0) {
            next += 1 + (file[next] & 0xFF);
        }
        return next + 1;
    }

    private static int u16(byte[] file, int at) {
        return (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8;
    }
}
