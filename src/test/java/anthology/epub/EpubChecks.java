package anthology.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.MessageId;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** EPUBCheck, the validator of the W3C, for the tests of every stage that ends in an EPUB. */
public final class EpubChecks {
    private EpubChecks() {}

    /** No message at all but the remark that a stylesheet declares fonts (CSS-028). */
    public static void assertValid(byte[] epub) {
        assertEquals(List.of(), messages(epub));
    }

    /** What EPUBCheck says, without CSS-028. */
    public static List<String> messages(byte[] epub) {
        Collector collector = new Collector();
        PrintStream err = System.err;
        try {
            Path file = Files.createTempFile("anthology", ".epub");
            try {
                Files.write(file, epub);
                System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
                new EpubCheck(file.toFile(), collector).doValidate();
            } finally {
                System.setErr(err);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collector.messages;
    }

    private static final class Collector extends MasterReport {
        private final List<String> messages = new ArrayList<>();

        Collector() {
            super(false);
            setReportingLevel(ReportingLevel.Usage);
        }

        @Override
        public void message(Message message, EPUBLocation location, Object... arguments) {
            if (message.getSeverity() != Severity.SUPPRESSED && message.getID() != MessageId.CSS_028) {
                messages.add(message.getSeverity() + " " + message.getID() + " " + location.getPath() + ":"
                        + location.getLine() + ":" + location.getColumn() + " " + message.getMessage(arguments));
            }
        }

        @Override
        public void info(String resource, FeatureEnum feature, String value) {}

        @Override
        public void initialize() {}

        @Override
        public int generate() {
            return 0;
        }
    }
}
