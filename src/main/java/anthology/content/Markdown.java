package anthology.content;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.KeepType;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.html.MutableAttributes;
import java.util.List;
import java.util.Set;

/**
 * Markdown in, HTML out: CommonMark with tables, footnotes, task lists, definition lists and strikethrough. The HTML
 * is as wild as the author's own and carries marks for the stages after it: {@link Mark}. Attribute lists and
 * typographic punctuation are not flexmark's, which takes any {@code {word}} for attributes and knows no quotation
 * marks around links.
 */
final class Markdown {
    private final Parser parser;
    private final HtmlRenderer renderer;

    Markdown() {
        DataHolder options = new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(
                                DefinitionExtension.create(),
                                new FootnoteSyntax(),
                                StrikethroughExtension.create(),
                                TaskListExtension.create(),
                                TablesExtension.create()))
                .set(FootnoteExtension.FOOTNOTES_KEEP, KeepType.FIRST)
                .set(TaskListExtension.ITEM_DONE_MARKER, "<span class=\"task\">☑</span> ")
                .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "<span class=\"task\">☐</span> ")
                .set(HtmlRenderer.GENERATE_HEADER_ID, false)
                .set(HtmlRenderer.RENDER_HEADER_ID, false)
                .toImmutable();
        parser = Parser.builder(options).build();
        renderer = HtmlRenderer.builder(options)
                .attributeProviderFactory(new PositionMarks())
                .nodeRendererFactory(unused -> new NoteMarks())
                .build();
    }

    /** @throws StackOverflowError on text nested deeper than {@link MarkdownLines} lets through */
    String toHtml(String text) {
        return renderer.render(parser.parse(text));
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

    private static final class NoteMarks implements NodeRenderer {
        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(Footnote.class, this::call),
                    new NodeRenderingHandler<>(FootnoteBlock.class, this::note));
        }

        private void call(Footnote call, NodeRendererContext context, HtmlWriter html) {
            FootnoteBlock note = call.getFootnoteBlock();
            html.attr(Mark.CALL, note == null ? "" : Integer.toString(note.getStartOffset()))
                    .attr(Mark.LABEL, call.getText().toString())
                    .attr(Mark.AT, Integer.toString(call.getStartOffset()))
                    .withAttr()
                    .tag("a")
                    .closeTag("a");
        }

        private void note(FootnoteBlock note, NodeRendererContext context, HtmlWriter html) {
            html.attr(Mark.NOTE, Integer.toString(note.getStartOffset()))
                    .attr(Mark.LABEL, note.getText().toString())
                    .attr(Mark.AT, Integer.toString(note.getStartOffset()))
                    .withAttr()
                    .tag("aside", () -> context.renderChildren(note));
        }
    }

    /** Marks each element with the offset of its source. */
    private static final class PositionMarks extends IndependentAttributeProviderFactory {
        @Override
        public AttributeProvider apply(LinkResolverContext context) {
            return PositionMarks::mark;
        }

        private static void mark(Node node, AttributablePart part, MutableAttributes attributes) {
            if (!attributes.contains(Mark.AT)) {
                attributes.addValue(Mark.AT, Integer.toString(node.getStartOffset()));
            }
        }
    }
}
