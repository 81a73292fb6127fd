package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.typeset.boxes.Box;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.LineBreaker;
import java.util.ArrayList;
import java.util.List;

/** Least and greatest sensible width of boxes, pt; CSS Sizing 3, 5. */
final class Widths {
    private final LineBreaker breaker;

    Widths(LineBreaker breaker) {
        this.breaker = breaker;
    }

    /** Of the block's margin box. */
    double[] of(Box.Block block) {
        ComputedStyle style = block.style();
        double edges = absolute(style.margin(Side.LEFT))
                + absolute(style.margin(Side.RIGHT))
                + Flow.edge(style, Side.LEFT, 0)
                + Flow.edge(style, Side.RIGHT, 0);
        double[] inside = inside(block);
        Length width = style.width();
        if (width != null && width.fraction() == 0) {
            inside = new double[] {width.pt(), width.pt()};
        }
        return new double[] {inside[0] + edges, inside[1] + edges};
    }

    /** Of what is in the block. */
    double[] inside(Box.Block block) {
        double least = 0;
        double most = 0;
        for (Box child : block.children()) {
            double[] widths =
                    switch (child) {
                        case Box.Block inner -> of(inner);
                        case Box.Paragraph paragraph -> paragraph(paragraph);
                        case Box.Picture picture -> new double[] {Math.min(picture.width(), 36), picture.width()};
                        case Box.Table table -> table(table);
                        case Box.Anchor anchor -> new double[2];
                        case Box.Assign assign -> new double[2];
                        case Box.PageNumber number -> new double[2];
                    };
            least = Math.max(least, widths[0]);
            most = Math.max(most, widths[1]);
        }
        return new double[] {least, most};
    }

    private double[] paragraph(Box.Paragraph paragraph) {
        List<Inline> inlines = new ArrayList<>();
        double least = 0;
        double added = 0;
        for (Box.Piece piece : paragraph.pieces()) {
            switch (piece) {
                case Box.Piece.Ready ready -> inlines.add(ready.inline());
                case Box.Piece.Picture picture -> {
                    least = Math.max(least, Math.min(picture.picture().width(), 36));
                    added += picture.picture().width();
                }
                case Box.Piece.InlineBlock block -> {
                    double[] widths = of(block.block());
                    least = Math.max(least, widths[0]);
                    added += widths[1];
                }
            }
        }
        double[] text = breaker.widths(inlines, paragraph.style());
        return new double[] {Math.max(least, text[0]), text[1] + added};
    }

    private double[] table(Box.Table table) {
        Columns columns = Columns.of(TableGrid.of(table), this);
        return new double[] {columns.least(), columns.most()};
    }

    private static double absolute(@org.jspecify.annotations.Nullable Length length) {
        return length == null ? 0 : length.pt();
    }
}
