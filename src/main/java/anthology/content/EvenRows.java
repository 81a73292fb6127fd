package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Makes all rows of a table as wide as its widest: an empty cell fills what a row lacks, and no cell reaches below the
 * rows of its group. PDF/UA asks for both.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/tables.html#forming-a-table">HTML: forming a table</a>
 */
final class EvenRows {
    /** Wider tables stay as they are. */
    private static final int MOST_COLUMNS = 10_000;
    /** The widest cell of HTML. */
    private static final int WIDEST_CELL = 1000;

    /** The columns that each row fills, group after group, in the order of the document. */
    private final List<Integer> filled = new ArrayList<>();

    private EvenRows() {}

    /** @param parts caption and groups of rows, as {@link Tables} makes them */
    static List<Node> of(List<Node> parts) {
        EvenRows even = new EvenRows();
        List<Node> held = parts.stream().map(even::withinGroup).toList();
        int widest = even.filled.stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean ragged = even.filled.stream().anyMatch(columns -> columns < widest);
        return ragged && widest <= MOST_COLUMNS ? even.widened(held, widest) : held;
    }

    private static boolean isGroup(Node node) {
        return node instanceof Element element && !element.name().equals("caption");
    }

    /** The group with rows that cells reach into counted, and cells that would reach out of it cut. */
    private Node withinGroup(Node part) {
        if (!isGroup(part)) {
            return part;
        }
        Element group = (Element) part;
        int left = group.children().size();
        int[] taken = new int[MOST_COLUMNS];
        int reached = 0;
        List<Node> rows = new ArrayList<>();
        for (Node each : group.children()) {
            Element row = (Element) each;
            List<Node> cells = new ArrayList<>();
            int column = 0;
            for (Node node : row.children()) {
                Element cell = (Element) node;
                while (column < MOST_COLUMNS && taken[column] > 0) {
                    column++;
                }
                boolean inner = cells.isEmpty() && column > 0;
                int down = Math.min(left, span(cell, "rowspan"));
                int end = column + span(cell, "colspan");
                Arrays.fill(taken, Math.min(column, MOST_COLUMNS), Math.min(end, MOST_COLUMNS), down);
                column = end;
                reached = Math.max(reached, Math.min(end, MOST_COLUMNS));
                Element held = down < span(cell, "rowspan")
                        ? cell.withAttribute("rowspan", down > 1 ? Integer.toString(down) : null)
                        : cell;
                cells.add(inner ? inner(held) : held);
            }
            for (int i = 0; i < reached; i++) {
                if (taken[i] > 0) {
                    column = Math.max(column, i + 1);
                    taken[i]--;
                }
            }
            filled.add(column);
            rows.add(row.withChildren(cells));
            left--;
        }
        return group.withChildren(rows);
    }

    /** Marks the first cell of a row that does not stand in the first column, since one from above stands there. */
    private static Element inner(Element cell) {
        String classes = cell.attribute("class");
        return cell.withAttribute("class", classes == null ? "inner" : classes + " inner");
    }

    private List<Node> widened(List<Node> parts, int widest) {
        List<Node> out = new ArrayList<>();
        int number = 0;
        for (Node part : parts) {
            if (!isGroup(part)) {
                out.add(part);
                continue;
            }
            List<Node> rows = new ArrayList<>();
            for (Node row : ((Element) part).children()) {
                rows.add(widened((Element) row, widest - filled.get(number)));
                number++;
            }
            out.add(((Element) part).withChildren(rows));
        }
        return out;
    }

    private static Element widened(Element row, int lacking) {
        if (lacking == 0) {
            return row;
        }
        List<Node> cells = new ArrayList<>(row.children());
        for (int left = lacking; left > 0; left -= WIDEST_CELL) {
            int columns = Math.min(left, WIDEST_CELL);
            Map<String, String> span = columns == 1 ? Map.of() : Map.of("colspan", Integer.toString(columns));
            cells.add(new Element("td", span, List.of(), row.position()));
        }
        return row.withChildren(cells);
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attribute(attribute);
        return span == null ? 1 : Integer.parseInt(span);
    }
}
