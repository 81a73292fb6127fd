package anthology.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.diagnostic.Diagnostics;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class PdfFileTest {
    static byte[] write() throws Exception {
        Diagnostics diagnostics = new Diagnostics();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFile.write(SampleBook.edition(), new SampleBook().layout(), out, diagnostics);
        assertTrue(diagnostics.all().isEmpty(), () -> diagnostics.all().toString());
        return out.toByteArray();
    }

    @Test
    void isAccessibleAndFitForTheArchive() throws Exception {
        byte[] pdf = write();
        VeraPdf.assertCompliant(pdf);
    }

    @Test
    void sameBookSameBytes() throws Exception {
        assertArrayEquals(write(), write());
    }
}
