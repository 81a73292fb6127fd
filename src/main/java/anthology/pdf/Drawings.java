package anthology.pdf;

import anthology.model.Artwork;
import anthology.model.Artwork.Mark;
import anthology.model.Artwork.Outline;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;

/** Drawings as form XObjects, ISO 32000-1, 8.10, one unit wide and high like the pictures they stand among. */
final class Drawings {
    private final Operators out = new Operators();
    /** Graphics states by opacity in thousandths, 11.6.4.4. */
    private final Map<Integer, PdfDictionary> opacities = new TreeMap<>();

    private final PdfDictionary shadings = new PdfDictionary();
    private final Artwork.Drawing drawing;
    private int color;

    private Drawings(Artwork.Drawing drawing) {
        this.drawing = drawing;
    }

    static PdfStream form(Artwork.Drawing drawing) {
        return new Drawings(drawing).form();
    }

    private PdfStream form() {
        List<Outline> clips = List.of();
        int opacity = 1000;
        out.operator("q");
        for (Mark mark : drawing.marks()) {
            int visible = (int) Math.round(mark.opacity() * 1000);
            if (!clips.equals(mark.clips()) || visible != opacity) {
                out.operator("Q");
                out.operator("q");
                color = 0;
                clips = mark.clips();
                opacity = visible;
                for (Outline clip : clips) {
                    path(clip);
                    out.operator(clip.isEvenOdd() ? "W* n" : "W n");
                }
                if (visible < 1000) {
                    opacities.computeIfAbsent(visible, Drawings::state);
                    out.raw("/A" + visible).operator("gs");
                }
            }
            switch (mark.paint()) {
                case Artwork.Plain plain -> {
                    fill(plain.rgb());
                    path(mark.outline());
                    out.operator(mark.outline().isEvenOdd() ? "f*" : "f");
                }
                case Artwork.Gradient gradient -> shade(mark.outline(), gradient);
            }
        }
        out.operator("Q");
        PdfStream stream = PdfObjects.compressed(out.toBytes());
        stream.put(PdfName.SUBTYPE, PdfName.FORM);
        stream.put(PdfName.BBOX, PdfObjects.box(0, 0, drawing.width(), drawing.height()));
        // y grows downwards in drawings; a picture fills the unit square
        PdfArray matrix = new PdfArray();
        for (double value : new double[] {1.0 / drawing.width(), 0, 0, -1.0 / drawing.height(), 0, 1}) {
            matrix.add(new PdfNumber(String.format(Locale.ROOT, "%.9f", value)));
        }
        stream.put(PdfName.MATRIX, matrix);
        PdfDictionary resources = new PdfDictionary();
        if (!opacities.isEmpty()) {
            PdfDictionary states = new PdfDictionary();
            opacities.forEach((visible, state) -> states.put(new PdfName("A" + visible), state));
            resources.put(PdfName.EXTGSTATE, states);
        }
        if (shadings.size() > 0) {
            resources.put(PdfName.SHADING, shadings);
        }
        stream.put(PdfName.RESOURCES, resources);
        return stream;
    }

    /** Paints a gradient where the outline is, ISO 32000-1, 8.7.4.2. */
    private void shade(Outline outline, Artwork.Gradient gradient) {
        String name = "S" + (shadings.size() + 1);
        shadings.put(new PdfName(name), Shadings.of(gradient));
        out.operator("q");
        path(outline);
        out.operator(outline.isEvenOdd() ? "W* n" : "W n");
        for (double value : gradient.matrix()) {
            out.raw(String.format(Locale.ROOT, "%.6f", value));
        }
        out.operator("cm");
        out.raw("/" + name).operator("sh");
        out.operator("Q");
    }

    private static PdfDictionary state(int visible) {
        PdfDictionary state = new PdfDictionary(PdfName.EXTGSTATE);
        state.put(PdfName.ca, new PdfNumber(String.format(Locale.ROOT, "%.3f", visible / 1000.0)));
        return state;
    }

    private void path(Outline outline) {
        int at = 0;
        double[] points = outline.points();
        for (int i = 0; i < outline.steps().length(); i++) {
            char step = outline.steps().charAt(i);
            int count = step == 'c' ? 6 : step == 'h' ? 0 : 2;
            for (int end = at + count; at < end; at++) {
                out.number(points[at]);
            }
            out.raw(Character.toString(step)).put('\n');
        }
    }

    private void fill(int rgb) {
        if (rgb != color) {
            color = rgb;
            out.number((rgb >> 16 & 0xFF) / 255.0)
                    .number((rgb >> 8 & 0xFF) / 255.0)
                    .number((rgb & 0xFF) / 255.0)
                    .operator("rg");
        }
    }
}
