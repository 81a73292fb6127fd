package anthology.source;

import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Body;
import anthology.model.Header;
import anthology.model.Post;
import anthology.model.PostDate;
import anthology.model.SeriesEntry;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes a post of what a reader found: the header's values, the body, the path.
 *
 * <p>Title: the header's; else the first heading of the body, which stays in the body (the stage {@code content} takes a
 * leading heading away that says what the title says); else the name of the file, which is reported. Date: the
 * header's; else the file name's; else one in folders or in the post's address. A post without a date has none: it is
 * reported, and comes last in a book.
 */
final class HeaderReader {
    private static final String[] DATE = {
        "date",
        "publishdate",
        "pubdate",
        "publishedat",
        "published",
        "publishedon",
        "datepublished",
        "created",
        "createdat"
    };
    private static final String[] UPDATED = {
        "updated", "lastmod", "lastmodified", "modified", "updatedat", "updateddate", "dateupdated", "lastupdated"
    };

    /** Four lines of a wide page; no person writes a longer one. */
    private static final int LONGEST_TITLE = 500;

    private final String path;
    private final String headerPath;
    private final HeaderFields fields;
    private final boolean hasHeader;
    private final PathFacts facts;
    private final Diagnostics diagnostics;
    /** Whether it was said already what is wrong with the date. */
    private boolean dateReported;

    HeaderReader(String path, Mapping header, Diagnostics diagnostics) {
        this(path, path, header, diagnostics);
    }

    /** The post of a file that has its header on top of it. */
    static List<Post> read(SourceText source, Body.Format format, Diagnostics diagnostics) {
        HeaderBlock block = HeaderBlock.divide(source, diagnostics);
        return new HeaderReader(source.path(), block.header(), diagnostics)
                .post(format, block.body(), block.bodyLine());
    }

    /** @param headerPath the file in which the header stands */
    HeaderReader(String path, String headerPath, Mapping header, Diagnostics diagnostics) {
        this.path = path;
        this.headerPath = headerPath;
        this.fields = new HeaderFields(header);
        this.hasHeader = !header.isEmpty();
        this.facts = PathFacts.of(path);
        this.diagnostics = diagnostics;
    }

    /** The post; none, with a note, when there is nothing in it. */
    List<Post> post(Body.Format format, String text, int firstLine) {
        if (!hasHeader && text.isBlank()) {
            diagnostics.report(Code.POST_010, Location.of(path), "this post is empty and was left out");
            return List.of();
        }
        SeriesSentence sentence = SeriesSentence.find(format, text);
        Body body = sentence == null ? new Body(format, text, firstLine) : sentence.cutFrom(format, text, firstLine);
        String permalink = fields.text("permalink", "url", "path");
        Header header = new Header(
                title(body),
                date(permalink),
                readable(UPDATED),
                fields.authors(),
                series(sentence, format, text),
                fields.labels(facts.jekyll(), "tags", "tag", "topics"),
                fields.labels(facts.jekyll(), "categories", "category"),
                language(),
                fields.text("description", "summary", "excerpt"),
                permalink,
                fields.labels(false, "aliases", "alias", "redirectfrom"),
                isDraft(),
                fields.text("translationkey", "translationid", "translationref", "langref", "pageid", "ref"));
        return List.of(new Post(path, slug(), header, body));
    }

    private String title(Body body) {
        String title = fields.text("title");
        if (title == null) {
            title = FirstHeading.of(body);
        }
        if (title != null) {
            return ofBearableLength(title);
        }
        String words = Characters.oneLine(facts.slug().replace('-', ' ').replace('_', ' '));
        String fromName = words.isEmpty()
                ? path
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
        diagnostics.report(
                Code.POST_004,
                Location.of(path),
                "this post has no title; it is called '" + fromName + "' after its file",
                "add 'title: ...' to its header");
        return fromName;
    }

    private String ofBearableLength(String title) {
        String start = Characters.atMost(LONGEST_TITLE, title);
        if (start.length() == title.length()) {
            return title;
        }
        diagnostics.report(
                Code.POST_020,
                Location.of(path),
                "this post's title is longer than " + LONGEST_TITLE + " characters and was shortened");
        return start.strip() + "…";
    }

