package anthology.source;

import anthology.content.Markup;
import anthology.data.DataException;
import anthology.data.Xml;
import anthology.data.XmlNode;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Body;
import anthology.model.Generator;
import anthology.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Feeds: <a href="https://www.rssboard.org/rss-specification">RSS</a> 0.9 to 2.0, RSS 1.0 in RDF,
 * <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a> 0.3 and 1.0; and the exports that are feeds with more in them:
 * WordPress's WXR, Squarespace's, Blogger's.
 */
final class FeedReader implements ExportReader {
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed", "channel");
    private static final String[] CONTENT = {
        "content:encoded", "atom:content", "content", "body", "description", "atom:summary", "summary", "dc:description"
    };
    /** What feeds add to addresses in order to know who came from them. */
    private static final String TRACKING = "[?&](utm_[a-z]+|source)=.*$";

    private static final String[] SUMMARY = {
        "excerpt:encoded", "summary", "atom:summary", "description", "dc:description"
    };

    @Override
    public boolean recognises(SourceText source) {
        return ROOTS.contains(Xml.rootName(source.text()));
    }

    @Override
    public Export read(SourceText source, Predicate<String> isFile, Diagnostics diagnostics) {
        Xml.Reading reading = Xml.read(source.text());
        DataException fault = reading.fault();
        if (fault != null) {
            diagnostics.report(
                    Code.POST_016,
                    new Location(source.path(), fault.line(), fault.column()),
                    "this XML is not well-formed (" + fault.getMessage() + "); what can be read of it was read");
        }
        if (reading.declaresEntities()) {
            diagnostics.report(
                    Code.POST_016,
                    Location.of(source.path()),
                    "this XML declares entities of its own; they were left empty",
                    "what they stand for may lie outside the blog, or be endless");
        }
        XmlNode.Element root = reading.document()
                .elements()
                .filter(element -> ROOTS.contains(element.local()))
                .findFirst()
                .orElse(reading.document());
        return new Feed(source.path(), root, isFile, diagnostics).export();
    }

    /** One feed. */
    private static final class Feed {
        private final String path;
        private final XmlNode.Element root;
        private final boolean atom;
        private final Predicate<String> isLocal;
        private final Diagnostics diagnostics;
        private final XmlNode.Element channel;
        private final FeedNames head;
        private final @Nullable BaseAddress base;
        private final NoPosts noPosts = new NoPosts();
        private final WordPress wordPress;

        Feed(String path, XmlNode.Element root, Predicate<String> isFile, Diagnostics diagnostics) {
            this.path = path;
            this.root = root;
            this.atom = root.local().equals("feed");
            this.isLocal = new FilesBeside(path, isFile);
            this.diagnostics = diagnostics;
            this.channel = atom
                    ? root
                    : root.elements()
                            .filter(element -> element.local().equals("channel"))
                            .findFirst()
                            .orElse(root);
            this.head = new FeedNames(channel, own());
            BaseAddress site = BaseAddress.of(head.text("wp:base_blog_url"));
            BaseAddress link = BaseAddress.of(link(head));
            this.base = BaseAddress.of(
                    channel.attribute("xml:base"),
                    BaseAddress.of(root.attribute("xml:base"), site == null ? link : site));
            this.wordPress = new WordPress(path, head, diagnostics);
        }

        private String own() {
            return atom ? "atom" : "";
        }

        Export export() {
            String item = atom ? "entry" : "item";
            List<ExportEntry> entries = new ArrayList<>();
            Stream<XmlNode.Element> items = channel.name().equals(root.name())
                    ? root.elements()
                    : Stream.concat(channel.elements(), root.elements());
            items.filter(element -> element.local().equals(item)).forEach(element -> {
                ExportEntry entry = entry(element);
                if (entry != null) {
                    entries.add(entry);
                }
            });
            noPosts.report(path, diagnostics);
            return new Export(site(), ExportEntries.several(path, entries, diagnostics));
        }

        private Site site() {
            XmlNode.Element title = head.first("title");
            String address = head.text("wp:base_blog_url");
            return new Site(
                    title == null ? null : title(title),
                    atom ? people(head.all("author")) : wordPress.onlyAuthor(),
                    SiteAddress.of(address == null ? link(head) : address),
                    Languages.tag(atom ? root.attribute("xml:lang") : head.text("language", "dc:language")),
                    null,
                    Generator.UNKNOWN);
        }

        /** The entry, or null where it is no post but a page, a comment, a picture or the like. */
        private @Nullable ExportEntry entry(XmlNode.Element element) {
            FeedNames names = new FeedNames(element, own());
            if (noPosts.contain(names)) {
                return null;
            }
            ExportEntry entry = new ExportEntry(element.line(), element.column());
            XmlNode.Element title = names.first("title", "dc:title");
            entry.title = title == null ? null : title(title);
            BaseAddress outer = BaseAddress.of(element.attribute("xml:base"), base);
            String link = link(names);
            entry.link = link == null ? null : (outer == null ? link : outer.resolve(link)).replaceFirst(TRACKING, "");
            entry.language = element.attribute("xml:lang");
            String language = names.text("dc:language");
            entry.language = language == null ? entry.language : language;
            entry.draft = "yes".equals(control(names)) || "DRAFT".equals(names.text("blogger:status"));
            dates(names, entry);
            people(names, entry);
            labels(names, entry);
            content(names, outer, entry);
            wordPress.complete(names, entry);
            return entry;
        }

        private @Nullable String control(FeedNames names) {
            XmlNode.Element control = names.first("app:control");
            return control == null ? null : new FeedNames(control, "app").text("draft");
        }

