package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.typeset.boxes.Box;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.math.Formulas;
import anthology.typeset.math.MathBox;
import java.util.ArrayList;
import java.util.List;

/** Least and greatest sensible width of boxes, pt; CSS Sizing 3, 5. */
final class Widths {
    /** A picture gets no narrower than this without need. */
    private static final double LEAST_PICTURE = 36;

    /** A formula can be set smaller, but not at will. */
    private static final double LEAST_FORMULA = 120;

    private final LineBreaker breaker;

    Widths(LineBreaker breaker) {
        this.breaker = breaker;
    }

    /**
     * What a box may be as wide as.
     *
     * @param least so that no word is broken
     * @param most so that no line is turned
     * @param area the sum of all its lines, set without turning them: how much there is to it
     */
    record Extent(double least, double most, double area) {
        static final Extent NONE = new Extent(0, 0, 0);

        /** Room on both sides. */
        Extent with(double edges) {
            return new Extent(least + edges, most + edges, area + edges);
        }

        Extent above(Extent below) {
            return new Extent(Math.max(least, below.least), Math.max(most, below.most), area + below.area);
        }
    }

    /** Of the block's margin box. */
    Extent of(Box.Block block) {
        ComputedStyle style = block.style();
        double edges = edges(style);
        Extent inside = inside(block);
        Length width = style.width();
        if (width != null && width.fraction() == 0) {
            double inner = Math.max(0, width.pt() - (style.borderBox() ? edges : 0));
            inside = new Extent(inner, inner, inside.area());
        }
        return inside.with(edges);
    }

    /** Of what is in the block. */
    Extent inside(Box.Block block) {
        Extent all = Extent.NONE;
        for (Box child : block.children()) {
            all = all.above(
                    switch (child) {
                        case Box.Block inner -> of(inner);
                        case Box.Paragraph paragraph -> paragraph(paragraph);
                        case Box.Picture picture -> picture(picture);
                        case Box.Table table -> table(table);
                        case Box.Floating floating -> floating(floating);
                        case Box.Anchor anchor -> Extent.NONE;
                        case Box.Assign assign -> Extent.NONE;
                        case Box.PageNumber number -> Extent.NONE;
                    });
        }
        return all;
    }

    private Extent floating(Box.Floating floating) {
        return switch (floating.content()) {
            case Box.Block block -> of(block);
            case Box.Picture picture -> picture(picture);
            case Box.Table table -> table(table);
            default -> Extent.NONE;
        };
    }

    private static Extent picture(Box.Picture picture) {
        ComputedStyle style = picture.style();
        double edges = edges(style);
        Length wanted = style.width();
        double width = wanted != null && wanted.fraction() == 0 ? wanted.pt() : picture.width();
        Length most = style.maxWidth();
        width = most != null && most.fraction() == 0 ? Math.min(width, most.pt()) : width;
        return new Extent(Math.min(width, LEAST_PICTURE), width, width).with(edges);
    }

    private static double edges(ComputedStyle style) {
        return absolute(style.margin(Side.LEFT))
                + absolute(style.margin(Side.RIGHT))
                + Flow.edge(style, Side.LEFT, 0)
                + Flow.edge(style, Side.RIGHT, 0);
    }

    private Extent paragraph(Box.Paragraph paragraph) {
        List<Inline> inlines = new ArrayList<>();
        double least = 0;
        double added = 0;
        for (Box.Piece piece : paragraph.pieces()) {
            switch (piece) {
                case Box.Piece.Ready ready -> inlines.add(ready.inline());
                case Box.Piece.Ruby ruby -> {
                    Extent extent = paragraph(new Box.Paragraph(ruby.style(), ruby.base(), null, null))
                            .above(paragraph(new Box.Paragraph(ruby.readingStyle(), ruby.reading(), null, null)));
                    least = Math.max(least, extent.most());
                    added += extent.most();
                }
                case Box.Piece.Picture picture -> {
                    Extent extent = picture(picture.picture());
                    least = Math.max(least, extent.least());
                    added += extent.most();
                }
                case Box.Piece.Formula formula -> {
                    for (MathBox box : breaker.formulas().inLine(formula.formula(), Formulas.Room.ENOUGH)) {
                        least = Math.max(least, Math.min(box.width(), LEAST_FORMULA));
                        added += box.width();
                    }
                }
                case Box.Piece.Floating floating -> {
                    Extent extent = floating(floating.box());
                    least = Math.max(least, extent.least());
                    added += extent.most();
                }
                case Box.Piece.InlineBlock block -> {
                    Extent extent = of(block.block());
                    least = Math.max(least, extent.least());
                    added += extent.most();
                }
            }
        }
        double[] text = breaker.widths(inlines, paragraph.style());
        return new Extent(Math.max(least, text[0]), text[1] + added, text[2] + added);
    }

    Extent table(Box.Table table) {
        TableGrid grid = DecimalPoints.aligned(TableGrid.of(table), breaker);
        Columns columns = Columns.of(grid, TableBorders.of(grid), this);
        return new Extent(columns.narrowest(), columns.widest(), columns.widest());
    }

    private static double absolute(@org.jspecify.annotations.Nullable Length length) {
        return length == null ? 0 : length.pt();
    }
}
