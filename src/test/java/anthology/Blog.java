package anthology;

import anthology.compile.Compiler;
import anthology.compile.Request;
import anthology.compile.Request.Format;
import anthology.compile.Result;
import anthology.diagnostic.Diagnostic;
import anthology.model.Post;
import anthology.model.Progress;
import anthology.model.Selector;
import anthology.workspace.MemoryWorkspace;
import anthology.workspace.Workspace;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** A blog in memory, and the books that are made of it. */
final class Blog {
    /** The fixed day on which all tests run. */
    static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    private final MemoryWorkspace files = new MemoryWorkspace();

    /** Two posts that nothing is wrong with. */
    static Blog good() {
        return new Blog()
                .with("posts/2024-01-01-one.md", "---", "title: One", "---", "", "The first good words.")
                .with("posts/2024-01-09-nine.md", "---", "title: Nine", "---", "", "The last good words.");
    }

    Blog with(String path, String... lines) {
        files.with(path, String.join("\n", lines) + "\n");
        return this;
    }

    Blog with(String path, byte[] content) {
        files.with(path, content);
        return this;
    }

    Built build() {
        return build(request(null, Format.values()));
    }

    Built build(Request request) {
        return new Built(new Compiler(files, Progress.NONE).build(request), files.outputs());
    }

    static Request request(String name, Format... formats) {
        return request(name, null, formats);
    }

    static Request request(String name, String style, Format... formats) {
        EnumSet<Format> wanted = EnumSet.noneOf(Format.class);
        wanted.addAll(List.of(formats));
        return new Request(
                name, null, Selector.ALL, wanted, "anthologies", style, null, null, null, null, TODAY, null, () -> 0);
    }

    static Result build(Workspace workspace, Request request) {
        return new Compiler(workspace, Progress.NONE).build(request);
    }

    /** What came of a build, and the files it wrote. */
    record Built(Result result, Map<String, byte[]> files) {
        /** {@code place CODE}, in order, notes left out. */
        List<String> troubles() {
            return result.diagnostics().stream()
                    .filter(d -> d.severity() != anthology.diagnostic.Severity.NOTE)
                    .map(Built::brief)
                    .toList();
        }

        /** Messages and hints of a code, in order. */
        List<String> said(String code) {
            return result.diagnostics().stream()
                    .filter(d -> d.code().toString().equals(code))
                    .map(d -> d.message() + (d.hint() == null ? "" : " | " + d.hint()))
                    .toList();
        }

        /** A post of the only anthology, from 0. */
        Post post(int index) {
            return result.anthologies().getFirst().posts().get(index);
        }

        Epub epub() {
            return Epub.of(only(".epub"));
        }

        /** The text of all pages, white space collapsed. */
        String pdf() {
            return Pdf.text(only(".pdf"));
        }

        byte[] only(String extension) {
            return files.entrySet().stream()
                    .filter(file -> file.getKey().endsWith(extension))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + extension + ": " + result.diagnostics()));
        }

        private static String brief(Diagnostic diagnostic) {
            return (diagnostic.location() == null ? "" : diagnostic.location() + " ") + diagnostic.code();
        }
    }
}
