package anthology.content;

import anthology.content.leftover.Edited;
import anthology.content.leftover.Leftovers;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Body;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Post;
import anthology.model.Site;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a post into one clean tree. Nothing in the result runs, embeds or fetches; it uses the elements
 * and attributes of {@link Vocabulary} where XHTML allows them; ids are unique, headings start at {@code h2} and skip
 * no level, notes stand at the end. Links and images still say what the author wrote.
 *
 * <p>Safe for use by several threads.
 */
public final class ContentParser {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private static final Pattern OFFSET = Pattern.compile("[0-9]{1,9}");

    private final Site site;

    /** A parser for posts of which nothing but themselves is known. */
    public ContentParser() {
        this(Site.UNKNOWN);
    }

    /** @param site what made the blog decides which templates are alive in its posts */
    public ContentParser(Site site) {
        this.site = site;
    }

    /**
     * The body of the post as {@code <div class="text">}; nodes carry their place in the post's file where it is known.
     *
     * @param language a BCP 47 tag: whose quotation marks and spaces straight ones become
     * @param diagnostics is told what was taken out and what has no text alternative
     */
    public Element parse(Post post, String language, Diagnostics diagnostics) {
        List<Node> nodes =
                switch (post.body().format()) {
                    case MARKDOWN -> markdown(post, language, diagnostics);
                    case HTML -> html(post, language, diagnostics);
                    case PLAIN -> PlainText.paragraphs(post.body());
                };
        List<Node> blocks = ContentModel.blocks(nodes);
        List<Node> leveled = Headings.below(post.header().title(), blocks);
        List<Node> noted = Notes.numbered(leveled, post.path(), diagnostics);
        Element text = new Element(
                "div", Map.of("class", "text"), noted, new Position(post.body().firstLine(), 1));
        Element clean = Whitespace.collapsed(text);
        Element shaped = Figures.made(post.body().format() == Body.Format.HTML ? TexInText.marked(clean) : clean);
        Notations.report(shaped, post.path(), diagnostics);
        boolean straight = post.body().format() == Body.Format.MARKDOWN || Punctuation.isStraight(shaped);
        Element punctuated = straight ? Punctuation.typographic(shaped, language) : shaped;
        return spaced(Mathematics.set(Ids.unique(punctuated), post.path(), diagnostics));
    }

    /** A title as it is set: with the punctuation of print, as bodies have it, and characters for HTML's names of them. */
    public static String title(String title, String language) {
        String plain = Characters.allowed(ENTITY.matcher(title)
                .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true))));
        return Punctuation.typographic(Element.of("p", Map.of(), Text.of(plain)), language)
                .text();
    }

    private List<Node> markdown(Post post, String language, Diagnostics diagnostics) {
        Edited text = Leftovers.resolved(post, site, diagnostics);
        MarkdownLines lines = new MarkdownLines(text.text());
        if (lines.flattened()) {
            reportFlattened(post, diagnostics);
        }
        org.jsoup.nodes.Element body;
        try {
            body = Markdown.parse(lines.text());
        } catch (StackOverflowError tooDeep) {
            // deeper than any text that people write, and in a way that the lines do not show
            reportFlattened(post, diagnostics);
            return PlainText.paragraphs(post.body());
        }
        AttributeLists.apply(body);
        return clean(
                post,
                language,
                body,
                element -> marked(element, lines, text, post.body().firstLine()),
                diagnostics);
    }

    private static void reportFlattened(Post post, Diagnostics diagnostics) {
        diagnostics.report(Code.CONTENT_003, Location.of(post.path()), "nesting was too deep and was flattened");
    }

    private static @Nullable Position marked(
            org.jsoup.nodes.Element element, MarkdownLines lines, Edited text, int firstLine) {
        String from = element.attr(Mark.FROM);
        if (OFFSET.matcher(from).matches()) {
            return text.position(Integer.parseInt(from), firstLine);
        }
        String at = element.attr(Mark.AT);
        if (!OFFSET.matcher(at).matches()) {
            return null;
        }
        int offset = lines.input(Integer.parseInt(at));
        return text.position(isFormula(element) ? text.text().indexOf('\n', offset) + 1 : offset, firstLine);
    }

    /** A formula of its own begins below the fence that opens it. */
    private static boolean isFormula(org.jsoup.nodes.Element element) {
        return element.normalName().equals("code") && element.hasClass("language-math");
    }

    private List<Node> html(Post post, String language, Diagnostics diagnostics) {
        int firstLine = post.body().firstLine();
        Edited text = Leftovers.resolved(post, site, diagnostics);
        Document document = Jsoup.parse(text.text(), "", Parser.htmlParser().setTrackPosition(true));
        return clean(post, language, document.body(), element -> written(element, text, firstLine), diagnostics);
    }

    private static @Nullable Position written(org.jsoup.nodes.Element element, Edited text, int firstLine) {
        Range range = element.sourceRange();
        return range.isTracked() ? text.position(range.start().pos(), firstLine) : null;
    }

    private static List<Node> clean(
            Post post,
            String language,
            org.jsoup.nodes.Element body,
            Function<org.jsoup.nodes.Element, @Nullable Position> positions,
            Diagnostics diagnostics) {
        return new Cleaner(new Cleaner.Post(post.path(), language), positions, diagnostics).clean(body);
    }

    /** Each block on a line of its own: books are read by people too, in their source. */
    private static Element spaced(Element text) {
        List<Node> lines = new ArrayList<>();
        for (Node block : text.children()) {
            lines.add(Text.of("\n"));
            lines.add(block);
        }
        lines.add(Text.of("\n"));
        return text.withChildren(lines);
    }
}
