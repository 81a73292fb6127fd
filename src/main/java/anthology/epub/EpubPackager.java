package anthology.epub;

import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Severity;
import anthology.model.Edition;
import anthology.model.FontFile;
import anthology.model.Progress;
import anthology.model.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;

/**
 * Packs an edition into an EPUB 3.3 publication that old readers open too: it has an NCX and a guide besides its
 * navigation document.
 *
 * <p>The same edition and fonts give the same bytes, on any machine and with any number of threads.
 */
public final class EpubPackager {
    private EpubPackager() {}

    /**
     * Writes the book. What would make it invalid is taken out and reported: a link to nowhere leaves its text, a
     * missing picture its text alternative.
     *
     * @param fonts those to embed; their families are declared in the book's stylesheet
     * @param out is not closed
     * @param progress hears of files
     * @return whether the book was written; if not, {@code diagnostics} has a fatal report and nothing was written
     * @throws IOException when {@code out} or a picture or font fails
     */
    public static boolean write(
            Edition edition, List<FontFile> fonts, OutputStream out, Progress progress, Diagnostics diagnostics)
            throws IOException {
        Diagnostics found = new Diagnostics();
        try {
            List<Section> sections = References.repair(ReadingOrder.of(edition), edition, found);
            String css = BookStylesheet.of(edition, fonts, found);
            // fonts are large: they are packed while the publication is put together
            Map<String, ForkJoinTask<ZipEntry>> packed = new HashMap<>();
            fonts.forEach(font -> packed.put(Publication.href(font), Container.packing(font)));
            Publication publication = Publication.of(edition, sections, css, fonts, found);
            found.all().forEach(diagnostics::report);
            if (found.has(Severity.FATAL)) {
                return false;
            }
            Container.write(publication, packed, out, progress);
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
