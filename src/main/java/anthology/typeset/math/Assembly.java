package anthology.typeset.math;

import anthology.font.MathTable.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A glyph put together of pieces that overlap. Measures in 1/1000 em.
 *
 * @param length from end to end
 * @see <a href="https://w3c.github.io/mathml-core/#the-glyphassembly-table">MathML Core, 5.3: the GlyphAssembly table</a>
 */
record Assembly(List<Piece> pieces, double length) {
    /** More pieces of a kind than any page is long. */
    private static final int MOST = 200;

    /** @param at where it begins, from the start of the whole */
    record Piece(int glyph, double at) {}

    /** As few pieces as reach the length, drawn together until they do not exceed it, where their overlaps allow it. */
    static Assembly of(List<Part> parts, double leastOverlap, double length) {
        int repeats = 0;
        List<Part> row = repeated(parts, repeats);
        while (longest(row, leastOverlap) < length && repeats < MOST) {
            row = repeated(parts, ++repeats);
        }
        double surplus = longest(row, leastOverlap) - length;
        double each = row.size() > 1 ? Math.max(0, surplus / (row.size() - 1)) : 0;
        List<Piece> pieces = new ArrayList<>();
        double at = 0;
        double end = 0;
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                double most = Math.max(
                        leastOverlap, Math.min(row.get(i - 1).end(), row.get(i).start()));
                at = end - Math.min(most, leastOverlap + each);
            }
            pieces.add(new Piece(row.get(i).glyph(), at));
            end = at + row.get(i).advance();
        }
        return new Assembly(pieces, end);
    }

    private static List<Part> repeated(List<Part> parts, int repeats) {
        List<Part> row = new ArrayList<>();
        for (Part part : parts) {
            for (int i = part.extender() ? repeats : 1; i > 0; i--) {
                row.add(part);
            }
        }
        return row;
    }

    private static double longest(List<Part> row, double leastOverlap) {
        double sum = 0;
        for (Part part : row) {
            sum += part.advance();
        }
        return sum - Math.max(0, row.size() - 1) * leastOverlap;
    }
}
