package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Align;
import anthology.css.ComputedStyle.Direction;
import anthology.typeset.boxes.Box;
import anthology.typeset.boxes.Box.RowGroup;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.pages.TableGrid.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the figures of a column below each other, point below point. Where they are aligned to the right, those with
 * fewer decimals than others keep away from the edge by what they lack; where they are aligned to the left, those with
 * fewer digits before the point. Only for columns most of whose cells are figures and nothing else.
 */
final class DecimalPoints {
    private static final String SIGNS = "+-\u2212\u2013\u00B1~";
    private static final String GROUPING = " \u00A0\u202F\u2009'\u2019";

    private final TableGrid grid;
    private final LineBreaker breaker;

    private DecimalPoints(TableGrid grid, LineBreaker breaker) {
        this.grid = grid;
        this.breaker = breaker;
    }

    /** A figure as it stands in its cell, at the right or at the left. */
    private record Figure(Place place, Inline.Run run, String text, boolean right) {
        /** How many digits follow the last of the given points; -1 where there is none. */
        int decimals(char point) {
            int at = text.lastIndexOf(point);
            return at < 0 ? -1 : text.length() - at - 1;
        }

        boolean single(char point) {
            return text.indexOf(point) == text.lastIndexOf(point);
        }
    }

    /** The same table, its figures moved. */
    static TableGrid aligned(TableGrid grid, LineBreaker breaker) {
        DecimalPoints points = new DecimalPoints(grid, breaker);
        List<Place> moved = new ArrayList<>();
        for (int c = 0; c < grid.columns(); c++) {
            moved.addAll(points.moved(c));
        }
        return moved.isEmpty() ? grid : grid.with(moved);
    }

    private List<Place> moved(int column) {
        List<Figure> figures = new ArrayList<>();
        int filled = 0;
        for (TableGrid.Line line : grid.rows()) {
            int row = line.cells().isEmpty() ? -1 : line.cells().getFirst().row();
            Place place = row < 0 || line.in(RowGroup.Kind.HEAD) ? null : grid.cover()[row][column];
            if (place == null || place.row() != row || place.columns() > 1 || isEmpty(place)) {
                continue;
            }
            filled++;
            Figure figure = figure(place);
            if (figure != null) {
                figures.add(figure);
            }
        }
        boolean few = figures.size() < 2 || 2 * figures.size() < filled;
        boolean alike = figures.stream().map(Figure::right).distinct().count() == 1;
        return few || !alike ? List.of() : moved(figures);
    }

    private List<Place> moved(List<Figure> figures) {
        Character point = point(figures);
        boolean right = figures.getFirst().right;
        if (right && point == null) {
            return List.of();
        }
        double[] widths = new double[figures.size()];
        double most = 0;
        for (int i = 0; i < widths.length; i++) {
            Figure figure = figures.get(i);
            int at = point == null ? -1 : figure.text.lastIndexOf(point);
            int split = at < 0 ? figure.text.length() : at;
            widths[i] = width(figure.run, right ? figure.text.substring(split) : figure.text.substring(0, split));
            most = Math.max(most, widths[i]);
        }
        List<Place> moved = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            double lacking = most - widths[i];
            if (lacking > 0) {
                moved.add(figures.get(i).place.moved(right ? 0 : lacking, right ? lacking : 0));
            }
        }
        return moved;
    }

    private double width(Inline.Run run, String text) {
        return breaker.widths(List.of(new Inline.Run(text, run.style(), null, -1, 0, null)), run.style())[1];
    }

    private static boolean isEmpty(Place place) {
        return place.cell().content().children().isEmpty();
    }

    /** The figure that is all there is in a cell; null where there is something else. */
    private static @Nullable Figure figure(Place place) {
        List<Box> children = place.cell().content().children();
        if (children.size() != 1
                || !(children.getFirst() instanceof Box.Paragraph paragraph)
                || !isAtAnEdge(paragraph.style())
                || paragraph.pieces().size() != 1
                || !(paragraph.pieces().getFirst() instanceof Box.Piece.Ready ready)
                || !(ready.inline() instanceof Inline.Run run)) {
            return null;
        }
        String text = run.text().strip();
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean allowed =
                    digit || c == '.' || c == ',' || GROUPING.indexOf(c) >= 0 || (i == 0 && SIGNS.indexOf(c) >= 0);
            if (!allowed) {
                return null;
            }
            digits |= digit;
        }
        return digits ? new Figure(place, run, text, isAtTheRight(paragraph.style())) : null;
    }

    private static boolean isAtAnEdge(ComputedStyle style) {
        boolean left = style.textAlign() == Align.LEFT
                || (style.textAlign() != Align.CENTER && style.direction() == Direction.LTR);
        return left || isAtTheRight(style);
    }

    private static boolean isAtTheRight(ComputedStyle style) {
        return style.textAlign() == Align.RIGHT
                || (style.textAlign() == Align.END && style.direction() == Direction.LTR);
    }

    /** The sign before decimals, as the figures themselves tell; null where none has decimals, or all as many. */
    private static @Nullable Character point(List<Figure> figures) {
        for (char point : new char[] {'.', ','}) {
            char other = point == '.' ? ',' : '.';
            boolean after = figures.stream()
                    .anyMatch(figure ->
                            figure.text.indexOf(point) > figure.text.indexOf(other) && figure.text.indexOf(other) >= 0);
            boolean single = figures.stream().allMatch(figure -> figure.single(point));
            boolean groups =
                    figures.stream().allMatch(figure -> figure.decimals(point) == -1 || figure.decimals(point) == 3);
            boolean uneven = figures.stream()
                            .mapToInt(figure -> figure.decimals(point))
                            .distinct()
                            .count()
                    > 1;
            if (single && (after || !groups)) {
                return uneven ? point : null;
            }
        }
        return null;
    }
}
