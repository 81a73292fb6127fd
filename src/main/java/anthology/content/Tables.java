package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables in the order HTML demands: caption, head, bodies, foot; headers that say what they head.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/tables.html">HTML: tables</a>
 */
final class Tables {
    private Tables() {}

    /** The table, or what it held where it has no cell. */
    static List<Node> mended(Element table) {
        Element caption = null;
        Element head = null;
        Element foot = null;
        List<Node> bodies = new ArrayList<>();
        List<Node> loose = new ArrayList<>();
        List<Node> others = new ArrayList<>();
        for (Node node : table.children()) {
            switch (node instanceof Element element ? element.name() : "") {
                case "caption" -> {
                    Element found = (Element) node;
                    if (caption == null && !ContentModel.isBlank(found.children())) {
                        caption = found.withChildren(ContentModel.phrasing(found.children()));
                    } else {
                        others.addAll(found.children());
                    }
                }
                case "thead", "tbody", "tfoot" -> {
                    loose = closed(loose, table, bodies);
                    Element group = (Element) node;
                    List<Node> rows = rows(group.children(), group.name().equals("thead") && head == null);
                    if (rows.isEmpty()) {
                        continue;
                    }
                    if (group.name().equals("thead") && head == null) {
                        head = group.withChildren(rows);
                    } else if (group.name().equals("tfoot") && foot == null) {
                        foot = group.withChildren(rows);
                    } else {
                        bodies.add(new Element("tbody", group.attributes(), rows, group.position()));
                    }
                }
                case "tr", "td", "th" -> loose.add(node);
                default -> others.add(node);
            }
        }
        closed(loose, table, bodies);
        List<Node> out = new ArrayList<>();
        List<Node> parts = new ArrayList<>();
        if (head != null || foot != null || !bodies.isEmpty()) {
            add(caption, parts);
            add(head, parts);
            parts.addAll(bodies);
            add(foot, parts);
            out.add(table.withChildren(EvenRows.of(parts)));
        } else if (caption != null) {
            others.addAll(caption.children());
        }
        out.addAll(ContentModel.blocks(others));
        return out;
    }

    private static void add(@org.jspecify.annotations.Nullable Element part, List<Node> parts) {
        if (part != null) {
            parts.add(part);
        }
    }

    private static List<Node> closed(List<Node> loose, Element table, List<Node> bodies) {
        List<Node> rows = rows(loose, false);
        if (!rows.isEmpty()) {
            bodies.add(ContentModel.made("tbody", rows, table.position()));
        }
        return new ArrayList<>();
    }

    private static List<Node> rows(List<Node> nodes, boolean head) {
        List<Node> rows = new ArrayList<>();
        List<Node> cells = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && element.name().equals("tr")) {
                row(cells, rows);
                List<Node> own = cells(element.children(), head);
                if (!own.isEmpty()) {
                    rows.add(element.withChildren(own));
                }
            } else {
                cells.addAll(cells(List.of(node), head));
            }
        }
        row(cells, rows);
        return rows;
    }

    private static void row(List<Node> cells, List<Node> rows) {
        if (!cells.isEmpty()) {
            rows.add(ContentModel.made("tr", cells, cells.getFirst().position()));
            cells.clear();
        }
    }

    private static List<Node> cells(List<Node> nodes, boolean head) {
        List<Node> cells = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element
                    && (element.name().equals("td") || element.name().equals("th"))) {
                boolean first = cells.isEmpty();
                Element cell = element.withChildren(ContentModel.cell(withoutHeadings(element.children())));
                cells.add(
                        cell.name().equals("th") && cell.attribute("scope") == null
                                ? cell.withAttribute("scope", head || !first ? "col" : "row")
                                : cell);
            } else if (!ContentModel.isBlank(List.of(node))) {
                cells.add(ContentModel.made("td", ContentModel.cell(List.of(node)), node.position()));
            }
        }
        return cells;
    }

    /** Cells have no headings in them: the outline of a chapter does not run through its tables. */
    private static List<Node> withoutHeadings(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && Vocabulary.HEADINGS.contains(element.name())) {
                Element strong = ContentModel.made("strong", element.children(), element.position());
                out.add(new Element("p", element.attributes(), List.of(strong), element.position()));
            } else if (node instanceof Element element) {
                out.add(element.withChildren(withoutHeadings(element.children())));
            } else {
                out.add(node);
            }
        }
        return out;
    }
}
