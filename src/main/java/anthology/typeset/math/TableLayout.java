package anthology.typeset.math;

import anthology.font.MathTable.Constant;
import anthology.model.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matrices and equations in rows; MathML Core, 3.5, with the alignment and the gaps of MathML 3. */
final class TableLayout {
    /** A row is at least as high and deep as a line of text, em. */
    private static final double ASCENT = 0.7;

    private static final double DESCENT = 0.3;

    private final FormulaLayout layout;

    TableLayout(FormulaLayout layout) {
        this.layout = layout;
    }

    private record Row(
            Element element, List<MathBox> cells, @Nullable MathBox number, double ascent, double descent) {}

    /** Where each row's baseline is, below that of the table, and the table without its numbers. */
    private record Grid(List<Row> rows, double[] baselines, MathBox body) {}

    static boolean isNumbered(Element mtable) {
        return FormulaLayout.elements(mtable).stream()
                .anyMatch(row -> FormulaLayout.elements(row).stream().anyMatch(cell -> cell.hasClass("tag")));
    }

    MathBox table(Element mtable, MathStyle style) {
        Grid grid = grid(mtable, style, 0);
        MathBox.Composition all = new MathBox.Composition().add(grid.body(), 0, 0);
        double width = grid.body().width();
        for (int i = 0; i < grid.rows().size(); i++) {
            MathBox number = grid.rows().get(i).number();
            if (number != null) {
                double x = grid.body().width() + style.em();
                all.add(number, x, grid.baselines()[i]);
                width = Math.max(width, x + number.width());
            }
        }
        return all.done(width);
    }

    /** In the middle of the measure, the numbers of its rows at the right end; made smaller where they do not fit. */
    MathBox numbered(Element mtable, MathStyle style, double measure) {
        Grid grid = grid(mtable, style, measure);
        double widest = 0;
        for (Row row : grid.rows()) {
            widest = Math.max(widest, row.number() == null ? 0 : row.number().width());
        }
        double body = grid.body().width();
        double room = measure - widest - style.em();
        if (body > room) {
            return table(mtable, style);
        }
        double left = Math.min((measure - body) / 2, room - body);
        MathBox.Composition all = new MathBox.Composition().add(grid.body(), Math.max(0, left), 0);
        for (int i = 0; i < grid.rows().size(); i++) {
            MathBox number = grid.rows().get(i).number();
            if (number != null) {
                all.add(number, measure - number.width(), grid.baselines()[i]);
            }
        }
        return all.done(measure);
    }

    private Grid grid(Element mtable, MathStyle style, double measure) {
        boolean display = "true".equals(mtable.attribute("displaystyle"));
        MathStyle inner = style.at(style.level(), display);
        List<Row> rows = new ArrayList<>();
        int columns = 0;
        for (Element row : FormulaLayout.elements(mtable)) {
            Row laid = row(row, inner);
            rows.add(laid);
            columns = Math.max(columns, laid.cells().size());
        }
        double[] widths = new double[columns];
        for (Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                widths[i] = Math.max(widths[i], row.cells().get(i).width());
            }
        }
        double[] gaps = gaps(mtable.attribute("columnspacing"), columns, style);
        double[] baselines = new double[rows.size()];
        double rowGap = FormulaLayout.length(mtable.attribute("rowspacing"), style, 0.4 * style.em());
        double y = 0;
        MathBox.Composition body = new MathBox.Composition();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            y += row.ascent();
            baselines[r] = y;
            double x = 0;
            for (int c = 0; c < columns; c++) {
                if (c < row.cells().size()) {
                    MathBox cell = row.cells().get(c);
                    String alignment = alignment(mtable, row.element(), c);
                    double room = columns == 1 && measure > 0 && row.element().attribute("columnalign") != null
                            ? Math.max(measure * 0.9, widths[c])
                            : widths[c];
                    body.add(cell, x + share(alignment) * (room - cell.width()), y);
                }
                x += widths[c] + (c + 1 < columns ? gaps[c] : 0);
            }
            y += row.descent() + (r + 1 < rows.size() ? rowGap : 0);
        }
        double width = 0;
        for (int c = 0; c < columns; c++) {
            width += widths[c] + (c + 1 < columns ? gaps[c] : 0);
        }
        rules(mtable, new Gaps(widths, gaps, rows, rowGap), width, y, style, body);
        // the middle of the table is on the axis
        double up = y / 2 + layout.font().axis(style);
        MathBox whole = body.reach(0, y).done(width);
        MathBox box = new MathBox(width, 0, y, 0, width / 2, whole.content()).lowered(-up);
        for (int r = 0; r < baselines.length; r++) {
            baselines[r] -= up;
        }
        return new Grid(rows, baselines, new MathBox(width, up, y - up, 0, width / 2, box.content()));
    }

    private record Gaps(double[] widths, double[] columns, List<Row> rows, double rowGap) {}

    /** Rules in the middle of the gaps between columns and rows. */
    private void rules(
            Element mtable, Gaps gaps, double width, double height, MathStyle style, MathBox.Composition body) {
        double rule = layout.font().length(Constant.FRACTION_RULE_THICKNESS, style);
        double x = 0;
        for (int c = 0; c + 1 < gaps.widths().length; c++) {
            x += gaps.widths()[c];
            if (isRuled(mtable.attribute("columnlines"), c)) {
                body.rule(x + (gaps.columns()[c] - rule) / 2, 0, rule, height, style.color());
            }
            x += gaps.columns()[c];
        }
        double y = 0;
        for (int r = 0; r + 1 < gaps.rows().size(); r++) {
            y += gaps.rows().get(r).ascent() + gaps.rows().get(r).descent();
            if (isRuled(mtable.attribute("rowlines"), r)) {
                body.rule(0, -(y + (gaps.rowGap() - rule) / 2), width, rule, style.color());
            }
            y += gaps.rowGap();
        }
    }

    private static boolean isRuled(@Nullable String lines, int gap) {
        String[] each = lines == null ? new String[] {"none"} : lines.split(" ");
        return !each[Math.min(gap, each.length - 1)].equals("none");
    }

    private Row row(Element mtr, MathStyle style) {
        List<MathBox> cells = new ArrayList<>();
        MathBox number = null;
        double ascent = ASCENT * style.em();
        double descent = DESCENT * style.em();
        for (Element cell : FormulaLayout.elements(mtr)) {
            MathBox row = layout.rows().row(cell, style);
            MathBox box = row.withWidth(row.width() + row.italic());
            ascent = Math.max(ascent, box.ascent());
            descent = Math.max(descent, box.descent());
            if (cell.hasClass("tag")) {
                number = box;
            } else {
                cells.add(box);
            }
        }
        return new Row(mtr, cells, number, ascent, descent);
    }

    private static double[] gaps(@Nullable String spacing, int columns, MathStyle style) {
        String[] each = (spacing == null ? "0.8em" : spacing).split(" ");
        double[] gaps = new double[columns];
        for (int i = 0; i < columns; i++) {
            gaps[i] = FormulaLayout.length(each[Math.min(i, each.length - 1)], style, 0.8 * style.em());
        }
        return gaps;
    }

    private static String alignment(Element mtable, Element mtr, int column) {
        String own = mtr.attribute("columnalign");
        String all = own == null ? mtable.attribute("columnalign") : own;
        if (all == null) {
            return "center";
        }
        String[] each = all.split(" ");
        return each[Math.min(column, each.length - 1)];
    }

    private static double share(String alignment) {
        return alignment.equals("left") ? 0 : alignment.equals("right") ? 1 : 0.5;
    }
}
