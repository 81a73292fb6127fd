package anthology.code;

import anthology.model.Element;
import anthology.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Colours all blocks of code of a text. A block says its language, whether its lines have numbers and which of them are
 * pointed out by the classes and attributes that are usual on the web: {@code language-java}, {@code line-numbers},
 * {@code data-start}, {@code data-line}; {@code data-ins} and {@code data-del} for lines that came and went.
 *
 * <p>Numbered and pointed out lines become {@code <span class="line">}, with their number in {@code data-number}, in a
 * block of the class {@code lines}.
 *
 * @see <a href="https://prismjs.com/plugins/line-highlight/">Prism: line highlight</a>
 */
public final class CodeBlocks {
    /** What is said of a block to this stage alone. */
    private static final List<String> SAID = List.of("data-line", "data-start", "data-ins", "data-del");

    private CodeBlocks() {}

    /** The text with its blocks of code coloured; the same where it holds none. */
    public static Element coloured(Element text) {
        return coloured(text, null);
    }

    /** @param language of the code in it, as an element around it says, or null */
    @SuppressWarnings("ReferenceEquality") // what did not change is the very same
    private static Element coloured(Element element, @Nullable String language) {
        if (element.name().equals("pre")) {
            return block(element, language, false);
        }
        String own = ClassNames.language(element);
        String inside = own == null ? language : own;
        if (element.name().equals("table")) {
            Element code = codeBesideNumbers(element);
            if (code != null) {
                return block(code, inside, true);
            }
        }
        List<Node> children = new ArrayList<>(element.children().size());
        boolean changed = false;
        for (Node child : element.children()) {
            Node now = child instanceof Element inner ? coloured(inner, inside) : child;
            changed |= now != child;
            children.add(now);
        }
        return changed ? element.withChildren(children) : element;
    }

    /** The block in the last cell of a table whose first one holds nothing but the numbers of its lines, or null. */
    private static @Nullable Element codeBesideNumbers(Element table) {
        List<Element> cells = new ArrayList<>();
        collect(table, "td", cells);
        if (cells.size() != 2 || !ClassNames.isNumbers(cells.getFirst())) {
            return null;
        }
        List<Element> blocks = new ArrayList<>();
        collect(cells.getLast(), "pre", blocks);
        return blocks.size() == 1 ? blocks.getFirst() : null;
    }

    private static void collect(Element element, String name, List<Element> found) {
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                if (inner.name().equals(name)) {
                    found.add(inner);
                } else {
                    collect(inner, name, found);
                }
            }
        }
    }

    private static Element block(Element pre, @Nullable String outer, boolean numbered) {
        Element code = onlyCode(pre);
        String language = language(pre, code, outer);
        Scanner scanner = language == null ? null : Language.scanner(language);
        SourceText source = new SourceText(code == null ? pre : code, scanner == null);
        List<Token> tokens = scanner == null ? List.of() : Colouring.tokens(source.text(), scanner);
        Lines lines = new Lines(
                numbered
                        || source.numbered()
                        || ClassNames.numbered(pre)
                        || (code != null && ClassNames.numbered(code)),
                start(pre),
                pre.attribute("data-line") == null ? source.pointedOut() : LineSet.read(pre.attribute("data-line")),
                LineSet.read(pre.attribute("data-ins")),
                LineSet.read(pre.attribute("data-del")));
        if (tokens.isEmpty() && lines.none()) {
            return without(pre);
        }
        List<Node> painted = new Painter(lines).paint(source.pieces(), tokens);
        Element block = without(pre).withChildren(code == null ? painted : List.of(code.withChildren(painted)));
        return lines.none() ? block : withClass(block, lines.numbered() ? "lines numbered" : "lines");
    }

    private static @Nullable String language(Element pre, @Nullable Element code, @Nullable String outer) {
        String own = code == null ? null : ClassNames.language(code);
        own = own == null ? ClassNames.language(pre) : own;
        return own == null ? outer : own;
    }

    private static @Nullable Element onlyCode(Element pre) {
        return pre.children().size() == 1
                        && pre.children().getFirst() instanceof Element code
                        && code.name().equals("code")
                ? code
                : null;
    }

    private static int start(Element pre) {
        String start = pre.attribute("data-start");
        return start != null && start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
    }

    /** The block without what was only said to us. */
    private static Element without(Element pre) {
        Element out = pre;
        for (String name : SAID) {
            out = out.attribute(name) == null ? out : out.withAttribute(name, null);
        }
        return out;
    }

    private static Element withClass(Element pre, String names) {
        Map<String, String> attributes = new LinkedHashMap<>();
        String own = pre.attribute("class");
        attributes.put("class", own == null ? names : own + " " + names);
        pre.attributes().forEach(attributes::putIfAbsent);
        return new Element(pre.name(), attributes, pre.children(), pre.position());
    }
}
