package anthology.content;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands in HTML, for those who do not want its tree. */
public final class Markup {
    private Markup() {}

    /** Markdown as HTML, notes in it marked for {@link ContentParser}. */
    public static String ofMarkdown(String markdown) {
        try {
            Element body = Markdown.parse(new MarkdownLines(markdown).text());
            AttributeLists.apply(body);
            // an offset in a text that is none of a file; of pictures it says that they are of Markdown
            body.select(":not(img)").removeAttr(Mark.AT);
            Document document = new Document("");
            document.outputSettings().prettyPrint(false);
            return document.appendChildren(body.childNodesCopy()).html();
        } catch (StackOverflowError tooDeep) {
            // as bodies of Markdown are then: as it is written
            return new Element("pre").text(markdown).outerHtml();
        }
    }

    /** The text that a reader would see, white space collapsed. */
    public static String text(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html.strip()
                : Jsoup.parseBodyFragment(html).text();
    }
}
