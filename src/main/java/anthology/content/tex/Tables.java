package anthology.content.tex;

import anthology.content.tex.Environments.Line;
import anthology.model.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tables of MathML, with the alignment and the space between columns and rows that LaTeX gives each kind. */
final class Tables {
    private Tables() {}

    static Element matrix(List<Line> rows, boolean small) {
        Element table = table(rows, List.of(), small ? "0.3333em" : "1em", small ? "0.2em" : "0.4em", false);
        return small ? Mathml.of("mstyle", List.of(table), "scriptlevel", "1") : table;
    }

    /** @param format letters l, c, r, and bars for rules between columns; what else it says is left out */
    static Element array(String format, List<Line> rows) {
        List<String> columns = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        boolean bar = false;
        int depth = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0 && (c == 'l' || c == 'c' || c == 'r')) {
                if (!columns.isEmpty()) {
                    rules.add(bar ? "solid" : "none");
                }
                columns.add(c == 'l' ? "left" : c == 'r' ? "right" : "center");
                bar = false;
            }
            bar |= depth == 0 && c == '|';
        }
        List<String> above =
                rows.stream().skip(1).map(row -> row.ruled() ? "solid" : "none").toList();
        return lined(table(rows, columns, "1em", "0.4em", false), rules, above);
    }

    private static Element lined(Element table, List<String> columns, List<String> rows) {
        Element lined =
                columns.contains("solid") ? table.withAttribute("columnlines", String.join(" ", columns)) : table;
        return rows.contains("solid") ? lined.withAttribute("rowlines", String.join(" ", rows)) : lined;
    }

    static Element cases(List<Line> rows, boolean display) {
        return table(rows, List.of("left"), "1em", "0.3em", display);
    }

    /** Columns in pairs that meet at a relation. */
    static Element aligned(List<Line> rows, boolean centred) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        List<String> alignment = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        List<String> cycle = centred ? List.of("right", "center", "left") : List.of("right", "left");
        for (int i = 0; i < columns; i++) {
            alignment.add(cycle.get(i % cycle.size()));
            gaps.add(centred ? "0.2778em" : i % 2 == 0 ? "0em" : "2em");
        }
        List<Line> spaced =
                centred ? rows : rows.stream().map(Tables::withSpace).toList();
        return table(spaced, alignment, String.join(" ", gaps), "0.5em", true);
    }

    /** An operator at the start of the right side keeps the space of one that stands between: an empty atom is before it. */
    private static Line withSpace(Line line) {
        List<Element> cells = new ArrayList<>(line.cells());
        for (int i = 1; i < cells.size(); i += 2) {
            cells.set(i, Infix.first(cells.get(i)));
        }
        return new Line(cells, line.tag(), line.ruled());
    }

    static Element gathered(List<Line> rows) {
        return table(rows, List.of("center"), "1em", "0.5em", true);
    }

    static Element multline(List<Line> rows) {
        List<Element> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String align = i == 0 ? "left" : i == rows.size() - 1 ? "right" : "center";
            lines.add(Mathml.of("mtr", cells(rows.get(i), false), "columnalign", align));
        }
        return Mathml.of("mtable", lines, "displaystyle", "true", "rowspacing", "0.5em");
    }

    static Element substack(List<Line> rows) {
        return table(rows, List.of("center"), "0em", "0.1em", false);
    }

    private static Element table(
            List<Line> rows, List<String> alignment, String columnGap, String rowGap, boolean display) {
        boolean numbered = rows.stream().anyMatch(row -> row.tag() != null);
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        List<Element> lines = new ArrayList<>();
        for (Line row : rows) {
            List<Element> cells = cells(row, numbered);
            List<Element> all = new ArrayList<>(cells.subList(0, row.cells().size()));
            if (numbered) {
                all.addAll(Collections.nCopies(columns - row.cells().size(), Mathml.of("mtd")));
                all.add(cells.getLast());
            }
            lines.add(Mathml.of("mtr", all));
        }
        Element table = Mathml.of("mtable", lines, "columnspacing", columnGap, "rowspacing", rowGap);
        if (!alignment.isEmpty()) {
            table = table.withAttribute("columnalign", String.join(" ", alignment));
        }
        return display ? table.withAttribute("displaystyle", "true") : table;
    }

    private static List<Element> cells(Line row, boolean numbered) {
        List<Element> cells = new ArrayList<>();
        for (Element cell : row.cells()) {
            boolean bare = cell.name().equals("mrow") && cell.attributes().isEmpty();
            cells.add(bare ? Mathml.of("mtd").withChildren(cell.children()) : Mathml.of("mtd", cell));
        }
        if (numbered) {
            Element tag = row.tag();
            cells.add(tag == null ? Mathml.of("mtd") : Mathml.of("mtd", List.of(tag), "class", "tag"));
        }
        return cells;
    }
}
