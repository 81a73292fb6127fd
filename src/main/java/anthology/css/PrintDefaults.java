package anthology.css;

import anthology.diagnostic.Diagnostics;
import anthology.model.Stylesheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Our own stylesheet, which speaks before all others: how HTML looks in print. */
final class PrintDefaults {
    static final Sheet SHEET = SheetReader.read(stylesheet(), new Diagnostics());

    private PrintDefaults() {}

    static Stylesheet stylesheet() {
        try (InputStream in = PrintDefaults.class.getResourceAsStream("print-defaults.css")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return new Stylesheet("print-defaults.css", text, Stylesheet.Media.PRINT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
