package anthology.content;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.KeepType;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Markdown in, an HTML tree out: CommonMark with tables, footnotes, task lists, definition lists and strikethrough. The
 * tree is as wild as the author's own HTML and carries marks for the stages after it: {@link Mark}. Attribute lists and
 * typographic punctuation are not flexmark's, which takes any {@code {word}} for attributes and knows no quotation
 * marks around links; nor is the writing of HTML, most of which would only be parsed again.
 */
final class Markdown {
    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            DefinitionExtension.create(),
                            new FootnoteSyntax(),
                            StrikethroughExtension.create(),
                            TaskListExtension.create(),
                            TablesExtension.create()))
            .set(Parser.HEADING_PARSER, false)
            .set(FootnoteExtension.FOOTNOTES_KEEP, KeepType.FIRST)
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS)
            .customBlockParserFactory(new HeadingStart())
            .customInlineParserFactory(Inlines::new)
            // flexmark adds it to its own inline parser only
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();
    private static final ListOptions LISTS = ListOptions.get(OPTIONS);

    private Markdown() {}

    /**
     * The content of a body.
     *
     * @throws StackOverflowError on text nested deeper than {@link MarkdownLines} lets through
     */
    static Element parse(String text) {
        Document document = PARSER.parse(text);
        Html html = MarkdownElements.holdsHtml(document) ? new Html.Source() : new Html.Tree();
        new MarkdownElements(text, document, LISTS, html).write();
        return html.body();
    }

    /** flexmark's syntax of footnotes without its way of rendering them, which misnumbers repeated calls. */
    private static final class FootnoteSyntax implements Parser.ParserExtension {
        private final FootnoteExtension footnotes = FootnoteExtension.create();

        @Override
        public void parserOptions(MutableDataHolder options) {
            footnotes.parserOptions(options);
        }

        @Override
        public void extend(Parser.Builder builder) {
            footnotes.extend(builder);
        }
    }
}
