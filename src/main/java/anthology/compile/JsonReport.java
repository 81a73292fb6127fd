package anthology.compile;

import anthology.compile.Result.Anthology;
import anthology.compile.Result.Made;
import anthology.data.JsonWriter;
import anthology.diagnostic.Diagnostic;
import anthology.model.Post;
import anthology.model.SeriesEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** A result as one JSON object, in the form the handbook promises to scripts. */
public final class JsonReport {
    private JsonReport() {}

    /** With {@code posts}. */
    public static String listed(Result result) {
        return object(json -> {
            json.array("posts");
            for (Anthology anthology : result.anthologies()) {
                for (Post post : anthology.posts()) {
                    post(json, post);
                }
            }
            json.end();
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
        json.end().member("draft", post.header().draft()).end();
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
