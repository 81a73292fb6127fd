package anthology.template;

import anthology.model.Book;
import anthology.model.Chapter;
import anthology.model.Creator;
import anthology.model.FontFile;
import anthology.model.Metadata;
import anthology.model.PostDate;
import anthology.model.WritingDirection;
import anthology.model.Xhtml;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What templates can say. All values are text, numbers, lists and hashes; a value that a book does not have is missing
 * ({@code <#if book.subtitle??>}). This is a public interface: names are added, never changed.
 *
 * <pre>
 * book.title  book.subtitle  book.author ("A and B")  book.authors[]  book.creators[].{name, role}
 * book.language  book.direction  book.identifier  book.publisher  book.description  book.rights  book.source
 * book.date  book.isoDate          of the newest post
 * book.edition  book.isoEdition    the day of this edition
 * book.years ("2022–2023")  book.romanYears ("MMXXII–MMXXIII")
 * book.collection.{name, number}
 * book.faces[].{name, credit}      the typefaces used
 * book.chapters[].{id, href, number, numberInWords, romanNumber, title, date, isoDate, year, author, language,
 *                  direction, description, source, sourceShort, tags[]}
 * chapter                          in chapter.ftlh: one of book.chapters and chapter.body, chapter.first
 * entries[].{title, href, kind, date, number}      in contents.ftlh
 * text                             in dedication.ftlh, epigraph.ftlh, foreword.ftlh, afterword.ftlh, copyright-page.ftlh
 * title                            the section's own title, in foreword.ftlh and afterword.ftlh
 * cover.{href, width, height}      in cover.ftlh
 * say("key", values...)            a phrase of the product in the book's language
 * </pre>
 */
final class BookModel {
    private final Words words;

    BookModel(Words words) {
        this.words = words;
    }

    Map<String, Object> book(Book book, List<FontFile> faces, List<Map<String, Object>> chapters) {
        Metadata about = book.metadata();
        List<String> authors = about.creators().stream()
                .filter(creator -> creator.role().equals("aut"))
                .map(Creator::name)
                .map(Xhtml::clean)
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        put(model, "title", about.title());
        put(model, "subtitle", about.subtitle());
        put(model, "author", authors.isEmpty() ? null : words.list(authors));
        model.put("authors", authors);
        model.put(
                "creators",
                about.creators().stream()
                        .map(creator ->
                                Map.of("name", Xhtml.clean(creator.name()), "role", Xhtml.clean(creator.role())))
                        .toList());
        put(model, "language", about.language());
        put(model, "direction", about.direction());
        put(model, "identifier", about.identifier());
        put(model, "publisher", about.publisher());
        put(model, "description", about.description());
        put(model, "rights", about.rights());
        put(model, "source", about.source());
        put(model, "sourceShort", shortened(about.source()));
        dates(model, book);
        if (about.collection() != null) {
            Map<String, Object> collection = new LinkedHashMap<>();
            put(collection, "name", about.collection().name());
            put(collection, "number", about.collection().number());
            model.put("collection", collection);
        }
        model.put("faces", faces(faces));
        model.put("chapters", chapters);
        return model;
    }

    Map<String, Object> chapter(Chapter chapter) {
        PostDate date = chapter.post().header().date();
        List<String> authors =
                chapter.post().header().authors().stream().map(Xhtml::clean).toList();
        Map<String, Object> model = new LinkedHashMap<>();
        put(model, "id", chapter.id());
        put(model, "href", chapter.href());
        model.put("number", chapter.number());
        put(model, "numberInWords", words.number(chapter.number()));
        put(model, "romanNumber", Roman.numeral(chapter.number()));
        put(model, "title", chapter.title());
        if (date != null) {
            put(model, "date", words.date(date.date()));
            put(model, "isoDate", date.date().toString());
            model.put("year", date.date().getYear());
        }
        put(model, "author", authors.isEmpty() ? null : words.list(authors));
        put(model, "language", chapter.language());
        put(
                model,
                "direction",
                chapter.language() == null
                        ? null
                        : WritingDirection.of(chapter.language()).attribute());
        put(model, "description", chapter.post().header().description());
        put(model, "source", chapter.source());
        put(model, "sourceShort", shortened(chapter.source()));
        model.put(
                "tags",
                chapter.post().header().tags().stream().map(Xhtml::clean).toList());
        return model;
    }

    private void dates(Map<String, Object> model, Book book) {
        @Nullable LocalDate newest = book.metadata().date();
        if (newest != null) {
            put(model, "date", words.date(newest));
            put(model, "isoDate", newest.toString());
        }
        LocalDate edition = LocalDate.ofInstant(book.metadata().modified(), ZoneOffset.UTC);
        if (edition.getYear() > 1980) { // what stands in for a day that nobody knows
            put(model, "edition", words.date(edition));
            put(model, "isoEdition", edition.toString());
        }
        int[] years = book.chapters().stream()
                .map(chapter -> chapter.post().header().date())
                .filter(date -> date != null)
                .mapToInt(date -> date.date().getYear())
                .sorted()
                .toArray();
        if (years.length > 0) {
            int first = years[0];
            int last = years[years.length - 1];
            put(model, "years", first == last ? "" + first : first + "–" + last);
            put(
                    model,
                    "romanYears",
                    first == last ? Roman.numeral(first) : Roman.numeral(first) + "–" + Roman.numeral(last));
        }
    }

    private static List<Map<String, Object>> faces(List<FontFile> files) {
        Map<String, Set<String>> credits = new LinkedHashMap<>();
        for (FontFile file : files) {
            credits.computeIfAbsent(file.family(), family -> new LinkedHashSet<>())
                    .add(Xhtml.clean(file.credit()));
        }
        List<Map<String, Object>> faces = new ArrayList<>();
        credits.forEach((family, credit) -> {
            Map<String, Object> face = new LinkedHashMap<>();
            put(face, "name", family);
            put(face, "credit", String.join("; ", credit));
            faces.add(face);
        });
        return faces;
    }

    private static void put(Map<String, Object> model, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            model.put(name, Xhtml.clean(value));
        }
    }

    private static @Nullable String shortened(@Nullable String url) {
        return url == null ? null : url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
