package anthology.content;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes flexmark's tree as HTML elements, each marked with the offset of its source.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a>
 */
final class MarkdownElements {
    private final String source;
    private final Document document;
    private final ListOptions lists;
    private final Html html;

    /**
     * @param source what was parsed
     * @param document what it was parsed to; a node below it does not always find it by its ancestors
     */
    MarkdownElements(String source, Document document, ListOptions lists, Html html) {
        this.source = source;
        this.document = document;
        this.lists = lists;
        this.html = html;
    }

    /** Whether HTML of the author's has to be parsed; comments need not be. */
    static boolean holdsHtml(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if ((child instanceof HtmlBlockBase || child instanceof HtmlInlineBase)
                    && !Html.isComment(written(child))) {
                return true;
            }
            if (holdsHtml(child)) {
                return true;
            }
        }
        return false;
    }

    /** Writes the whole document. */
    void write() {
        write(document);
    }

    private void write(Node node) {
        switch (node) {
            case Text text -> html.text(unescaped(text.getChars()));
            case SoftLineBreak unused -> html.text("\n");
            case HardLineBreak unused -> html.empty("br");
            case Paragraph paragraph -> paragraph(paragraph);
            case Emphasis emphasis -> element("em", emphasis);
            case StrongEmphasis strong -> element("strong", strong);
            case Code code -> code(code);
            case Link link -> element("a", link, withTitle(link.getTitle(), "href", unescaped(link.getUrl())));
            case LinkRef link -> reference(link);
            case AutoLink link -> address(link, link.getText().toString());
            case MailLink link -> address(link, "mailto:" + unescaped(link.getText()));
            case Image image -> image(image, image.getUrl(), image.getTitle());
            case ImageRef image -> reference(image);
            case Heading heading -> element("h" + heading.getLevel(), heading);
            case BlockQuote quote -> element("blockquote", quote);
            case BulletList list -> element("ul", list);
            case OrderedList list -> {
                if (list.getStartNumber() == 1) {
                    element("ol", list);
                } else {
                    element("ol", list, "start", Integer.toString(list.getStartNumber()));
                }
            }
            case TaskListItem task -> task(task);
            case DefinitionItem item -> element("dd", item);
            case DefinitionTerm term -> {
                if (term.hasChildren()) {
                    element("dt", term);
                }
            }
            case ListItem item -> element("li", item);
            case DefinitionList list -> element("dl", list);
            case FencedCodeBlock block -> fenced(block);
            case IndentedCodeBlock block ->
                preformatted(
                        block, block.getContentChars().trimTailBlankLines().normalizeEndWithEOL(), FenceInfo.read(""));
            case ThematicBreak rule -> element("hr", rule);
            case TableBlock table -> element("table", table);
            case TableHead head -> element("thead", head);
            case TableBody body -> element("tbody", body);
            case TableRow row -> element("tr", row);
            case TableCell cell -> cell(cell);
            case TableCaption caption -> element("caption", caption);
            case Strikethrough struck -> element("del", struck);
            case Footnote call -> call(call);
            case FootnoteBlock note -> {
                String key = at(note);
                element(
                        "aside",
                        note,
                        Mark.NOTE,
                        key,
                        Mark.LABEL,
                        note.getText().toString());
            }
            case HtmlEntity entity -> html.text(entity.getChars().unescape());
            case HtmlBlock block when block.hasChildren() -> children(block);
            case HtmlBlock block -> {
                html.written(written(block));
                html.text("\n");
            }
            case HtmlBlockBase part -> html.written(written(part));
            case HtmlInlineBase inline -> html.written(written(inline));
            case Reference unused -> {}
            case TableSeparator unused -> {}
            default -> children(node);
        }
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    private void element(String name, Node node, String... attributes) {
        html.open(name, marked(node, attributes));
        children(node);
        html.close();
    }

    private static String[] marked(Node node, String... attributes) {
        String[] all = new String[attributes.length + 2];
        System.arraycopy(attributes, 0, all, 0, attributes.length);
        all[attributes.length] = Mark.AT;
        all[attributes.length + 1] = at(node);
        return all;
    }

    private static String at(Node node) {
        return Integer.toString(node.getStartOffset());
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChildAnyNot(NonRenderingInline.class) == null) {
            return;
        }
        boolean wrapped = !(paragraph.getParent() instanceof ParagraphItemContainer item)
                || !item.isParagraphWrappingDisabled(paragraph, lists, document);
        if (wrapped) {
            element("p", paragraph);
        } else {
            children(paragraph);
        }
    }

    private void task(TaskListItem task) {
        boolean loose = !lists.isTightListItem(task);
        Node first = task.getFirstChild();
        html.open("li", marked(task, "class", "task-list-item"));
        if (loose) {
            html.open("p", marked(task));
        }
        html.open("span", "class", "task");
        html.text(task.isItemDoneMarker() ? "☑" : "☐");
        html.close();
        html.text(" ");
        if (first instanceof Paragraph) {
            children(first);
            first = first.getNext();
        }
        if (loose) {
            html.close();
        }
        for (Node child = first; child != null; child = child.getNext()) {
            write(child);
        }
        html.close();
    }

    private void code(Code code) {
        html.open("code", marked(code));
        html.text(Escaping.collapseWhitespace(code.getText(), true));
        html.close();
    }

    private void fenced(FencedCodeBlock block) {
        BasedSequence written = block.getInfo();
        FenceInfo info = FenceInfo.read(written.isNotNull() ? written.unescape() : "");
        if (!info.title().isEmpty()) {
            html.open("p", marked(block, "class", "code-title"));
            html.text(info.title());
            html.close();
        }
        preformatted(block, block.getContentChars().normalizeEOL(), info);
    }

    private void preformatted(Node block, String content, FenceInfo info) {
        html.open("pre", marked(block, info.attributes()));
        if (info.language().isEmpty()) {
            html.open("code", marked(block));
        } else {
            html.open("code", marked(block, "class", "language-" + info.language()));
        }
        html.text(content);
        html.close();
        html.close();
    }

    private void cell(TableCell cell) {
        List<String> attributes = new ArrayList<>();
        if (cell.getAlignment() != null) {
            attributes.addAll(List.of("align", cell.getAlignment().name().toLowerCase(Locale.ROOT)));
        }
        if (cell.getSpan() > 1) {
            attributes.addAll(List.of("colspan", Integer.toString(cell.getSpan())));
        }
        element(cell.isHeader() ? "th" : "td", cell, attributes.toArray(String[]::new));
    }

    private void call(Footnote call) {
        FootnoteBlock note = call.getFootnoteBlock();
        String key = note == null ? "" : at(note);
        html.empty("a", marked(call, Mark.CALL, key, Mark.LABEL, call.getText().toString()));
    }

    private void address(Node link, String url) {
        html.open("a", marked(link, "href", url.startsWith("www.") ? "http://" + url : url));
        html.text(url.startsWith("mailto:") && link instanceof MailLink ? url.substring("mailto:".length()) : url);
        html.close();
    }

    private void image(Node image, BasedSequence url, BasedSequence title) {
        String alt = new TextCollectingVisitor().collectAndGetText(image);
        html.empty("img", marked(image, withTitle(title, "src", unescaped(url), "alt", alt)));
    }

    private String[] withTitle(BasedSequence title, String... attributes) {
        List<String> all = new ArrayList<>(List.of(attributes));
        if (title.isNotNull()) {
            all.addAll(List.of("title", unescaped(title)));
        }
        return all.toArray(String[]::new);
    }

    /** A link or an image by a reference; without a definition it is the text that it looks like. */
    private void reference(RefNode node) {
        ReferenceRepository definitions = Parser.REFERENCES.get(document);
        Reference definition = node.isDefined() ? node.getReferenceNode(definitions) : null;
        if (definition == null) {
            undefined(node);
        } else if (node instanceof ImageRef) {
            image(node, definition.getUrl(), definition.getTitle());
        } else {
            element("a", node, withTitle(definition.getTitle(), "href", unescaped(definition.getUrl())));
        }
    }

    private void undefined(RefNode node) {
        BasedSequence all = node.getChars();
        if (node instanceof ImageRef || !node.hasChildren()) {
            html.text(all.unescape());
        } else {
            html.text(all.prefixOf(node.getChildChars()).unescape());
            children(node);
            html.text(all.suffixOf(node.getChildChars()).unescape());
        }
    }

    private static String written(Node node) {
        BasedSequence chars = node instanceof HtmlBlock block ? block.getContentChars() : node.getChars();
        return node instanceof HtmlBlock ? chars.normalizeEOL().strip() : chars.normalizeEOL();
    }

    /** What the characters stand for: without backslashes before marks, and with entities replaced. */
    private String unescaped(BasedSequence chars) {
        if (chars instanceof SubSequence) {
            String text = source.substring(chars.getStartOffset(), chars.getEndOffset());
            if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
                return text;
            }
        }
        return Escaping.normalizeEOL(chars.unescape());
    }
}
