package anthology.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * The outlines of a TrueType font.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/glyf">OpenType: glyf</a>
 */
final class GlyphOutlines {
    /** Composites may nest; more than this is a broken font. */
    private static final int DEEPEST = 8;

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEATED = 8;
    private static final int SAME_OR_POSITIVE_X = 16;
    private static final int SAME_OR_POSITIVE_Y = 32;

    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int ONE_SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;

    private final FontData data;
    private final int loca;
    private final int glyf;
    private final boolean wide;
    private final int glyphCount;

    GlyphOutlines(FontData data) {
        this.data = data;
        this.loca = data.table("loca");
        this.glyf = data.table("glyf");
        this.wide = data.u16(data.required("head") + 50) != 0;
        this.glyphCount = data.u16(data.required("maxp") + 4);
    }

    /** In font units, y upwards; empty for a space, and for fonts whose outlines are not of this kind. */
    Path2D outline(int glyph) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        if (loca >= 0 && glyf >= 0) {
            append(glyph, new AffineTransform(), path, 0);
        }
        return path;
    }

    /** Left, lower, right and upper edge in font units; all 0 for a glyph without an outline of this kind. */
    float[] bounds(int glyph) {
        if (loca < 0 || glyf < 0 || glyph < 0 || glyph >= glyphCount) {
            return new float[4];
        }
        int start = start(glyph);
        if (start(glyph + 1) <= start) {
            return new float[4];
        }
        float[] bounds = new float[4];
        for (int i = 0; i < 4; i++) {
            bounds[i] = data.s16(glyf + start + 2 + 2 * i);
        }
        return bounds;
    }

    private int start(int glyph) {
        return wide ? data.i32(loca + 4 * glyph) : 2 * data.u16(loca + 2 * glyph);
    }

    private void append(int glyph, AffineTransform placed, Path2D path, int depth) {
        if (glyph < 0 || glyph >= glyphCount || depth > DEEPEST) {
            return;
        }
        int start = start(glyph);
        int end = start(glyph + 1);
        if (end <= start) {
            return;
        }
        int contours = data.s16(glyf + start);
        int body = glyf + start + 10;
        if (contours >= 0) {
            path.append(simple(body, contours).getPathIterator(placed), false);
        } else {
            composite(body, placed, path, depth);
        }
    }

    private void composite(int start, AffineTransform placed, Path2D path, int depth) {
        int at = start;
        int flags;
        do {
            flags = data.u16(at);
            int component = data.u16(at + 2);
            at += 4;
            boolean words = (flags & WORDS) != 0;
            double dx = 0;
            double dy = 0;
            if ((flags & OFFSETS) != 0) {
                dx = words ? data.s16(at) : (byte) data.u8(at);
                dy = words ? data.s16(at + 2) : (byte) data.u8(at + 1);
            }
            at += words ? 4 : 2;
            AffineTransform own = new AffineTransform(1, 0, 0, 1, dx, dy);
            if ((flags & ONE_SCALE) != 0) {
                own = new AffineTransform(scale(at), 0, 0, scale(at), dx, dy);
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                own = new AffineTransform(scale(at), 0, 0, scale(at + 2), dx, dy);
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                own = new AffineTransform(scale(at), scale(at + 2), scale(at + 4), scale(at + 6), dx, dy);
                at += 8;
            }
            own.preConcatenate(placed);
            append(component, own, path, depth + 1);
        } while ((flags & MORE) != 0);
    }

    /** F2DOT14. */
    private double scale(int offset) {
        return data.s16(offset) / 16384.0;
    }

    private Path2D simple(int start, int contours) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        if (contours == 0) {
            return path;
        }
        int points = data.u16(start + 2 * (contours - 1)) + 1;
        int at = start + 2 * contours;
        at += 2 + data.u16(at); // instructions
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            int flag = data.u8(at++);
            int times = (flag & REPEATED) != 0 ? data.u8(at++) : 0;
            flags[i] = flag;
            for (; times > 0 && i + 1 < points; times--) {
                flags[++i] = flag;
            }
        }
        int[] x = new int[points];
        int[] y = new int[points];
        at = coordinates(at, flags, SHORT_X, SAME_OR_POSITIVE_X, x);
        coordinates(at, flags, SHORT_Y, SAME_OR_POSITIVE_Y, y);
        int first = 0;
        for (int i = 0; i < contours; i++) {
            int last = data.u16(start + 2 * i);
            contour(flags, x, y, first, last, path);
            first = last + 1;
        }
        return path;
    }

    private int coordinates(int start, int[] flags, int isShort, int sameOrPositive, int[] values) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & isShort) != 0) {
                int delta = data.u8(at++);
                value += same ? delta : -delta;
            } else if (!same) {
                value += data.s16(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    /** Between two points off the curve lies one on it, half way. */
    private static void contour(int[] flags, int[] x, int[] y, int first, int last, Path2D path) {
        int count = last - first + 1;
        if (count < 2) {
            return;
        }
        int start = first;
        while (start <= last && (flags[start] & ON_CURVE) == 0) {
            start++;
        }
        double startX;
        double startY;
        if (start <= last) {
            startX = x[start];
            startY = y[start];
        } else {
            start = last;
            startX = (x[first] + x[last]) / 2.0;
            startY = (y[first] + y[last]) / 2.0;
        }
        path.moveTo(startX, startY);
        boolean pending = false;
        double controlX = 0;
        double controlY = 0;
        for (int i = 1; i <= count; i++) {
            int at = first + (start - first + i) % count;
            boolean onCurve = (flags[at] & ON_CURVE) != 0;
            if (onCurve) {
                if (pending) {
                    path.quadTo(controlX, controlY, x[at], y[at]);
                } else {
                    path.lineTo(x[at], y[at]);
                }
                pending = false;
            } else {
                if (pending) {
                    path.quadTo(controlX, controlY, (controlX + x[at]) / 2, (controlY + y[at]) / 2);
                }
                controlX = x[at];
                controlY = y[at];
                pending = true;
            }
        }
        if (pending) {
            path.quadTo(controlX, controlY, startX, startY);
        }
        path.closePath();
    }
}
