package anthology.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Attribute lists as kramdown, Hugo and pandoc write them: on a line of their own after (or before) a block, behind a
 * span, at the end of a heading. Only what cannot be prose is taken for one: <code>{: …}</code>, <code>{.class}</code>,
 * <code>{#id}</code>.
 *
 * @see <a href="https://kramdown.gettalong.org/syntax.html#inline-attribute-lists">kramdown: inline attribute lists</a>
 */
final class AttributeLists {
    private static final String BEFORE = "anthology-attributes-next ";
    private static final String AFTER = "anthology-attributes ";
    private static final Pattern ITEM =
            Pattern.compile("([.#])([\\w-]{1,100})|([\\w-]{1,100})=(?:\"([^\"]*)\"|'([^']*)'|(\\S*))");
    private static final Pattern SPAN = Pattern.compile("^(?:\\{:|\\{(?=[.#][A-Za-z]))([^{}\\n]{0,500})\\}");
    private static final Pattern HEADING =
            Pattern.compile("\\s*(?:\\{:|\\{(?=\\s*[.#][A-Za-z]))([^{}\\n]{0,500})\\}\\s*$");
    private static final Set<String> SPANS = Set.of("a", "em", "strong", "code", "del", "img", "span");

    private AttributeLists() {}

    /** A line that is an attribute list, in a form that {@link #apply} finds again. */
    static String comment(String line, boolean blankBefore) {
        return "<!--" + (blankBefore ? BEFORE : AFTER)
                + line.substring(2, line.length() - 1).replace("--", "") + "-->";
    }

    /** Puts all attribute lists below the element where they belong. */
    static void apply(Element body) {
        List<Comment> lines = new ArrayList<>();
        List<Element> headings = new ArrayList<>();
        List<Element> spans = new ArrayList<>();
        List<Element> items = new ArrayList<>();
        body.forEachNode(node -> {
            if (node instanceof Comment comment && comment.getData().startsWith(AFTER.strip())) {
                lines.add(comment);
            } else if (node instanceof Element element && Vocabulary.HEADINGS.contains(element.normalName())) {
                headings.add(element);
            } else if (node instanceof Element element && SPANS.contains(element.normalName())) {
                spans.add(element);
            } else if (node instanceof Element element && element.nameIs("li")) {
                items.add(element);
            }
        });
        lines.forEach(AttributeLists::applyLine);
        headings.forEach(AttributeLists::applyAtEnd);
        spans.forEach(AttributeLists::applyBehind);
        items.forEach(AttributeLists::applyAtStart);
    }

    /** {@code - {:.class} text}: the item's, not the list's. */
    private static void applyAtStart(Element item) {
        Element first = item.firstElementChild();
        Element block = first != null && first.nameIs("p") ? first : item;
        if (block.childNodeSize() > 0
                && block.childNode(0) instanceof TextNode text
                && text.getWholeText().startsWith("{:")) {
            Matcher list = SPAN.matcher(text.getWholeText());
            if (list.find()) {
                set(item, list.group(1));
                text.text(text.getWholeText().substring(list.end()));
            }
        }
    }

    private static void applyAtEnd(Element heading) {
        if (heading.lastChild() instanceof TextNode text && text.getWholeText().indexOf('}') >= 0) {
            Matcher list = HEADING.matcher(text.getWholeText());
            if (list.find()) {
                set(heading, list.group(1));
                text.text(text.getWholeText().substring(0, list.start()));
            }
        }
    }

    private static void applyBehind(Element span) {
        if (span.nextSibling() instanceof TextNode text && text.getWholeText().startsWith("{")) {
            Matcher list = SPAN.matcher(text.getWholeText());
            if (list.find()) {
                set(span, list.group(1));
                text.text(text.getWholeText().substring(list.end()));
            }
        }
    }

    private static void applyLine(Comment comment) {
        String data = comment.getData();
        boolean next = data.startsWith(BEFORE);
        Element target = next ? sibling(comment, true) : sibling(comment, false);
        if (target == null) {
            target = sibling(comment, !next);
        }
        if (target != null) {
            set(target, data.substring(next ? BEFORE.length() : AFTER.length()));
        }
        comment.remove();
    }

    private static @Nullable Element sibling(Node node, boolean next) {
        Node found = next ? node.nextSibling() : node.previousSibling();
        while (found != null && !(found instanceof Element)) {
            found = next ? found.nextSibling() : found.previousSibling();
        }
        return (Element) found;
    }

    private static void set(Element target, String list) {
        Matcher item = ITEM.matcher(list);
        while (item.find()) {
            if (".".equals(item.group(1))) {
                target.addClass(item.group(2));
            } else if ("#".equals(item.group(1))) {
                target.attr("id", item.group(2));
            } else {
                String value =
                        item.group(4) != null ? item.group(4) : item.group(5) != null ? item.group(5) : item.group(6);
                if (item.group(3).equals("class")) {
                    target.addClass(value);
                } else if (item.group(3).equals("caption") && target.nameIs("table")) {
                    target.prependElement("caption").text(value);
                } else {
                    target.attr(item.group(3), value);
                }
            }
        }
    }
}
