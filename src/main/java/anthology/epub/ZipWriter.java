package anthology.epub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a zip archive as OCF wants it, <a href="https://www.w3.org/TR/epub-33/#sec-zip-container-zipreqs">EPUB 3.3,
 * 4.3</a>: no extra fields, no data descriptors, names in ASCII, one time for all files. The format is that of <a
 * href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>, 4.3.
 */
final class ZipWriter {
    private static final int MOST_ENTRIES = 0xFFFF;
    private static final long MOST_BYTES = 0xFFFF_FFFFL;

    private final OutputStream out;
    private final int time;
    private final int date;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final Set<String> names = new HashSet<>();
    private long position;

    /** @param modified written in UTC for every file; the format knows the years from 1980 to 2107 */
    ZipWriter(OutputStream out, Instant modified) {
        this.out = out;
        LocalDateTime utc = LocalDateTime.ofInstant(modified, ZoneOffset.UTC);
        if (utc.getYear() < 1980 || utc.getYear() > 2107) {
            utc = LocalDateTime.of(1980, 1, 1, 0, 0);
        }
        this.time = utc.getHour() << 11 | utc.getMinute() << 5 | utc.getSecond() / 2;
        this.date = (utc.getYear() - 1980) << 9 | utc.getMonthValue() << 5 | utc.getDayOfMonth();
    }

    /** @throws IOException also when the archive grows beyond what the format without zip64 can hold */
    void put(ZipEntry entry) throws IOException {
        if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("two entries are called " + entry.name());
        }
        byte[] name = entry.name().getBytes(StandardCharsets.US_ASCII);
        Fields local = new Fields().four(0x04034b50);
        common(local, entry, name).two(0).bytes(name);
        Fields central = new Fields().four(0x02014b50).two(20);
        common(central, entry, name)
                .two(0) // extra field
                .two(0) // comment
                .two(0) // disk
                .two(0) // internal attributes
                .four(0) // external attributes
                .four(position)
                .bytes(name);
        central.appendTo(directory);
        write(local);
        out.write(entry.data());
        position += entry.data().length;
        if (names.size() > MOST_ENTRIES || position > MOST_BYTES) {
            throw new IOException(
                    "the book is too large for an EPUB: " + names.size() + " files, " + position + " bytes");
        }
    }

    /** Writes the directory; nothing may be put afterwards. */
    void finish() throws IOException {
        long start = position;
        out.write(directory.toByteArray());
        position += directory.size();
        write(new Fields()
                .four(0x06054b50)
                .two(0)
                .two(0)
                .two(names.size())
                .two(names.size())
                .four(directory.size())
                .four(start)
                .two(0));
        out.flush();
    }

    /** What the two headers of a file share. */
    private Fields common(Fields fields, ZipEntry entry, byte[] name) {
        return fields.two(entry.isDeflated() ? 20 : 10) // version needed
                .two(0) // flags
                .two(entry.isDeflated() ? 8 : 0)
                .two(time)
                .two(date)
                .four(entry.crc())
                .four(entry.data().length)
                .four(entry.size())
                .two(name.length);
    }

    private void write(Fields fields) throws IOException {
        byte[] bytes = fields.toBytes();
        out.write(bytes);
        position += bytes.length;
    }

    /** Numbers in little-endian order. */
    private static final class Fields {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

        Fields two(int value) {
            bytes.write(value);
            bytes.write(value >>> 8);
            return this;
        }

        Fields four(long value) {
            return two((int) value & 0xFFFF).two((int) (value >>> 16) & 0xFFFF);
        }

        Fields bytes(byte[] value) {
            bytes.writeBytes(value);
            return this;
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }

        void appendTo(ByteArrayOutputStream target) {
            target.writeBytes(bytes.toByteArray());
        }
    }
}
