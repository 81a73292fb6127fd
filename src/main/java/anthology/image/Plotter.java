package anthology.image;

import anthology.model.Artwork;
import anthology.model.Artwork.Mark;
import anthology.model.Artwork.Outline;
import com.github.weisj.jsvg.renderer.output.Output;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a drawing down as filled shapes; what is more than that (patterns, masks, pictures, filters) it refuses. */
final class Plotter implements Output {
    /** Points of all shapes together; more is better shown as pixels. */
    private static final int MOST_POINTS = 400_000;

    /** Says that a drawing is not made of filled shapes alone. */
    static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlain() {
            super(null, null, false, false);
        }
    }

    private final List<Mark> marks;
    private final Rectangle2D area;
    private final int[] points;
    private AffineTransform transform;
    private List<Outline> clips;
    private Paint paint;
    private Stroke stroke;
    private float opacity;

    Plotter(double width, double height) {
        this(new ArrayList<>(), new Rectangle2D.Double(0, 0, width, height), new int[1]);
    }

    private Plotter(List<Mark> marks, Rectangle2D area, int[] points) {
        this.marks = marks;
        this.area = area;
        this.points = points;
        this.transform = new AffineTransform();
        this.clips = List.of();
        this.paint = Color.BLACK;
        this.stroke = new BasicStroke();
        this.opacity = 1;
    }

    List<Mark> marks() {
        return marks;
    }

    @Override
    public void fillShape(Shape shape) {
        double visible = opacity * (paint instanceof Color color ? color.getAlpha() / 255.0 : Gradients.opacity(paint));
        if (visible > 0) {
            Outline outline = outline(shape);
            if (!outline.steps().isEmpty()) {
                marks.add(new Mark(outline, printed(), visible, clips));
            }
        }
    }

    private Artwork.Paint printed() {
        if (paint instanceof Color color) {
            return new Artwork.Plain(color.getRGB() & 0xFFFFFF);
        }
        Artwork.Gradient gradient = Gradients.of(paint, transform);
        if (gradient == null) {
            throw new NotPlain();
        }
        return gradient;
    }

    @Override
    public void drawShape(Shape shape) {
        fillShape(stroke.createStrokedShape(shape));
    }

    /** The shape where it stands in the drawing. */
    private Outline outline(Shape shape) {
        PathIterator path = shape.getPathIterator(transform);
        StringBuilder steps = new StringBuilder();
        double[] all = new double[64];
        int size = 0;
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (; !path.isDone(); path.next()) {
            if (size + 6 > all.length) {
                all = Arrays.copyOf(all, 2 * all.length);
            }
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    steps.append('m');
                    size = put(all, size, at, 2);
                }
                case PathIterator.SEG_LINETO -> {
                    steps.append('l');
                    size = put(all, size, at, 2);
                }
                case PathIterator.SEG_QUADTO -> {
                    steps.append('c');
                    double[] cubic = {
                        x + (at[0] - x) * 2 / 3,
                        y + (at[1] - y) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3,
                        at[3] + (at[1] - at[3]) * 2 / 3,
                        at[2],
                        at[3]
                    };
                    size = put(all, size, cubic, 6);
                }
                case PathIterator.SEG_CUBICTO -> {
                    steps.append('c');
                    size = put(all, size, at, 6);
                }
                default -> steps.append('h');
            }
            if (size >= 2) {
                x = all[size - 2];
                y = all[size - 1];
            }
        }
        points[0] += size;
        if (points[0] > MOST_POINTS) {
            throw new NotPlain();
        }
        return new Outline(
                steps.toString(), Arrays.copyOf(all, size), path.getWindingRule() == PathIterator.WIND_EVEN_ODD);
    }

    private static int put(double[] all, int size, double[] from, int count) {
        for (int i = 0; i < count; i++) {
            if (!(Math.abs(from[i]) < 1e7)) {
                throw new NotPlain();
            }
            all[size + i] = from[i];
        }
        return size + count;
    }

    @Override
    public void drawImage(BufferedImage image) {
        throw new NotPlain();
    }

    @Override
    public void drawImage(Image image, @Nullable ImageObserver observer) {
        throw new NotPlain();
    }

    @Override
    public void drawImage(Image image, AffineTransform at, @Nullable ImageObserver observer) {
        throw new NotPlain();
    }

    @Override
    public void setPaint(Paint next) {
        paint = next;
    }

    @Override
    public void setPaint(Supplier<Paint> next) {
        paint = next.get();
    }

    @Override
    public void setStroke(Stroke next) {
        stroke = next;
    }

    @Override
    public Stroke stroke() {
        return stroke;
    }

    @Override
    public void applyClip(Shape shape) {
        List<Outline> more = new ArrayList<>(clips);
        more.add(outline(shape));
        clips = List.copyOf(more);
    }

    @Override
    public Optional<Float> contextFontSize() {
        return Optional.empty();
    }

    @Override
    public Output createChild() {
        Plotter child = new Plotter(marks, area, points);
        child.restore(this);
        return child;
    }

    private void restore(Plotter from) {
        transform = new AffineTransform(from.transform);
        clips = from.clips;
        paint = from.paint;
        stroke = from.stroke;
        opacity = from.opacity;
    }

    @Override
    public void dispose() {}

    @Override
    public void debugPaint(Consumer<Graphics2D> painter) {}

    @Override
    public Rectangle2D clipBounds() {
        try {
            return transform.createInverse().createTransformedShape(area).getBounds2D();
        } catch (java.awt.geom.NoninvertibleTransformException flat) {
            return new Rectangle2D.Double();
        }
    }

    @Override
    public @Nullable RenderingHints renderingHints() {
        return null;
    }

    @Override
    public @Nullable Object renderingHint(RenderingHints.Key key) {
        return null;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {}

    @Override
    public AffineTransform transform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform next) {
        transform = new AffineTransform(next);
    }

    @Override
    public void applyTransform(AffineTransform next) {
        transform.concatenate(next);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public float currentOpacity() {
        return opacity;
    }

    @Override
    public void applyOpacity(float share) {
        opacity *= share;
    }

    @Override
    public SafeState safeState() {
        Plotter now = new Plotter(marks, area, points);
        now.restore(this);
        return () -> restore(now);
    }

    @Override
    public boolean supportsFilters() {
        return true;
    }

    @Override
    public boolean supportsColors() {
        return true;
    }
}