    private @Nullable PostDate date(@Nullable String permalink) {
        PostDate written = readable(DATE);
        if (written != null) {
            return written;
        }
        if (facts.date() != null) {
            return facts.date();
        }
        PostDate inAddress = permalink == null ? null : PathFacts.dateInAddress(permalink);
        if (inAddress != null) {
            return inAddress;
        }
        if (isDraft()) {
            return null; // a draft gets its date when it is published
        }
        if (facts.impossibleDate() != null && !dateReported) {
            diagnostics.report(
                    Code.DATE_002,
                    Location.of(path),
                    "there is no day '" + facts.impossibleDate()
                            + "', which the file's name begins with; this post stands after those that have a date");
        } else if (!dateReported) {
            diagnostics.report(
                    Code.DATE_001,
                    Location.of(path),
                    "this post has no date; it stands after those that have one",
                    "add 'date: YYYY-MM-DD' to its header");
        }
        return null;
    }

    /** The first date under these names that can be read; what cannot be is reported. */
    private @Nullable PostDate readable(String... names) {
        for (String name : names) {
            Scalar scalar = HeaderFields.scalar(fields.first(name));
            if (scalar == null || scalar.kind() == Kind.BOOLEAN || scalar.text().isBlank()) {
                continue;
            }
            PostDate date = read(scalar);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable PostDate read(Scalar scalar) {
        Location location = new Location(headerPath, scalar.line(), scalar.column());
        String text = Characters.oneLine(scalar.text());
        return switch (DateText.read(text)) {
            case DateText.Found found -> found.date();
            case DateText.Ambiguous ambiguous -> {
                diagnostics.report(
                        Code.DATE_003,
                        location,
                        "'" + text + "' can mean two days; it was read as month, day, year",
                        "write " + ambiguous.date().date());
                yield ambiguous.date();
            }
            // the file's name says more
            case DateText.Vague ignored when facts.date() != null -> null;
            case DateText.Vague vague -> {
                diagnostics.report(
                        Code.DATE_003,
                        location,
                        "'" + text + "' names no day; " + vague.date().date() + " was taken",
                        "write YYYY-MM-DD");
                yield vague.date();
            }
            case DateText.Impossible ignored -> {
                dateReported = true;
                diagnostics.report(Code.DATE_002, location, "there is no such date as '" + text + "'");
                yield null;
            }
            case DateText.Unreadable ignored -> {
                dateReported = true;
                String start = Characters.atMost(60, text);
                String shown = start.length() < text.length() ? start + "…" : text;
                diagnostics.report(
                        Code.DATE_003, location, "'" + shown + "' cannot be read as a date", "write YYYY-MM-DD");
                yield null;
            }
        };
    }

    private List<SeriesEntry> series(@Nullable SeriesSentence sentence, Body.Format format, String text) {
        List<SeriesEntry> series = fields.series();
        if (sentence == null && series.isEmpty()) {
            SeriesMention mention = SeriesMention.find(format, text);
            return mention == null
                    ? List.of()
                    : List.of(new SeriesEntry(mention.series(), mention.order(), SeriesEntry.Origin.SENTENCE));
        }
        return sentence == null ? series : sentence.addedTo(series);
    }

    private @Nullable String language() {
        String language = fields.text("lang", "language", "locale");
        return Languages.tag(language == null ? facts.language() : language);
    }

    private String slug() {
        String slug = fields.text("slug");
        if (slug != null && slug.contains("/")) {
            slug = slug.replaceFirst("/+$", "");
            slug = slug.substring(slug.lastIndexOf('/') + 1);
        }
        return Normalizer.normalize(slug == null || slug.isEmpty() ? facts.slug() : slug, Normalizer.Form.NFC);
    }

    private boolean isDraft() {
        return facts.draft()
                || fields.isTrue("draft")
                || fields.isTrue("isdraft")
                || fields.isFalse("published")
                || fields.isFalse("publish")
                || fields.isUnpublished();
    }
}
