package anthology.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfObject;

/**
 * The file identifier, ISO 32000-1, 14.4: the first half names the book, the second what was written of it. No clock.
 */
final class FileId {
    private static final int LENGTH = 16;

    private final byte[] book;
    private final MessageDigest content = sha256();

    FileId(String identifier) {
        book = Arrays.copyOf(sha256().digest(identifier.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }

    void add(byte[] written) {
        content.update(written);
    }

    PdfObject finish() {
        return PdfEncryption.createInfoId(book, Arrays.copyOf(content.digest(), LENGTH));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
