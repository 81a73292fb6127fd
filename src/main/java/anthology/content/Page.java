package anthology.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page of the web: its main text without what stands around it, and what it says of itself, in the order of trust.
 * What no one says is empty.
 *
 * @param html of the main text; its lines are those of the page
 * @param firstLine of the page on which that starts, from 1
 * @param words of the main text
 * @param links words of it that are in links
 * @param pictures in it
 * @param teasers how many articles there are with a linked heading each, as on pages that list posts
 * @param titles of the text, as marked up in it
 * @param heading the page's only first-level heading, or null
 * @param title of the page, which may name the site too
 * @param dates as written for programs and for people
 * @param meta what {@code <meta>} says, by {@code name}, {@code property} or {@code itemprop} in lower case; the first of
 *     a name, and all of it under that name and {@code *}, one a line
 * @param jsonLd scripts in JSON-LD
 * @param address where the page says it stands, or null
 */
public record Page(
        String html,
        int firstLine,
        int words,
        int links,
        int pictures,
        int teasers,
        List<String> titles,
        @Nullable String heading,
        @Nullable String title,
        List<String> dates,
        List<String> updates,
        List<String> authors,
        List<String> tags,
        Map<String, String> meta,
        List<String> jsonLd,
        @Nullable String address,
        @Nullable String language) {
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
    private static final String TITLES =
            ".p-name, [itemprop=headline], h1.entry-title, h1.post-title, .entry-title, .post-title, .article-title, .post__title, .article__title";
    private static final String DATES =
            ".dt-published, [itemprop=datePublished], [itemprop=dateCreated], time[pubdate], time.published, "
                    + "time.entry-date, .entry-date time, .post-date time, .post-meta time, .date time, .published time, article time, main time, header time, time";
    private static final String WRITTEN_DATES =
            ".post-date, .entry-date, .published, .date, .post-meta-date, .pubdate, .dateline, .post__date, .date-header, .posted-on, .timestamp";
    private static final String AUTHORS =
            ".p-author .p-name, .p-author, [itemprop=author] [itemprop=name], [itemprop=author], [rel=author], .author .fn, .byline .author, .author-name";
    private static final String TAGS = "[rel~=tag], .p-category, .p-tag";

    public Page {
        titles = List.copyOf(titles);
        dates = List.copyOf(dates);
        updates = List.copyOf(updates);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        jsonLd = List.copyOf(jsonLd);
    }

    /** Reads a page, however broken it is. */
    public static Page read(String html) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        Map<String, String> meta = meta(document);
        List<String> jsonLd = document.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList();
        String address = address(document, meta);
        int teasers = teasers(document);
        String language = document.select("html").attr("lang");
        if (language.isEmpty()) {
            language = document.select("html").attr("xml:lang");
        }
        List<String> titles = texts(document, TITLES);
        List<String> headings = texts(document, "h1");
        List<String> authors = texts(document, AUTHORS);
        List<String> tags = texts(document, TAGS);
        List<String> updates = attributes(document, ".dt-updated, [itemprop=dateModified], time.updated", true);
        // comments and lists of other posts have dates and names too
        boolean listed = teasers > 1;
        List<String> dates = new ArrayList<>(attributes(document, DATES, false));
        texts(document, WRITTEN_DATES).stream().limit(3).forEach(dates::add);
        String title = document.title().isBlank() ? null : document.title();

        Element main = MainText.find(document.body());
        Element text = main == null ? new Element("body") : main;
        int firstLine = KeptLines.firstLine(text);
        String own = text.text();
        String linked = String.join(" ", text.select("a[href]").eachText());
        return new Page(
                KeptLines.of(text, firstLine),
                firstLine,
                count(own),
                count(linked),
                (int) text.select("img").stream()
                        .filter(image -> !ImageAddresses.isCounter(image))
                        .count(),
                teasers,
                listed ? List.of() : titles,
                headings.size() == 1 ? headings.getFirst() : null,
                title,
                dates,
                updates,
                authors.isEmpty() ? List.of() : List.of(authors.getFirst()),
                tags,
                meta,
                jsonLd,
                address,
                language.isBlank() ? null : language);
    }

    private static Map<String, String> meta(Document document) {
        Map<String, String> meta = new LinkedHashMap<>();
        for (Element element : document.select("meta[content]")) {
            String content = element.attr("content").strip();
            for (String key : List.of("name", "property", "itemprop")) {
                String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.putIfAbsent(name, content);
                    meta.merge(name + "*", content, (before, more) -> before + "\n" + more);
                }
            }
        }
        return meta;
    }

    private static @Nullable String address(Document document, Map<String, String> meta) {
        Element canonical = document.selectFirst("link[rel=canonical][href], a.p-canonical[href], a.u-url[href]");
        if (canonical != null && !canonical.attr("href").isBlank()) {
            return canonical.attr("href").strip();
        }
        if (meta.containsKey("og:url")) {
            return meta.get("og:url");
        }
        List<Node> nodes = new ArrayList<>(document.childNodes());
        document.children().forEach(root -> nodes.addAll(root.childNodes()));
        for (Node node : nodes) {
            Matcher saved = SAVED_FROM.matcher(node instanceof Comment comment ? comment.getData() : "");
            if (saved.find()) {
                return saved.group(1);
            }
        }
        return null;
    }

    /** Articles with a linked heading, and entries of a list of them. */
    private static int teasers(Document document) {
        return (int)
                document
                        .select("article, .h-entry, .hentry, [itemtype$=BlogPosting], .post-preview, .post-summary")
                        .stream()
                        .filter(each -> each.closest("aside, footer, nav") == null)
                        .filter(each -> PageHints.words(each).stream()
                                .noneMatch(word -> word.startsWith("relat") || word.equals("card")))
                        .filter(each -> {
                            Element heading = each.selectFirst("h1, h2, h3");
                            return heading != null
                                    && (heading.selectFirst("a[href]") != null || heading.closest("a[href]") != null);
                        })
                        .count();
    }

    private static List<String> texts(Document document, String query) {
        Set<String> texts = new LinkedHashSet<>();
        for (String each : query.split(", ")) {
            for (Element element : document.select(each)) {
                String text = element.normalName().equals("meta") ? element.attr("content") : element.text();
                if (!text.isBlank() && text.length() < 500) {
                    texts.add(text.strip());
                }
            }
        }
        return List.copyOf(texts);
    }

    /** @param all whether text counts where there is no attribute */
    private static List<String> attributes(Document document, String query, boolean all) {
        Set<String> values = new LinkedHashSet<>();
        for (String each : query.split(", ")) {
            for (Element element : document.select(each)) {
                String value = element.hasAttr("datetime")
                        ? element.attr("datetime")
                        : element.hasAttr("content")
                                ? element.attr("content")
                                : all || element.is("time") ? element.text() : "";
                if (!value.isBlank() && value.length() < 60) {
                    values.add(value.strip());
                }
            }
            if (!values.isEmpty() && !all) {
                break;
            }
        }
        return List.copyOf(values);
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
