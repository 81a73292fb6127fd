package anthology.source;

import anthology.content.KeptLines;
import anthology.content.Markup;
import anthology.data.DataException;
import anthology.data.Json;
import anthology.data.Value;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Body;
import anthology.model.Generator;
import anthology.model.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Posts in JSON: <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a>, exports of
 * <a href="https://ghost.org/docs/migration/custom/">Ghost</a>, and what the interfaces of WordPress, Ghost and Blogger
 * answer.
 */
final class JsonReader implements ExportReader {
    /** What stands in such files and in few others. */
    private static final List<String> MARKS = List.of(
            "jsonfeed.org/version",
            "\"content_html\"",
            "\"mobiledoc\"",
            "\"lexical\"",
            "\"blogger#post\"",
            "\"rendered\"");

    @Override
    public boolean recognises(SourceText source) {
        return source.extension().equals("json") && MARKS.stream().anyMatch(source.text()::contains);
    }

    @Override
    public Export read(SourceText source, Predicate<String> isFile, Diagnostics diagnostics) {
        Json.Reading reading = Json.readAsFarAsItGoes(source.text());
        DataException fault = reading.fault();
        if (fault != null) {
            diagnostics.report(
                    Code.POST_016,
                    new Location(source.path(), fault.line(), fault.column()),
                    "this JSON is broken (" + fault.getMessage() + "); what stands before that was read");
        }
        return reading.value() == null
                ? Export.NOTHING
                : new PostList(source.path(), reading.value(), isFile, diagnostics).export();
    }

    /** The posts of one file. */
    private static final class PostList {
        private final String path;
        private final Predicate<String> isLocal;
        private final HeaderFields feed;
        private final List<Mapping> objects;
        private final GhostExport ghost;
        private final NoPosts noPosts = new NoPosts();
        private final Diagnostics diagnostics;

        PostList(String path, Value root, Predicate<String> isFile, Diagnostics diagnostics) {
            this.path = path;
            this.isLocal = new FilesBeside(path, isFile);
            this.diagnostics = diagnostics;
            Mapping data = GhostExport.data(root);
            Mapping head = data != null ? data : root instanceof Mapping mapping ? mapping : Mapping.EMPTY;
            this.feed = new HeaderFields(head);
            this.ghost = new GhostExport(head);
            Value list = root instanceof Value.Sequence && data == null ? root : feed.first("items", "posts");
            this.objects = Value.mappingsOf(list == null ? root : list);
        }

        Export export() {
            List<ExportEntry> entries = new ArrayList<>();
            for (Mapping object : objects) {
                HeaderFields fields = new HeaderFields(object, List.of());
                if (isPage(fields)) {
                    noPosts.add("page");
                } else {
                    entries.add(entry(object, fields));
                }
            }
            noPosts.report(path, diagnostics);
            return new Export(site(), ExportEntries.several(path, entries, diagnostics));
        }

        private Site site() {
            String title = ghost.setting("title");
            String language = ghost.setting("lang");
            return new Site(
                    title == null ? words(feed.first("title")) : title,
                    feed.authors(),
                    SiteAddress.of(words(feed.first("homepageurl"))),
                    Languages.tag(language == null ? ghost.or("locale", words(feed.first("language"))) : language),
                    null,
                    Generator.UNKNOWN);
        }

        private static boolean isPage(HeaderFields fields) {
            return fields.isTrue("page") || fields.word("type").equals("page");
        }

        private ExportEntry entry(Mapping object, HeaderFields fields) {
            ExportEntry entry = new ExportEntry(object.line(), object.column());
            entry.title = titled(fields.first("title"));
            entry.slug = fields.text("slug");
            entry.link = address(fields);
            dates(
                    fields,
                    entry.dates,
                    "datepublished",
                    "publishedat",
                    "published",
                    "date",
                    "publishdate",
                    "pubdate",
                    "dategmt");
            dates(fields, entry.updates, "datemodified", "updatedat", "updated", "modified", "modifiedgmt");
            entry.authors.addAll(fields.authors());
            entry.authors.addAll(ghost.authors(object));
            labels(fields.first("tags", "labels"), entry.tags);
            entry.tags.addAll(ghost.tags(object));
            labels(fields.first("categories"), entry.categories);
            entry.series.addAll(fields.series());
            entry.language = words(fields.first("language", "locale", "lang"));
            String summary = words(fields.first("customexcerpt", "summary", "excerpt", "description"));
            entry.description = summary == null ? null : Characters.oneLine(Markup.text(summary));
            entry.draft = fields.isUnpublished() || fields.isTrue("draft");
            if (entry.dates.isEmpty() && entry.draft) {
                dates(fields, entry.dates, "createdat");
            }
            entry.body = body(fields, entry);
            return entry;
        }