        private void content(FeedNames names, @Nullable BaseAddress outer, ExportEntry entry) {
            XmlNode.Element content = names.first(CONTENT);
            if (content == null) {
                return;
            }
            if (content.attribute("xml:lang") != null) {
                entry.language = content.attribute("xml:lang");
            }
            entry.body = body(content);
            if (wordPress.isExport()) {
                entry.body = wordPress.body(entry.body, names);
            }
            BaseAddress item = BaseAddress.of(entry.link, outer);
            BaseAddress near = BaseAddress.of(content.attribute("xml:base"), hasBase() ? outer : item);
            if (near != null && entry.body.format() == Body.Format.HTML) {
                entry.body =
                        new Body(Body.Format.HTML, near.resolveAll(entry.body.text(), isLocal), entry.body.firstLine());
            }
            XmlNode.Element summary = names.first(SUMMARY);
            if (summary != null && !summary.name().equals(content.name())) {
                String text = Characters.oneLine(Markup.text(body(summary).text()));
                entry.description = text.isEmpty() || text.length() > 1000 ? null : text;
            }
        }

        private boolean hasBase() {
            return root.attribute("xml:base") != null || channel.attribute("xml:base") != null;
        }

        /** Text in which nothing is marked up is taken as it stands, in paragraphs. */
        private static Body body(XmlNode.Element content) {
            int line = content.contentLine();
            if (content.elements().findAny().isPresent()) {
                return new Body(Body.Format.HTML, XmlMarkup.of(content), line);
            }
            String text = content.text();
            String type = content.attribute("type");
            boolean plain = "text".equals(type) || "text/plain".equals(type);
            boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
            return new Body(plain || !marked ? Body.Format.PLAIN : Body.Format.HTML, text, line);
        }

        private String title(XmlNode.Element title) {
            String type = title.attribute("type");
            if (title.elements().findAny().isPresent()) {
                return title.text();
            }
            boolean html = type != null && type.contains("html");
            String text = title.text();
            if (html) {
                return Markup.text(text);
            }
            return atom && !"text/html".equals(type) ? text : Titles.plain(text);
        }

        private void dates(FeedNames names, ExportEntry entry) {
            for (String name : List.of(
                    "wp:post_date",
                    "published",
                    "issued",
                    "pubdate",
                    "dc:date",
                    "date",
                    "dcterms:created",
                    "dcterms:issued",
                    "created",
                    "atom:published")) {
                add(names, name, entry.dates);
            }
            for (String name : List.of("wp:post_modified", "updated", "modified", "atom:updated", "dcterms:modified")) {
                add(names, name, entry.updates);
            }
        }

        private static void add(FeedNames names, String name, List<ExportEntry.Dated> dates) {
            for (XmlNode.Element date : names.all(name)) {
                dates.add(new ExportEntry.Dated(date.text(), date.line(), date.column()));
            }
        }

        private void people(FeedNames names, ExportEntry entry) {
            entry.authors.addAll(people(names.all("author")));
            if (names.first("dc:creator") != null) {
                entry.authors.clear();
                names.all("dc:creator").forEach(creator -> entry.authors.add(wordPress.author(creator.text())));
            }
            if (entry.authors.isEmpty() && names.text("itunes:author") != null) {
                entry.authors.add(String.valueOf(names.text("itunes:author")));
            }
        }

        /** Names of persons: of Atom's {@code <name>} elements, or as RSS has them, {@code mail@example.org (Name)}. */
        private static List<String> people(List<XmlNode.Element> authors) {
            List<String> people = new ArrayList<>();
            for (XmlNode.Element author : authors) {
                String name = new FeedNames(author, "atom").text("name");
                String text = name == null && author.elements().findAny().isEmpty()
                        ? author.text().strip()
                        : name;
                if (text != null && name == null && text.contains("@")) {
                    int open = text.indexOf('(');
                    int close = text.indexOf(')', open + 1);
                    text = open >= 0 && close > open ? text.substring(open + 1, close) : null;
                }
                if (text != null && !text.isBlank()) {
                    people.add(text);
                }
            }
            return people;
        }

        private void labels(FeedNames names, ExportEntry entry) {
            for (XmlNode.Element category : names.all("category")) {
                String label = category.attribute("label");
                String term = category.attribute("term");
                String text = label != null && !label.isBlank() ? label : term != null ? term : category.text();
                String domain = wordPress.isExport() ? category.attribute("domain") : null;
                String scheme = category.attribute("scheme");
                if (scheme != null && scheme.endsWith("#kind")) {
                    continue;
                }
                switch (domain == null ? "" : domain.toLowerCase(Locale.ROOT)) {
                    case "post_tag", "tag" -> entry.tags.add(Titles.plain(text));
                    case "", "category" -> entry.categories.add(Titles.plain(text));
                    case "series" -> entry.series.add(wordPress.series(text, names));
                    default -> {} // formats, menus, languages
                }
            }
            names.all("dc:subject").forEach(subject -> entry.categories.add(subject.text()));
        }

        /** Where the entry or the feed stands on the web. */
        private static @Nullable String link(FeedNames names) {
            String link = names.text("feedburner:origlink");
            if (link != null) {
                return link;
            }
            for (String name : List.of("link", "atom:link")) {
                for (XmlNode.Element each : names.all(name)) {
                    String rel = each.attribute("rel");
                    String href = each.attribute("href");
                    boolean alternate = rel == null || rel.equals("alternate");
                    String address = href == null ? Characters.oneLine(each.text()) : alternate ? href.strip() : "";
                    if (!address.isEmpty()) {
                        return address;
                    }
                }
            }
            XmlNode.Element guid = names.first("guid");
            if (guid == null || "false".equals(guid.attribute("isPermaLink"))) {
                return null;
            }
            return BaseAddress.of(guid.text()) == null ? null : guid.text().strip();
        }
    }
}
