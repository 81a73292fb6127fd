package anthology.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfObject;

/**
 * The file identifier, ISO 32000-1, 14.4: the first half names the book, the second what was written of it. No clock.
 */
final class FileId {
    private static final int LENGTH = 16;

    private final byte[] book;
    private final String version;
    private final CRC32C content = new CRC32C();

    /** @param modified when the book was last changed */
    FileId(String identifier, Instant modified) {
        book = digest(identifier);
        version = identifier + ' ' + modified;
    }

    /** Adds what is written of the book. */
    void add(byte[] written) {
        content.update(written);
    }

    PdfObject finish() {
        return PdfEncryption.createInfoId(book, digest(version + ' ' + content.getValue()));
    }

    private static byte[] digest(String text) {
        return Arrays.copyOf(sha256().digest(text.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
