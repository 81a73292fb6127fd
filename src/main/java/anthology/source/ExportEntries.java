package anthology.source;

import anthology.content.Markup;
import anthology.data.Xml;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Body;
import anthology.model.Header;
import anthology.model.Post;
import anthology.model.PostDate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes posts of what the entries of one file say. What is wrong with many entries alike is reported once, at the first
 * of them, with their number.
 *
 * <p>A post among several is called after its file and its address: {@code feed.xml#a-pale-view}. Without an address it
 * has the name of its title, without a title {@code entry-} and its place in the file; of several that would have the same
 * name, the second has {@code -2} at the end.
 */
final class ExportEntries {
    private static final int LONGEST_NAME = 80;
    private static final int FIRST_WORDS = 8;

    private final String file;
    private final boolean several;
    private final Diagnostics diagnostics;
    private final Set<String> names = new HashSet<>();
    private final List<Post> posts = new ArrayList<>();
    private final Tally untitled = new Tally();
    private final Tally undated = new Tally();
    private final Tally empty = new Tally();
    private final Tally unreadable = new Tally();

    /** How many entries share a fault, and the first of them. */
    private static final class Tally {
        int count;
        int line;
        int column;
        String text = "";

        void add(int atLine, int atColumn, String about) {
            if (count++ == 0) {
                line = atLine;
                column = atColumn;
                text = about;
            }
        }

        String counted(String one, String many) {
            return count == 1 ? "one " + one : count + " " + many;
        }
    }

    private ExportEntries(String file, boolean several, Diagnostics diagnostics) {
        this.file = file;
        this.several = several;
        this.diagnostics = diagnostics;
    }

    /** The posts of a file that may hold several. */
    static List<Post> several(String file, List<ExportEntry> entries, Diagnostics diagnostics) {
        return new ExportEntries(file, true, diagnostics).posts(entries);
    }

    /** The post that a file is: it has the path of the file. */
    static List<Post> alone(String file, ExportEntry entry, Diagnostics diagnostics) {
        return new ExportEntries(file, false, diagnostics).posts(List.of(entry));
    }

    private List<Post> posts(List<ExportEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            add(entries.get(i), i + 1);
        }
        if (empty.count > 0) {
            report(Code.POST_010, empty, empty.counted("empty entry was", "empty entries were") + " left out");
        }
        if (untitled.count > 0) {
            report(
                    Code.POST_004,
                    untitled,
                    untitled.counted("post here has no title; it is", "posts here have no title; they are")
                            + " called after the first words, as '" + untitled.text + "'");
        }
        if (undated.count > 0) {
            report(
                    Code.DATE_001,
                    undated,
                    undated.counted("post here has no date; it stands", "posts here have no date; they stand")
                            + " after those that have one");
        }
        if (unreadable.count > 0) {
            report(
                    Code.DATE_003,
                    unreadable,
                    "'" + unreadable.text + "' cannot be read as a date"
                            + (unreadable.count == 1 ? "" : ", nor " + (unreadable.count - 1) + " more in this file"));
        }
        return posts;
    }

    private void report(Code code, Tally tally, String message) {
        diagnostics.report(code, new Location(file, tally.line, tally.column), message);
    }

    private void add(ExportEntry entry, int number) {
        String title = title(entry);
        Body body = entry.body;
        if (title.isEmpty() && body.text().isBlank()) {
            empty.add(entry.line, entry.column, "");
            return;
        }
        SeriesSentence sentence = SeriesSentence.find(body.format(), body.text());
        if (sentence != null) {
            body = sentence.cutFrom(body.format(), body.text(), body.firstLine());
        }
        String slug = slug(entry);
        String name = name(slug == null ? title : slug, number);
        if (title.isEmpty()) {
            title = firstWords(body);
            untitled.add(entry.line, entry.column, title);
        }
        Header header = new Header(
                title,
                date(entry),
                readable(entry.updates),
                oneLine(entry.authors),
                sentence == null ? entry.series : sentence.addedTo(entry.series),
                oneLine(entry.tags),
                oneLine(entry.categories),
                Languages.tag(entry.language),
                entry.description,
                entry.link,
                entry.aliases,
                entry.draft,
                null);
        posts.add(new Post(several ? file + "#" + name : file, slug == null ? name : slug, header, body));
    }

    /** The title as text; empty when there is none to be seen. */
    private String title(ExportEntry entry) {
        String title = entry.title == null ? "" : Characters.oneLine(entry.title);
        if (Characters.isVisible(title)) {
            return title;
        }
        String heading = FirstHeading.of(entry.body);
        return heading == null ? "" : Characters.oneLine(Xml.unescaped(heading));
    }

    private static String firstWords(Body body) {
        String text =
                body.format() == Body.Format.HTML ? Markup.text(Characters.atMost(2000, body.text())) : body.text();
        String[] words = Characters.oneLine(Characters.atMost(1000, text)).split(" ", FIRST_WORDS + 1);
        String first = String.join(" ", List.of(words).subList(0, Math.min(FIRST_WORDS, words.length)));
        String title = Characters.atMost(100, first);
        return title.isBlank()
                ? "…"
                : words.length > FIRST_WORDS || title.length() < first.length() ? title + "…" : title;
    }

    /** What the entry says, else the last part of its address; null when that says nothing. */
    private static @Nullable String slug(ExportEntry entry) {
        String slug = entry.slug == null ? "" : decoded(Characters.oneLine(entry.slug));
        slug = slug.replaceFirst("\\.html?$", "");
        slug = slug.replaceFirst("/+$", "");
        slug = slug.substring(slug.lastIndexOf('/') + 1);
        if (slug.isEmpty() && entry.link != null) {
            slug = lastPart(entry.link);
        }
        return slug.isEmpty() ? null : Normalizer.normalize(slug, Normalizer.Form.NFC);
    }

    private static String lastPart(String address) {
        String path = address.replaceFirst("[?#].*$", "").replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*", "");
        path = path.replaceFirst("/+$", "").replaceFirst("/index\\.[a-z]+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.(html?|php|aspx?)$", "");
        return Characters.oneLine(decoded(last));
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that escapes nothing
        }
    }

    private String name(String text, int number) {
        String name = name(text);
        String base = name.isEmpty() ? "entry-" + number : name;
        String free = base;
        for (int n = 2; !names.add(free); n++) {
            free = base + "-" + n;
        }
        return free;
    }

    /** Letters and digits of any script in lower case, with hyphens between words. */
    private static String name(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(Characters.atMost(LONGEST_NAME, text), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)
                            || c == '_'
                            || Character.getType(c) == Character.NON_SPACING_MARK) {
                        out.appendCodePoint(c);
                    } else if (c != '\'' && c != '’' && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                        out.append('-');
                    }
                });
        return out.toString().replaceFirst("-$", "");
    }

    private @Nullable PostDate date(ExportEntry entry) {
        PostDate date = readable(entry.dates);
        if (date == null) {
            date = readable(entry.updates);
        }
        if (date == null && entry.link != null) {
            date = PathFacts.dateInAddress(entry.link);
        }
        if (date == null && !several) {
            date = PathFacts.of(file).date();
        }
        if (date == null && !entry.draft) {
            undated.add(entry.line, entry.column, "");
        }
        return date;
    }

    private @Nullable PostDate readable(List<ExportEntry.Dated> dates) {
        for (ExportEntry.Dated dated : dates) {
            String text = Characters.oneLine(dated.text());
            // WordPress: never published
            if (text.isEmpty() || text.startsWith("0000-00-00") || text.contains("-0001")) {
                continue;
            }
            switch (DateText.read(text)) {
                case DateText.Found found -> {
                    return found.date();
                }
                case DateText.Ambiguous ambiguous -> {
                    return ambiguous.date();
                }
                case DateText.Vague vague -> {
                    return vague.date();
                }
                case DateText.Impossible ignored ->
                    diagnostics.report(
                            Code.DATE_002,
                            new Location(file, dated.line(), dated.column()),
                            "there is no such date as '" + text + "'");
                case DateText.Unreadable ignored ->
                    unreadable.add(dated.line(), dated.column(), Characters.atMost(60, text));
            }
        }
        return null;
    }

    private static List<String> oneLine(List<String> texts) {
        return texts.stream()
                .map(Characters::oneLine)
                .filter(Characters::isVisible)
                .distinct()
                .toList();
    }
}
