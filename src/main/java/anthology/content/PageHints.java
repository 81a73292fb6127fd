package anthology.content;

import anthology.model.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the names in a page's markup say of its parts: words in classes and ids, elements, roles, properties. */
final class PageHints {
    /** Words for what stands around a text. Where most of a page stands in such an element, it says nothing. */
    private static final Set<String> CHROME = Set.of(
            "nav",
            "navbar",
            "navigation",
            "navigate",
            "menu",
            "sidebar",
            "footer",
            "foot",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "banner",
            "share",
            "sharing",
            "sharedaddy",
            "shares",
            "social",
            "related",
            "relatedposts",
            "recommended",
            "recommendations",
            "recirculation",
            "newsletter",
            "subscribe",
            "subscription",
            "signup",
            "promo",
            "promotion",
            "advert",
            "advertisement",
            "ads",
            "adsense",
            "sponsor",
            "sponsored",
            "breadcrumb",
            "breadcrumbs",
            "pagination",
            "pager",
            "paging",
            "widget",
            "widgets",
            "toolbar",
            "popup",
            "modal",
            "overlay",
            "lightbox",
            "skip",
            "masthead",
            "search",
            "login",
            "register",
            "outbrain",
            "taboola",
            "popular",
            "trending",
            "archives",
            "blogroll",
            "rating",
            "tooltip",
            "hidden",
            "invisible",
            "webmentions",
            "pingbacks",
            "colophon",
            "copyright",
            "backlinks",
            "prevnext",
            "prev",
            "next",
            "donate",
            "donation",
            "paywall",
            "feedback",
            "jumplinks",
            "topbar",
            "bottombar",
            "follow",
            "cta");

    /** Words for what readers wrote below a text, which may be longer than it. */
    private static final Set<String> COMMENTS = Set.of(
            "comments",
            "comment",
            "commentlist",
            "respond",
            "disqus",
            "replies",
            "discussion",
            "isso",
            "utterances",
            "giscus");

    /** Words for what is said of a text above and below it. */
    private static final Set<String> ABOUT = Set.of(
            "byline",
            "dateline",
            "meta",
            "metadata",
            "postmeta",
            "entrymeta",
            "postedon",
            "posted",
            "published",
            "pubdate",
            "author",
            "authors",
            "bio",
            "avatar",
            "readtime",
            "readingtime",
            "timestamp",
            "tags",
            "tag",
            "taglist",
            "categories",
            "category",
            "permalink",
            "edit",
            "editlink",
            "toc",
            "tableofcontents",
            "date",
            "datetime",
            "reading",
            "kicker",
            "eyebrow",
            "views",
            "likes",
            "print",
            "claps",
            "buttons",
            "button");

    /** Words for what belongs to the text, whatever else is said of it. */
    private static final Set<String> NOTES = Set.of(
            "note",
            "notice",
            "callout",
            "admonition",
            "warning",
            "tip",
            "info",
            "important",
            "footnote",
            "footnotes",
            "endnotes",
            "sidenote",
            "marginnote",
            "references",
            "bibliography");

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "form",
            "button",
            "dialog",
            "iframe",
            "object",
            "embed",
            "select",
            "input",
            "textarea",
            "menu",
            "link",
            "meta",
            "canvas");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "search",
            "complementary",
            "dialog",
            "alert",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "tooltip");

    /** Classes and properties that themes give to the text of a post, the surest first. */
    static final List<String> TEXT = List.of(
            "[itemprop=articleBody]",
            "[property=schema:articleBody]",
            ".e-content",
            ".entry-content",
            ".post-content",
            ".post-body",
            ".post__content",
            ".post__body",
            ".post-text",
            ".article-content",
            ".article-body",
            ".article__body",
            ".article__content",
            ".article-text",
            ".story-body",
            ".blog-content",
            ".blog-post-content",
            ".available-content",
            ".body.markup",
            ".gh-content",
            ".kg-canvas",
            ".prose",
            ".markdown-body",
            ".mw-parser-output",
            ".text-content",
            "article",
            "main",
            "[role=main]",
            "#content",
            ".content",
            ".post");

    private PageHints() {}

    /**
     * The words in an element's classes and id: parted at hyphens, underscores and capitals, in lower case. Ids of many
     * words are made of headings, and those of headings too: they tell what a text is about.
     */
    static Set<String> words(Element element) {
        boolean heading = Vocabulary.HEADINGS.contains(element.normalName());
        String names = element.className() + (heading || isOfHeading(element) ? "" : " " + element.id());
        if (names.isBlank() || names.length() > 2000) {
            return Set.of();
        }
        Set<String> words = new HashSet<>();
        for (String name : names.split("\\s+")) {
            // also "postMeta", and "entry-meta" as one word
            words.add(name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT));
            for (String word : name.split("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])")) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean isOfHeading(Element element) {
        String id = element.id();
        if (id.isEmpty()) {
            return true;
        }
        Element heading = element.selectFirst("h1, h2, h3, h4, h5, h6");
        return id.split("[-_ ]").length > 3
                || (heading != null
                        && element.is("section, .section")
                        && Slug.of(heading.text()).startsWith(Slug.of(id)));
    }

    /** Whether an element never holds text of the post, or is not shown. */
    static boolean isNever(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return DROPPED.contains(element.normalName())
                || (element.normalName().equals("svg") && (Drawings.isIcon(element) || Drawings.isDecoration(element)))
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden");
    }

    /** Whether an element stands around the text, as far as its names tell. */
    static boolean isChrome(Element element) {
        if (ROLES.contains(element.attr("role"))) {
            return true;
        }
        Set<String> words = words(element);
        if (words.stream().anyMatch(NOTES::contains) || element.attr("role").startsWith("doc-")) {
            return false;
        }
        String name = element.normalName();
        boolean aside = name.equals("aside") || (name.equals("footer") && element.closest("blockquote") == null);
        return aside || words.stream().anyMatch(CHROME::contains);
    }

    static boolean isComments(Element element) {
        return words(element).stream().anyMatch(COMMENTS::contains);
    }

    static boolean isAbout(Element element) {
        return words(element).stream().anyMatch(ABOUT::contains);
    }
}
