package anthology.epub;

import java.util.Arrays;
import java.util.zip.CRC32;
import net.sf.jazzlib.Deflater;

/**
 * A file in a zip archive, compressed already.
 *
 * <p>Deflate says how to unpack, not how to pack, and the zlib of one JDK packs differently from that of the next. The
 * deflate used here is written in Java and always packs the same bytes into the same bytes.
 *
 * @param data as it stands in the archive
 * @param size before compression
 */
@SuppressWarnings("ArrayRecordComponent")
record ZipEntry(String name, boolean isDeflated, byte[] data, int size, long crc) {
    /** Levels above 5 take longer and win less than one part in two hundred; those below 5 are broken. */
    private static final int LEVEL = 5;

    static ZipEntry stored(String name, byte[] content) {
        return new ZipEntry(name, false, content, content.length, crcOf(content));
    }

    /** Stored after all when it does not become smaller. */
    static ZipEntry deflated(String name, byte[] content) {
        byte[] packed = new byte[content.length];
        Deflater deflater = new Deflater(LEVEL, true);
        deflater.setInput(content);
        deflater.finish();
        int length = 0;
        while (!deflater.finished() && length < packed.length) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return deflater.finished() && length < content.length
                ? new ZipEntry(name, true, Arrays.copyOf(packed, length), content.length, crcOf(content))
                : stored(name, content);
    }

    private static long crcOf(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
