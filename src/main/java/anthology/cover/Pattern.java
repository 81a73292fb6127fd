package anthology.cover;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** What covers the ground, in the manner of printed binding papers. Drawn once as a tile, which is then repeated. */
enum Pattern {
    /** Scales of concentric arcs. */
    WAVES(200, 100) {
        @Override
        void draw(Graphics2D graphics, Palette palette) {
            for (int row = 0; row <= 4; row++) {
                for (int column = -1; column <= 2; column++) {
                    double x = column * 200 + (row % 2 == 0 ? 0 : 100);
                    double y = row * 50;
                    for (int ring = 0; ring < 4; ring++) {
                        double radius = 100 - 25 * ring;
                        Shape disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
                        if (ring == 0) {
                            graphics.setColor(palette.ground());
                            graphics.fill(disc);
                            graphics.setColor(palette.pattern());
                        }
                        graphics.draw(disc);
                    }
                }
            }
        }
    },
    /** Four leaves to a flower, where circles cross. */
    PETALS(160, 160) {
        @Override
        void draw(Graphics2D graphics, Palette palette) {
            for (int column = -1; column <= 1; column++) {
                for (int row = -1; row <= 1; row++) {
                    double x = column * 160 + 80;
                    double y = row * 160 + 80;
                    for (Shape leaf : leaves(x, y, 80)) {
                        graphics.fill(leaf);
                    }
                    graphics.fill(new Ellipse2D.Double(x - 80 - 5, y - 5, 10, 10));
                }
            }
        }
    },
    /** Sprigs in a lattice. */
    SPRIGS(140, 220) {
        @Override
        void draw(Graphics2D graphics, Palette palette) {
            for (int column = -1; column <= 1; column++) {
                for (int row = -1; row <= 1; row++) {
                    sprig(graphics, column * 140 + 35, row * 220 + 55);
                    sprig(graphics, column * 140 + 105, row * 220 + 165);
                }
            }
        }
    };

    private final int width;
    private final int height;

    Pattern(int width, int height) {
        this.width = width;
        this.height = height;
    }

    abstract void draw(Graphics2D graphics, Palette palette);

    BufferedImage tile(Palette palette) {
        BufferedImage tile = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = tile.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(palette.ground());
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(palette.pattern());
        graphics.setStroke(new BasicStroke(5));
        draw(graphics, palette);
        graphics.dispose();
        return tile;
    }

    private static List<Shape> leaves(double x, double y, double length) {
        List<Shape> leaves = new ArrayList<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            double angle = Math.PI / 4 + quarter * Math.PI / 2;
            leaves.add(leaf(x, y, angle, 14, length * Math.sqrt(2) - 14, 22));
        }
        return leaves;
    }

    /** A pointed oval that leaves its root at an angle. */
    private static Shape leaf(double x, double y, double angle, double from, double to, double half) {
        double ux = Math.cos(angle);
        double uy = Math.sin(angle);
        double middle = (from + to) / 2;
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(x + ux * from, y + uy * from);
        leaf.quadTo(x + ux * middle - uy * 2 * half, y + uy * middle + ux * 2 * half, x + ux * to, y + uy * to);
        leaf.quadTo(x + ux * middle + uy * 2 * half, y + uy * middle - ux * 2 * half, x + ux * from, y + uy * from);
        leaf.closePath();
        return leaf;
    }

    private static void sprig(Graphics2D graphics, double x, double y) {
        graphics.draw(new Arc2D.Double(x - 60, y - 50, 60, 110, -60, 90, Arc2D.OPEN));
        graphics.fill(leaf(x, y, -Math.PI / 2, 0, 52, 9));
        for (int pair = 0; pair < 2; pair++) {
            double foot = y + 18 + 26 * pair;
            graphics.fill(leaf(x - 3, foot, -Math.PI / 2 - 0.85, 2, 38, 8));
            graphics.fill(leaf(x - 3, foot, -Math.PI / 2 + 0.85, 2, 38, 8));
        }
    }
}
