package anthology.compile;

import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Severity;
import anthology.model.Post;
import anthology.model.SeriesSummary;
import anthology.model.Survey;
import java.util.List;
import java.util.Map;

/**
 * What came of a request.
 *
 * @param excerpts for diagnostics with a line: that line of the file
 * @param survey how the blog's folder was understood
 * @param series every series of the blog, the surest and largest first; none when a part of the blog was asked for
 */
public record Result(
        List<Anthology> anthologies,
        List<Diagnostic> diagnostics,
        Map<Diagnostic, String> excerpts,
        Survey survey,
        List<SeriesSummary> series) {

    public Result {
        anthologies = List.copyOf(anthologies);
        diagnostics = List.copyOf(diagnostics);
        excerpts = Map.copyOf(excerpts);
        series = List.copyOf(series);
    }

    /**
     * One anthology.
     *
     * @param posts in the order of the book
     * @param words of all chapters; 0 when only listed
     * @param books the files made; none when only listed or checked
     */
    public record Anthology(String name, List<Post> posts, int words, List<Made> books) {
        public Anthology {
            posts = List.copyOf(posts);
            books = List.copyOf(books);
        }
    }

    /**
     * A finished file.
     *
     * @param path as the user can open it from the workspace
     * @param pages of a PDF; 0 for an EPUB
     */
    public record Made(String path, Request.Format format, int chapters, int pages, long bytes, double seconds) {}

    /** Whether anything of this severity was reported. */
    public boolean has(Severity severity) {
        return diagnostics.stream().anyMatch(d -> d.severity() == severity);
    }
}
