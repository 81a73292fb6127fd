package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Break;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * A block whose content stands in columns, cut at what spans them all; CSS Multi-column Layout 1. On a page of its own
 * right it is laid out as strips that know their columns, so that page and columns break together; elsewhere as one piece.
 */
final class Multicol {
    private final Setting setting;
    private final ComputedStyle style;
    private final double x;
    private final double width;

    Multicol(Setting setting, ComputedStyle style, double x, double width) {
        this.setting = setting;
        this.style = style;
        this.x = x;
        this.width = width;
    }

    /** A part of the block: columns, or what spans them. */
    sealed interface Part {
        record Columns(List<Box> content) implements Part {}

        record Spanner(Box.Block block) implements Part {}
    }

    /** The parts of a block in their order. */
    static List<Part> parts(Box.Block block) {
        List<Part> parts = new ArrayList<>();
        List<Box> open = new ArrayList<>();
        for (Box child : block.children()) {
            if (child instanceof Box.Block inner && inner.style().columnSpan()) {
                close(open, parts);
                parts.add(new Part.Spanner(inner));
            } else if (child instanceof Box.Block inner && holdsSpanner(inner)) {
                for (Part part : parts(inner)) {
                    switch (part) {
                        case Part.Columns columns -> open.add(with(inner, columns.content()));
                        case Part.Spanner spanner -> {
                            close(open, parts);
                            parts.add(spanner);
                        }
                    }
                }
            } else {
                open.add(child);
            }
        }
        close(open, parts);
        return parts;
    }

    private static void close(List<Box> open, List<Part> parts) {
        if (!open.isEmpty()) {
            parts.add(new Part.Columns(List.copyOf(open)));
            open.clear();
        }
    }

    private static Box.Block with(Box.Block block, List<Box> children) {
        return new Box.Block(block.style(), children, null, block.page(), block.heading(), block.figure());
    }

    /** Columns in columns keep what spans them to themselves. */
    private static boolean holdsSpanner(Box.Block block) {
        return !block.style().multicol()
                && block.children().stream()
                        .anyMatch(child -> child instanceof Box.Block inner
                                && (inner.style().columnSpan() || holdsSpanner(inner)));
    }

    /** The columns of one part. */
    Flowed columns(List<Box> content) {
        ColumnSet set = ColumnSet.of(style, x, width);
        Flowed flowed = Flow.column(setting.inside(), content, set.width());
        List<Strip> strips = flowed.strips();
        if (set.count() == 1 || strips.isEmpty()) {
            strips.forEach(strip -> strip.shift(x, 0));
            return flowed;
        }
        strips.forEach(strip -> strip.columns = set);
        tie(strips);
        if (setting.paged()) {
            strips.getFirst().penalty = Strip.AVOID;
            return flowed;
        }
        Spots spots = Spots.of(strips, setting.grid(), true, setting.height());
        if (spots.foot() <= setting.height()) {
            return new Flowed(List.of(piece(flowed, spots)), List.of(), flowed.after());
        }
        // no page could hold them
        Flowed single = Flow.column(setting, content, width);
        single.strips().forEach(strip -> strip.shift(x, 0));
        return single;
    }

    /** Where no page may end, no column may, but in what is higher than any page. */
    private void tie(List<Strip> strips) {
        int start = 0;
        for (int i = 1; i <= strips.size(); i++) {
            if (i == strips.size() || (strips.get(i).penalty < Strip.AVOID && !strips.get(i).tied)) {
                List<Strip> chain = strips.subList(start, i);
                boolean fits = new Flowed(chain, List.of(), Break.AUTO).height() <= setting.height();
                chain.forEach(strip -> strip.tied = fits);
                chain.getFirst().tied = false;
                start = i;
            }
        }
    }

    /** Columns that no page divides. */
    private static Strip piece(Flowed flowed, Spots spots) {
        List<Placed> content = new ArrayList<>();
        flowed.decorations().forEach(decoration -> spots.paint(decoration, 0, content));
        content.addAll(spots.rules());
        content.addAll(spots.again());
        for (int i = 0; i < flowed.strips().size(); i++) {
            Flowed.place(flowed.strips().get(i).content, spots.x()[i], spots.top()[i], content);
        }
        Strip piece = new Strip(spots.foot(), List.copyOf(content));
        flowed.passTo(piece);
        return piece;
    }
}
