package anthology;

import anthology.compile.Editions;
import anthology.compile.Request;
import anthology.compile.Request.Format;
import anthology.css.Cascade;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.model.Edition;
import anthology.model.Progress;
import anthology.model.Selector;
import anthology.typeset.PageFaults;
import anthology.typeset.PageFaults.Fault;
import anthology.typeset.Typesetter;
import anthology.typeset.lines.Hyphenation;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.pages.FirstFit;
import anthology.workspace.DiskWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Typesets blogs twice, by the simplest page builder and by the product's, and counts on the pages of both what a reader
 * of proofs would mark. {@code src/bench/pages} runs it.
 */
class PagesBench {
    private static final String BLOGS = System.getProperty("pages.blogs", "");
    private static final String STYLE = System.getProperty("pages.style");
    private static final Path TARGET = Path.of(System.getProperty("anthology.target", "target"));

    @TempDir
    Path output;

    @Test
    void table() throws Exception {
        Assumptions.assumeFalse(BLOGS.isBlank(), "no blogs are named by -Dpages.blogs");
        List<PageFaults> simple = new ArrayList<>();
        List<PageFaults> ours = new ArrayList<>();
        StringBuilder places = new StringBuilder();
        for (String folder : BLOGS.split(":")) {
            Request request = new Request(
                    null,
                    null,
                    Selector.ALL,
                    Set.of(Format.PDF),
                    "anthologies",
                    STYLE,
                    null,
                    null,
                    null,
                    null,
                    Blog.TODAY,
                    null,
                    () -> 0);
            for (Edition edition : Editions.of(new DiskWorkspace(Path.of(folder), output), request)) {
                Diagnostics diagnostics = new Diagnostics();
                Cascade cascade = Cascade.of(edition.stylesheets(), edition.page(), diagnostics);
                Fonts fonts = Fonts.of(edition.styleFonts(), diagnostics);
                Hyphenation hyphenation = new Hyphenation();
                simple.add(PageFaults.of(
                        FirstFit.of(edition, cascade, path -> new LineBreaker(fonts, hyphenation, diagnostics, path))));
                ours.add(PageFaults.of(Typesetter.typeset(edition, cascade, fonts, Progress.NONE, diagnostics)));
                places.append(folder)
                        .append(": ")
                        .append(edition.metadata().title())
                        .append('\n');
                ours.getLast()
                        .places()
                        .forEach(place -> places.append("  ").append(place).append('\n'));
            }
        }
        Files.createDirectories(TARGET);
        Files.writeString(TARGET.resolve("pages.md"), table(simple, ours));
        Files.writeString(TARGET.resolve("pages.places"), places);
    }

    private static String table(List<PageFaults> simple, List<PageFaults> ours) {
        StringBuilder table = new StringBuilder("| | First fit | Anthology |\n|:--|--:|--:|\n");
        row(table, "pages", sum(simple, PageFaults::pages), sum(ours, PageFaults::pages));
        row(table, "chapters of several pages", sum(simple, PageFaults::chapters), sum(ours, PageFaults::chapters));
        Map<Fault, Integer> before = PageFaults.sum(simple);
        Map<Fault, Integer> after = PageFaults.sum(ours);
        for (Fault fault : Fault.values()) {
            row(table, fault.words(), before.getOrDefault(fault, 0), after.getOrDefault(fault, 0));
        }
        return table.toString();
    }

    private static int sum(List<PageFaults> books, java.util.function.ToIntFunction<PageFaults> count) {
        return books.stream().mapToInt(count).sum();
    }

    private static void row(StringBuilder table, String name, int simple, int ours) {
        table.append("| ")
                .append(name)
                .append(" | ")
                .append(simple)
                .append(" | ")
                .append(ours)
                .append(" |\n");
    }
}
