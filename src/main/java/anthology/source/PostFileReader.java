package anthology.source;

import anthology.data.Value.Mapping;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Body;
import anthology.model.Post;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the posts in a file, by the first reader that recognises it. Safe for use by several threads. */
final class PostFileReader {
    /** No post that a person wrote is larger; feeds and exports are not posts. */
    private static final long LARGEST_POST = 20_000_000;

    /** In this order; the first that recognises a file reads it. */
    private static final List<PostReader> READERS =
            List.of(new ScrapedTextReader(), new MarkdownReader(), new HtmlReader());

    /** What came of one file. */
    record Reading(String path, List<Post> posts, Diagnostics diagnostics) {}

    private final Workspace workspace;
    /** Nikola's files of headers, {@code tide.meta} for {@code tide.md}. */
    private final Set<String> sidecars;

    PostFileReader(Tree tree) {
        this.workspace = tree.workspace();
        this.sidecars =
                tree.files().stream().filter(path -> path.endsWith(".meta")).collect(Collectors.toSet());
    }

    /** Whether files with that extension (lower case, no dot) may hold posts. */
    static boolean isTaken(String extension) {
        return READERS.stream().anyMatch(reader -> reader.takes(extension));
    }

    Reading read(String path) {
        Diagnostics diagnostics = new Diagnostics();
        SourceText source = source(path, diagnostics);
        List<Post> posts = source == null ? List.of() : posts(source, diagnostics);
        return new Reading(path, posts, diagnostics);
    }

    private List<Post> posts(SourceText source, Diagnostics diagnostics) {
        String sidecar = source.path().substring(0, source.path().lastIndexOf('.')) + ".meta";
        SourceText header =
                sidecars.contains(sidecar) && !HeaderBlock.isPresent(source) ? source(sidecar, diagnostics) : null;
        if (header != null) {
            return withSidecar(source, header, diagnostics);
        }
        String extension = source.extension();
        Optional<PostReader> reader = READERS.stream()
                .filter(candidate -> candidate.takes(extension) && candidate.recognises(source))
                .findFirst();
        return reader.isPresent() ? reader.get().read(source, diagnostics) : List.of();
    }

    private static List<Post> withSidecar(SourceText source, SourceText sidecar, Diagnostics diagnostics) {
        Mapping header = HeaderBlock.divide(sidecar, diagnostics).header();
        Body.Format format = source.extension().startsWith("htm") ? Body.Format.HTML : Body.Format.MARKDOWN;
        return new HeaderReader(source.path(), sidecar.path(), header, diagnostics).post(format, source.text(), 1);
    }

    private @Nullable SourceText source(String path, Diagnostics diagnostics) {
        if (!isTaken(SourceText.extension(path)) && !sidecars.contains(path)) {
            return null;
        }
        try {
            return SourceText.decode(path, workspace.read(path, LARGEST_POST), diagnostics);
        } catch (IOException e) {
            // Java has this character for bytes in a name that are not UTF-8
            boolean unnamable = path.indexOf('\uFFFD') >= 0;
            diagnostics.report(
                    Code.POST_005,
                    Location.of(path),
                    "this post cannot be read: " + (unnamable ? "its name is not UTF-8" : Workspace.reason(e)),
                    unnamable ? "rename it" : null);
            return null;
        }
    }
}
