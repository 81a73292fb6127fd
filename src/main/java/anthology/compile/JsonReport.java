package anthology.compile;

import anthology.compile.Result.Anthology;
import anthology.compile.Result.Made;
import anthology.data.JsonWriter;
import anthology.diagnostic.Diagnostic;
import anthology.model.Post;
import anthology.model.SeriesEntry;
import anthology.model.SeriesSummary;
import anthology.model.Site;
import anthology.model.Survey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** A result as one JSON object, in the form the handbook promises to scripts. */
public final class JsonReport {
    private JsonReport() {}

    /**
     * With {@code posts}, and {@code series} where the whole blog was asked for.
     *
     * @param explain whether to say how the blog's folder was understood
     */
    public static String listed(Result result, boolean explain) {
        return object(json -> {
            json.array("posts");
            for (Anthology anthology : result.anthologies()) {
                for (Post post : anthology.posts()) {
                    post(json, post);
                }
            }
            json.end();
            if (!result.series().isEmpty()) {
                json.array("series");
                for (SeriesSummary series : result.series()) {
                    series(json, series);
                }
                json.end();
            }
            if (explain) {
                survey(json, result.survey());
            }
            diagnostics(json, result.diagnostics());
        });
    }

    /** With {@code books}. */
    public static String built(Result result) {
        return object(json -> {
            json.array("books");
            for (Anthology anthology : result.anthologies()) {
                for (Made made : anthology.books()) {
                    book(json, made);
                }
            }
            json.end();
            diagnostics(json, result.diagnostics());
        });
    }

    /** With diagnostics alone. */
    public static String checked(Result result) {
        return object(json -> diagnostics(json, result.diagnostics()));
    }

    private static void post(JsonWriter json, Post post) throws IOException {
        json.object().member("path", post.path()).member("title", post.header().title());
        if (post.header().date() != null) {
            json.member("date", post.header().date().toString());
        }
        json.array("series");
        for (SeriesEntry entry : post.header().series()) {
            json.value(entry.name());
        }
        json.end()
                .member("language", post.header().language())
                .member("draft", post.header().draft())
                .end();
    }

    private static void series(JsonWriter json, SeriesSummary series) throws IOException {
        json.object()
                .member("name", series.name())
                .member("origin", series.origin().name().toLowerCase(Locale.ROOT))
                .member("posts", series.posts())
                .member("first", series.first() == null ? null : series.first().toString())
                .member("last", series.last() == null ? null : series.last().toString())
                .end();
    }

    private static void survey(JsonWriter json, Survey survey) throws IOException {
        Site site = survey.site();
        json.object("explain").member("generator", site.generator().label()).member("reason", survey.reason());
        texts(json, "configuration", survey.configuration());
        json.member("title", site.title());
        texts(json, "authors", site.authors());
        json.member("url", site.baseUrl()).member("language", site.language()).member("permalink", site.permalink());
        texts(json, "folders", survey.folders());
        json.member("files", survey.read()).member("posts", survey.posts()).array("leftOut");
        for (Survey.Count count : survey.leftOut()) {
            json.object()
                    .member("what", count.what())
                    .member("files", count.files())
                    .member("example", count.example())
                    .end();
        }
        json.end().end();
    }

    private static void texts(JsonWriter json, String name, List<String> texts) throws IOException {
        json.array(name);
        for (String text : texts) {
            json.value(text);
        }
        json.end();
    }

    private static void book(JsonWriter json, Made made) throws IOException {
        json.object()
                .member("path", made.path())
                .member("format", made.format().extension())
                .member("chapters", made.chapters());
        if (made.pages() > 0) {
            json.member("pages", made.pages());
        }
        json.member("bytes", made.bytes()).member("seconds", made.seconds()).end();
    }

    private static void diagnostics(JsonWriter json, List<Diagnostic> diagnostics) throws IOException {
        json.array("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            json.object()
                    .member("code", diagnostic.code().toString())
                    .member("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
            if (diagnostic.location() != null) {
                json.member("path", diagnostic.location().path());
                if (diagnostic.location().line() > 0) {
                    json.member("line", diagnostic.location().line());
                }
                if (diagnostic.location().column() > 0) {
                    json.member("column", diagnostic.location().column());
                }
            }
            json.member("message", diagnostic.message())
                    .member("hint", diagnostic.hint())
                    .end();
        }
        json.end();
    }

    /** Writes the members of an object. */
    private interface Members {
        void writeTo(JsonWriter json) throws IOException;
    }

    private static String object(Members members) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter json = new JsonWriter(text).object();
            members.writeTo(json);
            json.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder cannot fail", e);
        }
        return text.toString();
    }
}
