package anthology.compile;

import anthology.compile.Dressing.Dressed;
import anthology.compile.Request.Format;
import anthology.compile.Result.Made;
import anthology.css.Cascade;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.epub.EpubPackager;
import anthology.font.Fonts;
import anthology.model.Book;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.Metadata;
import anthology.model.Progress;
import anthology.model.Recipe;
import anthology.pdf.PdfFile;
import anthology.typeset.Layout;
import anthology.typeset.Typesetter;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the files of an edition: an EPUB as it is, and a PDF of its typeset pages. */
final class Packing {
    private final Workspace workspace;
    private final Request request;
    private final boolean write;
    private final Progress progress;
    private final Diagnostics diagnostics;

    /** @param write whether files are written, or the work is done for its reports only */
    Packing(Workspace workspace, Request request, boolean write, Progress progress, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.request = request;
        this.write = write;
        this.progress = progress;
        this.diagnostics = diagnostics;
    }

    /** The files made, EPUB first. */
    List<Made> pack(Recipe recipe, Book book, Dressed dressed) {
        List<Made> made = new ArrayList<>();
        for (Format format : Format.values()) {
            if (request.formats().contains(format)) {
                Made one =
                        switch (format) {
                            case EPUB -> epub(recipe, book, dressed);
                            case PDF -> pdf(recipe, book, dressed.edition());
                        };
                if (one != null) {
                    made.add(one);
                }
            }
        }
        return made;
    }

    private @Nullable Made epub(Recipe recipe, Book book, Dressed dressed) {
        long start = request.nanoTime().getAsLong();
        long bytes = file(recipe, Format.EPUB, out -> {
            if (!EpubPackager.write(dressed.edition(), dressed.fonts(), out, progress, diagnostics)) {
                throw new Reported();
            }
        });
        return bytes < 0 ? null : made(recipe, Format.EPUB, book, 0, bytes, start);
    }

    private @Nullable Made pdf(Recipe recipe, Book book, Edition edition) {
        long start = request.nanoTime().getAsLong();
        Cascade cascade = Cascade.of(
                edition.stylesheets(), edition.page(), root(edition.metadata()), edition.images(), diagnostics);
        Fonts fonts = Fonts.of(edition.styleFonts(), diagnostics);
        Layout layout = Typesetter.typeset(edition, cascade, fonts, progress, diagnostics);
        double resolution = cascade.downsampling();
        long bytes =
                file(recipe, Format.PDF, out -> PdfFile.write(edition, layout, resolution, out, progress, diagnostics));
        return bytes < 0 ? null : made(recipe, Format.PDF, book, layout.pages().size(), bytes, start);
    }

    private static Element root(Metadata about) {
        return Element.of("html", Map.of("lang", about.language(), "dir", about.direction()));
    }

    private Made made(Recipe recipe, Format format, Book book, int pages, long bytes, long start) {
        double seconds = Math.round((request.nanoTime().getAsLong() - start) / 1e6) / 1e3;
        String path = request.output() + "/" + fileName(recipe, format);
        return new Made(path, format, book.chapters().size(), pages, bytes, seconds);
    }

    private static String fileName(Recipe recipe, Format format) {
        return recipe.name() + "." + format.extension();
    }

    /** Writes a file whole or not at all; its size, or -1 when it could not be, which has then been reported. */
    private long file(Recipe recipe, Format format, Workspace.Content content) {
        Counted counted = new Counted(content);
        try {
            if (write) {
                workspace.write(fileName(recipe, format), counted);
            } else {
                counted.writeTo(OutputStream.nullOutputStream());
            }
            return counted.bytes;
        } catch (Reported e) {
            return -1;
        } catch (IOException e) {
            diagnostics.report(
                    Code.OUTPUT_001,
                    null,
                    "'" + request.output() + "/" + fileName(recipe, format) + "' cannot be written: "
                            + Workspace.reason(e),
                    "what stood there before is still there; --output names another folder");
            return -1;
        }
    }

    /** Ends the writing of a file about which a stage has already said what is wrong. */
    private static final class Reported extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Counts what is written. */
    private static final class Counted implements Workspace.Content {
        private final Workspace.Content content;
        private long bytes;

        Counted(Workspace.Content content) {
            this.content = content;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            content.writeTo(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                    bytes++;
                }

                @Override
                public void write(byte[] some, int offset, int length) throws IOException {
                    out.write(some, offset, length);
                    bytes += length;
                }

                @Override
                public void flush() throws IOException {
                    out.flush();
                }
            });
        }
    }
}
