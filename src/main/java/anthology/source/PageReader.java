package anthology.source;

import anthology.content.Page;
import anthology.data.Json;
import anthology.data.Value;
import anthology.data.Value.Mapping;
import anthology.data.Xml;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Body;
import anthology.model.Generator;
import anthology.model.Post;
import anthology.model.SeriesEntry;
import anthology.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pages as a browser or a program saved them, and the pages of which Medium's and Substack's exports are made: the main
 * text, and what the page says of it in {@code <meta>}, microdata, microformats and
 * <a href="https://schema.org/Article">JSON-LD</a>.
 */
final class PageReader implements ExportReader {
    private static final int FEWEST_WORDS = 20;
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "BlogPosting",
            "NewsArticle",
            "TechArticle",
            "ScholarlyArticle",
            "Report",
            "OpinionNewsArticle",
            "SocialMediaPosting");

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "parsely-pub-date",
            "sailthru.date",
            "citation_publication_date",
            "pubdate",
            "publishdate",
            "publish_date",
            "article.published");
    private static final List<String> MODIFIED =
            List.of("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified");

    @Override
    public boolean recognises(SourceText source) {
        return Exports.PAGES.contains(source.extension())
                || Xml.rootName(source.text()).equalsIgnoreCase("html");
    }

    @Override
    public Export read(SourceText source, Predicate<String> isFile, Diagnostics diagnostics) {
        Page page = Page.read(source.text());
        Mapping about = article(page);
        HeaderFields fields = new HeaderFields(about, List.of());
        String why = noPost(page, about);
        if (why != null) {
            if (!Exports.PAGES.contains(source.extension())) {
                diagnostics.report(
                        Code.POST_005, Location.of(source.path()), "this is a page of HTML and no feed, and " + why);
                return Export.NOTHING;
            }
            return Export.without(why);
        }
        ExportEntry entry = new ExportEntry(page.firstLine(), 0);
        facts(page, fields, entry);
        // so are they called in Medium's exports
        entry.draft = Tree.name(source.path()).startsWith("draft_");
        String html = page.html();
        BaseAddress base = BaseAddress.of(entry.link);
        entry.body = new Body(
                Body.Format.HTML,
                base == null ? html : base.resolveAll(html, new FilesBeside(source.path(), isFile)),
                page.firstLine());
        List<Post> posts = ExportEntries.alone(source.path(), entry, diagnostics);
        return new Export(site(page, base), posts);
    }

    /** Why a page is no post, or null when it is one. */
    private static @Nullable String noPost(Page page, Mapping about) {
        if (page.words() < FEWEST_WORDS && page.pictures() == 0 && page.titles().isEmpty()) {
            return "it has no text to speak of";
        }
        boolean says = !about.isEmpty() || "article".equals(page.meta().get("og:type"));
        if (!says && page.teasers() > 2) {
            return "it lists " + page.teasers() + " posts";
        }
        boolean links = page.words() > 0 && page.links() > 0.6 * page.words();
        return !says && links ? "it is a list of links" : null;
    }

    private static void facts(Page page, HeaderFields about, ExportEntry entry) {
        Map<String, String> meta = page.meta();
        entry.title = title(page, about);
        entry.link = page.address() != null ? page.address() : about.text("url", "mainentityofpage");
        entry.language = page.language() == null ? meta.get("og:locale") : page.language();
        entry.description = said(meta, "description", "og:description", "dc.description")
                .map(Characters::oneLine)
                .findFirst()
                .orElse(about.text("description"));
        date(about.text("datepublished"), entry.dates, entry);
        PUBLISHED.forEach(name -> date(meta.get(name), entry.dates, entry));
        page.dates().forEach(date -> date(date, entry.dates, entry));
        date(about.text("datemodified"), entry.updates, entry);
        MODIFIED.forEach(name -> date(meta.get(name), entry.updates, entry));
        page.updates().forEach(date -> date(date, entry.updates, entry));
        authors(page, about, entry);
        entry.tags.addAll(lines(meta.get("article:tag*")));
        entry.tags.addAll(page.tags());
        if (entry.tags.isEmpty()) {
            for (String keywords : List.of(
                    String.join(",", Value.textsOf(about.first("keywords"))), meta.getOrDefault("keywords", ""))) {
                Stream.of(keywords.split(",")).limit(20).map(String::strip).forEach(entry.tags::add);
            }
        }
        entry.categories.addAll(lines(meta.get("article:section*")));
        if (entry.categories.isEmpty()) {
            entry.categories.addAll(Value.textsOf(about.first("articlesection")));
        }
        for (Mapping whole : Value.mappingsOf(about.first("ispartof"))) {
            if (types(whole).stream().anyMatch(type -> type.endsWith("Series"))) {
                String name = new HeaderFields(whole, List.of()).text("name");
                if (name != null) {
                    entry.series.add(new SeriesEntry(name, null));
                }
            }
        }
        String series = meta.getOrDefault("article:series", meta.get("series"));
        if (series != null) {
            entry.series.add(new SeriesEntry(Characters.oneLine(series), null));
        }
    }

    /** The heading of the text; else what programs are told; else the page's title without the name of the site. */
    private static @Nullable String title(Page page, HeaderFields about) {
        String told = said(page.meta(), "og:title", "twitter:title", "dc.title", "title")
                .findFirst()
                .orElse(null);
        String headline = about.text("headline", "name");
        String whole = page.title() == null ? told : page.title();
        for (String marked : page.titles()) {
            // a teaser or a card has a marked title too; that of the page itself is in its head
            if (page.titles().size() == 1 || (whole != null && whole.contains(marked))) {
                return marked;
            }
        }
        if (headline != null) {
            return Titles.plain(headline);
        }
        if (page.heading() != null && (whole == null || shares(whole, page.heading()) || told == null)) {
            return page.heading();
        }
        return told != null ? withoutSite(told, page) : whole == null ? null : withoutSite(whole, page);
    }

    private static boolean shares(String whole, String heading) {
        return whole.toLowerCase(Locale.ROOT).contains(heading.toLowerCase(Locale.ROOT));
    }

    private static String withoutSite(String title, Page page) {
        String site = page.meta().get("og:site_name");
        for (String bar : List.of(" | ", " - ", " – ", " — ", " · ", " :: ", " « ", " » ")) {
            int last = title.lastIndexOf(bar);
            if (last > 0) {
                String end = title.substring(last + bar.length()).strip();
                boolean named = site != null && end.equalsIgnoreCase(site);
                if (named || (site == null && end.split("\\s+").length <= 5 && end.length() < last)) {
                    return title.substring(0, last).strip();
                }
            }
        }
        return title;
    }

    private static void authors(Page page, HeaderFields about, ExportEntry entry) {
        for (Value author : Value.listOf(about.first("author", "creator"))) {
            String name = author instanceof Mapping mapping
                    ? new HeaderFields(mapping, List.of()).text("name")
                    : Value.textOf(author);
            if (name != null) {
                entry.authors.add(Titles.plain(name));
            }
        }
        Stream<String> told = said(
                        page.meta(), "author", "article:author", "dc.creator", "parsely-author", "citation_author")
                .filter(each -> !each.contains("://"));
        Stream.concat(told, page.authors().stream())
                .findFirst()
                .filter(name -> entry.authors.isEmpty())
                .map(name -> name.replaceFirst("^(?i:by|von|par|por)\\s+", ""))
                .filter(name -> name.length() < 80)
                .ifPresent(entry.authors::add);
    }

    /** What a page says under these names, in their order. */
    private static Stream<String> said(Map<String, String> meta, String... names) {
        return Stream.of(names).flatMap(name -> Stream.ofNullable(meta.get(name)));
    }

    private static void date(@Nullable String text, List<ExportEntry.Dated> dates, ExportEntry entry) {
        // of what a page says in many places only what can be read is of use
        if (text != null && !(DateText.read(Characters.oneLine(text)) instanceof DateText.Unreadable)) {
            dates.add(new ExportEntry.Dated(text, entry.line, 0));
        }
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    /** What JSON-LD says of an article; empty when it says nothing, or nothing that is JSON. */
    private static Mapping article(Page page) {
        for (String script : page.jsonLd()) {
            List<Mapping> things = new ArrayList<>(
                    Value.mappingsOf(Json.readAsFarAsItGoes(script).value()));
            for (Mapping thing : List.copyOf(things)) {
                things.addAll(Value.mappingsOf(thing.get("@graph")));
            }
            for (Mapping thing : things) {
                if (types(thing).stream().anyMatch(ARTICLES::contains)) {
                    return thing;
                }
            }
        }
        return Mapping.EMPTY;
    }

    private static List<String> types(Mapping thing) {
        return Value.textsOf(thing.get("@type"));
    }

    private static Site site(Page page, @Nullable BaseAddress base) {
        String language = Languages.tag(page.language());
        String home = base == null ? null : SiteAddress.of(base.scheme() + base.authority());
        return new Site(page.meta().get("og:site_name"), List.of(), home, language, null, Generator.UNKNOWN);
    }
}