        private Body body(HeaderFields fields, ExportEntry entry) {
            for (String name : List.of("contenthtml", "html", "content", "bodyhtml", "body")) {
                Scalar html = scalar(fields.first(name));
                if (html != null && !html.text().isBlank()) {
                    return html(html.text(), html.line(), entry);
                }
            }
            Scalar markdown = GhostExport.markdown(fields);
            if (markdown != null) {
                return new Body(
                        Body.Format.MARKDOWN, GhostExport.withoutPlaceholders(markdown.text()), markdown.line());
            }
            Body edited = edited(fields, entry);
            if (edited != null) {
                return edited;
            }
            Scalar plain = scalar(fields.first("contenttext", "plaintext"));
            if (plain != null) {
                return new Body(Body.Format.PLAIN, plain.text(), plain.line());
            }
            if (fields.first("mobiledoc", "lexical") != null) {
                diagnostics.report(
                        Code.POST_005,
                        new Location(path, entry.line, entry.column),
                        "the text of this post is in its editor's own form alone, and nothing in it can be read",
                        "exports have it as 'html' too");
            }
            return entry.body;
        }

        private Body html(String html, int line, ExportEntry entry) {
            String text = GhostExport.withoutPlaceholders(html);
            BaseAddress base = BaseAddress.of(entry.link);
            String absolute = base == null ? text : base.resolveAll(text, isLocal);
            return new Body(Body.Format.HTML, OneLine.html(absolute), line);
        }

        /** A text in the form of Ghost's editors, or null where there is none that says anything. */
        private @Nullable Body edited(HeaderFields fields, ExportEntry entry) {
            for (String name : List.of("lexical", "mobiledoc")) {
                Scalar text = scalar(fields.first(name));
                KeptLines out = new KeptLines(1);
                GhostCards cards = new GhostCards(out);
                if (text != null && GhostExport.document(text.text()) instanceof Mapping document) {
                    if (name.equals("lexical")) {
                        Lexical.write(document, out, cards);
                    } else {
                        Mobiledoc.write(document, out, cards);
                    }
                    cards.unknown()
                            .forEach(card -> diagnostics.report(
                                    Code.CONTENT_005,
                                    new Location(path, text.line(), text.column()),
                                    "the card '" + card + "' of Ghost's editor is not known and was left out"));
                }
                if (!Markup.text(out.html()).isEmpty() || out.html().contains("<img")) {
                    return html(out.html(), text == null ? entry.line : text.line(), entry);
                }
            }
            return null;
        }

        /** Interfaces answer {@code {"rendered": "..."}} where exports have a text. */
        private static @Nullable Scalar scalar(@Nullable Value value) {
            Value text = value instanceof Mapping mapping ? mapping.get("rendered") : value;
            return text instanceof Scalar scalar && scalar.kind() == Kind.TEXT ? scalar : null;
        }

        private static @Nullable String titled(@Nullable Value value) {
            if (value instanceof Scalar scalar && scalar.kind() == Kind.NUMBER) {
                return scalar.text();
            }
            Scalar title = scalar(value);
            return title == null ? null : Titles.plain(title.text());
        }

        private static @Nullable String words(@Nullable Value value) {
            Scalar scalar = scalar(value);
            return scalar == null || scalar.text().isBlank() ? null : Characters.oneLine(scalar.text());
        }

        private static @Nullable String address(HeaderFields fields) {
            return Stream.of("url", "link", "canonicalurl", "permalink")
                    .map(name -> words(fields.first(name)))
                    .filter(each -> each != null)
                    .findFirst()
                    .orElse(null);
        }

        private static void dates(HeaderFields fields, List<ExportEntry.Dated> dates, String... names) {
            for (String name : names) {
                if (fields.first(name) instanceof Scalar scalar
                        && (scalar.kind() == Kind.TEXT || scalar.kind() == Kind.NUMBER)) {
                    dates.add(new ExportEntry.Dated(date(scalar.text()), scalar.line(), scalar.column()));
                }
            }
        }

        /** Old exports of Ghost count milliseconds. */
        private static String date(String written) {
            return written.matches("[0-9]{12,13}")
                    ? Instant.ofEpochMilli(Long.parseLong(written)).toString()
                    : written;
        }

        private static void labels(@Nullable Value value, List<String> labels) {
            for (Value each : Value.listOf(value)) {
                Value name = each instanceof Mapping mapping ? mapping.get("name") : each;
                // numbers are keys of something elsewhere; Ghost's own tags begin with a hash
                String text = name instanceof Scalar scalar && scalar.kind() == Kind.TEXT ? scalar.text() : "";
                if (!text.startsWith("#")) {
                    labels.add(Titles.plain(text));
                }
            }
        }
    }
}
