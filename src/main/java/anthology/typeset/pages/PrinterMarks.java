package anthology.typeset.pages;

import anthology.css.PageStyle;
import anthology.typeset.Placed;
import java.util.List;

/**
 * What tells a printer where to cut and how sheets lie on each other; CSS Paged Media 3, 7.1 and 7.2. It stands beyond
 * the bleed, and is cut off with it.
 */
final class PrinterMarks {
    private static final double GAP = 3;
    private static final double LENGTH = 15;
    private static final double THICKNESS = 0.25;
    private static final int BLACK = 0;

    private final double width;
    private final double height;
    private final double near;
    private final List<Placed> content;

    private PrinterMarks(PageStyle page, PageGeometry geometry, List<Placed> content) {
        this.width = geometry.width();
        this.height = geometry.height();
        this.near = page.bleed() + GAP;
        this.content = content;
    }

    /** How much paper they need beyond the bleed, pt. */
    static double room(PageStyle page) {
        return page.cropMarks() || page.crossMarks() ? GAP + LENGTH + GAP : 0;
    }

    static void add(PageStyle page, PageGeometry geometry, List<Placed> content) {
        PrinterMarks marks = new PrinterMarks(page, geometry, content);
        if (page.cropMarks()) {
            marks.crop();
        }
        if (page.crossMarks()) {
            marks.cross(marks.width / 2, -marks.middle());
            marks.cross(marks.width / 2, marks.height + marks.middle());
            marks.cross(-marks.middle(), marks.height / 2);
            marks.cross(marks.width + marks.middle(), marks.height / 2);
        }
    }

    private double middle() {
        return near + LENGTH / 2;
    }

    /** Two lines at each corner, which go on where the edges of the trimmed page end. */
    private void crop() {
        for (double x : new double[] {0, width}) {
            upright(x, -near - LENGTH, LENGTH);
            upright(x, height + near, LENGTH);
        }
        for (double y : new double[] {0, height}) {
            flat(-near - LENGTH, y, LENGTH);
            flat(width + near, y, LENGTH);
        }
    }

    private void cross(double x, double y) {
        upright(x, y - LENGTH / 2, LENGTH);
        flat(x - LENGTH / 2, y, LENGTH);
    }

    private void upright(double x, double y, double length) {
        content.add(new Placed.Fill(x - THICKNESS / 2, y, THICKNESS, length, BLACK));
    }

    private void flat(double x, double y, double length) {
        content.add(new Placed.Fill(x, y - THICKNESS / 2, length, THICKNESS, BLACK));
    }
}
