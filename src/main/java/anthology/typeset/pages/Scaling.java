package anthology.typeset.pages;

import anthology.model.Artwork;
import anthology.model.Artwork.Outline;
import anthology.model.Matrix;
import anthology.typeset.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes changed copies of what is placed. */
final class Scaling {
    private Scaling() {}

    /** All of it larger or smaller, about (0, 0). */
    static List<Placed> by(double f, List<Placed> content) {
        if (f == 1) {
            return content;
        }
        List<Placed> scaled = new ArrayList<>(content.size());
        for (Placed piece : content) {
            scaled.add(
                    switch (piece) {
                        case Placed.Glyphs g ->
                            new Placed.Glyphs(
                                    g.tag(),
                                    g.x() * f,
                                    g.baseline() * f,
                                    g.text(),
                                    g.size() * f,
                                    g.wordSpace() * f,
                                    g.letterSpace() * f,
                                    g.scale(),
                                    g.color(),
                                    g.actual());
                        case Placed.Fill r ->
                            new Placed.Fill(r.x() * f, r.y() * f, r.width() * f, r.height() * f, r.color());
                        case Placed.Picture p ->
                            new Placed.Picture(p.tag(), p.x() * f, p.y() * f, p.width() * f, p.height() * f, p.image());
                        case Placed.LinkArea a ->
                            new Placed.LinkArea(
                                    a.tag(),
                                    a.x() * f,
                                    a.y() * f,
                                    a.width() * f,
                                    a.height() * f,
                                    a.target(),
                                    a.contents());
                        case Placed.Group g ->
                            new Placed.Group(g.dx() * f, g.dy() * f, by(f, g.content()), g.reading());
                        case Placed.Turned t -> new Placed.Turned(t.x() * f, t.y() * f, by(f, t.content()));
                        case Placed.Shade s ->
                            new Placed.Shade(
                                    s.x() * f, s.y() * f, s.width() * f, s.height() * f, gradient(f, s.gradient()));
                        case Placed.Shape s ->
                            new Placed.Shape(s.x() * f, s.y() * f, outline(f, s.outline()), s.color());
                        case Placed.Clipped c ->
                            new Placed.Clipped(c.x() * f, c.y() * f, outline(f, c.outline()), by(f, c.content()));
                        case Placed.Transformed t ->
                            new Placed.Transformed(t.x() * f, t.y() * f, moved(f, t.matrix()), by(f, t.content()));
                        case Placed.Destination d -> new Placed.Destination(d.name(), d.y() * f);
                    });
        }
        return scaled;
    }

    private static Artwork.Gradient gradient(double f, Artwork.Gradient gradient) {
        double[] matrix = Arrays.stream(gradient.matrix()).map(each -> each * f).toArray();
        return new Artwork.Gradient(gradient.coordinates(), gradient.offsets(), gradient.colors(), matrix);
    }

    private static Outline outline(double f, Outline outline) {
        double[] points = outline.points().clone();
        for (int i = 0; i < points.length; i++) {
            points[i] *= f;
        }
        return new Outline(outline.steps(), points, outline.isEvenOdd());
    }

    private static Matrix moved(double f, Matrix m) {
        return new Matrix(m.a(), m.b(), m.c(), m.d(), m.e() * f, m.f() * f);
    }

    /** What is shown again: no part of the text, and nothing leads to it or from it. */
    static List<Placed> decoration(List<Placed> content) {
        List<Placed> bare = new ArrayList<>(content.size());
        for (Placed piece : content) {
            switch (piece) {
                case Placed.Glyphs g ->
                    bare.add(new Placed.Glyphs(
                            null,
                            g.x(),
                            g.baseline(),
                            g.text(),
                            g.size(),
                            g.wordSpace(),
                            g.letterSpace(),
                            g.scale(),
                            g.color(),
                            g.actual()));
                case Placed.Fill fill -> bare.add(fill);
                case Placed.Picture p ->
                    bare.add(new Placed.Picture(null, p.x(), p.y(), p.width(), p.height(), p.image()));
                case Placed.Group g -> bare.add(new Placed.Group(g.dx(), g.dy(), decoration(g.content())));
                case Placed.Shape shape -> bare.add(shape);
                case Placed.Shade shade -> bare.add(shade);
                case Placed.Clipped clipped -> bare.add(clipped);
                case Placed.Transformed t ->
                    bare.add(new Placed.Transformed(t.x(), t.y(), t.matrix(), decoration(t.content())));
                case Placed.Turned t -> bare.add(new Placed.Turned(t.x(), t.y(), decoration(t.content())));
                case Placed.LinkArea area -> {}
                case Placed.Destination destination -> {}
            }
        }
        return bare;
    }
}
