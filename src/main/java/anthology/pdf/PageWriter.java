package anthology.pdf;

import anthology.model.Artwork.Outline;
import anthology.model.Matrix;
import anthology.typeset.Page;
import anthology.typeset.Placed;
import anthology.typeset.Tag;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.OpenPdfDoor;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfWriter;

/** Draws one page and writes it: content stream, resources, boxes, link annotations. */
final class PageWriter {
    private final PdfWriter writer;
    private final BookParts parts;
    private final Page page;
    private final PdfIndirectReference reference;
    private final Furniture furniture;
    private final Operators out = new Operators();
    private final TextShower text = new TextShower(out);
    private final Map<String, PdfIndirectReference> fonts = new TreeMap<>();
    private final Map<String, PdfIndirectReference> pictures = new TreeMap<>();
    private final Map<String, PdfIndirectReference> shadings = new TreeMap<>();
    private final PdfArray annotations = new PdfArray();
    /** The colour of the graphics state; black when a page begins. */
    private int color;
    /** Where the origin of what is drawn stands: at the page's upper edge, or where what is turned begins. */
    private double origin;

    /** What turns or scales pieces, on the page or on what is turned. */
    private AffineTransform transform = new AffineTransform();

    private @Nullable Turn turn;
    /** What the open marked-content sequence belongs to: a Tag, the opening of an artifact, or null when none is. */
    private @Nullable Object marked;

    /** Where what is turned begins, pt from the page's lower left corner. */
    private record Turn(double x, double y) {
        /** A rectangle on the page. */
        double[] box(double[] own) {
            return new double[] {x - own[3], y + own[0], x - own[1], y + own[2]};
        }
    }

    private PageWriter(PdfWriter writer, BookParts parts, Page page) {
        this.writer = writer;
        this.parts = parts;
        this.page = page;
        this.reference = writer.getCurrentPage();
        this.furniture = new Furniture(page.content());
        this.origin = page.height() + 2 * page.outer();
    }

    /** Writes the next page. */
    static void write(PdfWriter writer, BookParts parts, Page page) throws IOException {
        new PageWriter(writer, parts, page).write();
    }

    private void write() throws IOException {
        parts.structure().beginPage();
        // the page's own origin is the top left corner of its trim, with y downwards
        draw(page.content(), page.outer(), page.outer());
        mark(null);
        byte[] content = out.toBytes();
        parts.id().add(content);

        PdfDictionary dictionary = new PdfDictionary(PdfName.PAGE);
        double width = page.width() + 2 * page.outer();
        double height = page.height() + 2 * page.outer();
        dictionary.put(PdfName.MEDIABOX, PdfObjects.box(0, 0, width, height));
        dictionary.put(PdfName.TRIMBOX, inner(page.outer(), width, height));
        if (page.bleed() > 0) {
            dictionary.put(PdfName.BLEEDBOX, inner(page.slug(), width, height));
        }
        dictionary.put(PdfName.RESOURCES, resources());
        dictionary.put(
                PdfName.CONTENTS,
                writer.addToBody(PdfObjects.compressed(content)).getIndirectReference());
        dictionary.put(PdfName.TABS, PdfName.S);
        if (parts.structure().hasContent()) {
            dictionary.put(
                    PdfName.STRUCTPARENTS, new PdfNumber(parts.structure().pageKey()));
        }
        if (!annotations.isEmpty()) {
            dictionary.put(PdfName.ANNOTS, annotations);
        }
        OpenPdfDoor.addPage(writer, dictionary);
    }

    /** What is left of the paper when so much is cut off on each side, ISO 32000-1, 14.11.2. */
    private static PdfLiteral inner(double cut, double width, double height) {
        return PdfObjects.box(cut, cut, width - cut, height - cut);
    }

    private PdfDictionary resources() {
        PdfDictionary resources = new PdfDictionary();
        if (!fonts.isEmpty()) {
            resources.put(PdfName.FONT, dictionary(fonts));
        }
        if (!pictures.isEmpty()) {
            resources.put(PdfName.XOBJECT, dictionary(pictures));
        }
        if (!shadings.isEmpty()) {
            resources.put(PdfName.SHADING, dictionary(shadings));
        }
        return resources;
    }

    private static PdfDictionary dictionary(Map<String, PdfIndirectReference> entries) {
        PdfDictionary dictionary = new PdfDictionary();
        entries.forEach((name, value) -> dictionary.put(new PdfName(name), value));
        return dictionary;
    }

    private void draw(List<Placed> content, double dx, double dy) throws IOException {
        for (Placed placed : content) {
            switch (placed) {
                case Placed.Glyphs glyphs -> draw(glyphs, dx, dy);
                case Placed.Fill fill -> draw(fill, dx, dy);
                case Placed.Picture picture -> draw(picture, dx, dy);
                case Placed.LinkArea area -> annotate(area, dx, dy);
                case Placed.Group group -> draw(group, dx + group.dx(), dy + group.dy());
                case Placed.Turned turned -> draw(turned, dx, dy);
                case Placed.Transformed transformed -> draw(transformed, dx, dy);
                case Placed.Clipped clipped -> draw(clipped, dx, dy);
                case Placed.Shape shape -> draw(shape, dx, dy);
                case Placed.Shade shade -> draw(shade, dx, dy);
                case Placed.Destination destination -> {}
            }
        }
    }

    private void draw(Placed.Group group, double dx, double dy) throws IOException {
        if (group.reading().isEmpty()) {
            draw(group.content(), dx, dy);
            return;
        }
        StructureTree structure = parts.structure();
        List<StructureTree.Additions> drawn = new ArrayList<>();
        for (Placed placed : group.content()) {
            mark(null);
            StructureTree.Additions outer = structure.hold();
            draw(List.of(placed), dx, dy);
            mark(null);
            drawn.add(structure.resume(outer));
        }
        group.reading().forEach(index -> structure.add(drawn.get(index)));
    }

    /** A quarter turn against the clock, ISO 32000-1, 8.3.3. */
    private void draw(Placed.Turned turned, double dx, double dy) throws IOException {
        Turn here = new Turn(dx + turned.x(), fromBottom(dy + turned.y()));
        int colorBefore = save();
        out.raw("0 1 -1 0").number(here.x).number(here.y).operator("cm");
        double originBefore = origin;
        turn = here;
        origin = 0;
        draw(turned.content(), 0, 0);
        turn = null;
        origin = originBefore;
        restore(colorBefore);
    }

    private void draw(Placed.Transformed transformed, double dx, double dy) throws IOException {
        double x = dx + transformed.x();
        double y = fromBottom(dy + transformed.y());
        Matrix own = transformed.matrix();
        AffineTransform about = AffineTransform.getTranslateInstance(x, y);
        // y grows upwards here
        about.concatenate(new AffineTransform(own.a(), -own.b(), -own.c(), own.d(), own.e(), -own.f()));
        about.translate(-x, -y);
        int colorBefore = save();
        out.raw(String.format(
                        Locale.ROOT,
                        "%.6f %.6f %.6f %.6f %.3f %.3f",
                        about.getScaleX(),
                        about.getShearY(),
                        about.getShearX(),
                        about.getScaleY(),
                        about.getTranslateX(),
                        about.getTranslateY()))
                .operator("cm");
        AffineTransform before = transform;
        transform = new AffineTransform(before);
        transform.concatenate(about);
        draw(transformed.content(), dx, dy);
        transform = before;
        restore(colorBefore);
    }

    private void draw(Placed.Clipped clipped, double dx, double dy) throws IOException {
        double x = dx + clipped.x();
        double y = dy + clipped.y();
        int colorBefore = save();
        path(clipped.outline(), x, y);
        out.operator(clipped.outline().isEvenOdd() ? "W* n" : "W n");
        draw(clipped.content(), x, y);
        restore(colorBefore);
    }

    private void draw(Placed.Shape shape, double dx, double dy) {
        mark(Furniture.plain());
        text.end();
        fill(shape.color());
        path(shape.outline(), dx + shape.x(), dy + shape.y());
        out.operator(shape.outline().isEvenOdd() ? "f*" : "f");
    }

    /** The gradient clipped to its rectangle, ISO 32000-1, 8.7.4.2. */
    private void draw(Placed.Shade shade, double dx, double dy) throws IOException {
        mark(Furniture.plain());
        text.end();
        String name = "S" + (shadings.size() + 1);
        shadings.put(name, writer.addToBody(Shadings.of(shade.gradient())).getIndirectReference());
        double left = dx + shade.x();
        double top = fromBottom(dy + shade.y());
        out.raw("q").number(left).number(top - shade.height());
        out.number(shade.width()).number(shade.height()).raw("re W").operator("n");
        double[] own = shade.gradient().matrix();
        // y grows upwards here
        double[] onPage = {own[0], -own[1], own[2], -own[3], left + own[4], top - own[5]};
        for (double value : onPage) {
            out.raw(String.format(Locale.ROOT, "%.6f", value));
        }
        out.operator("cm");
        out.raw("/" + name).operator("sh");
        out.operator("Q");
    }

    private void path(Outline outline, double x, double y) {
        double[] points = outline.points();
        int at = 0;
        for (char step : outline.steps().toCharArray()) {
            int count = step == 'c' ? 3 : step == 'h' ? 0 : 1;
            for (int i = 0; i < count; i++) {
                out.number(x + points[at++]).number(fromBottom(y + points[at++]));
            }
            out.operator(Character.toString(step));
        }
    }

    /** Begins what has a graphics state of its own; returns the colour outside of it. */
    private int save() {
        mark(null);
        text.end();
        out.operator("q");
        return color;
    }

    private void restore(int colorBefore) {
        mark(null);
        text.end();
        color = colorBefore;
        text.forget();
        out.operator("Q");
    }

    private double[] onPage(double left, double bottom, double right, double top) {
        Rectangle2D box = transform
                .createTransformedShape(new Rectangle2D.Double(left, bottom, right - left, top - bottom))
                .getBounds2D();
        double[] own = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        return turn == null ? own : turn.box(own);
    }

    private void draw(Placed.Glyphs glyphs, double dx, double dy) {
        Tag tag = glyphs.tag();
        mark(
                tag != null
                        ? tag
                        : turn != null ? Furniture.plain() : furniture.opening(dy - page.outer() + glyphs.baseline()));
        fill(glyphs.color());
        EmbeddedFont font = parts.fonts().of(glyphs.text().getFirst().face());
        fonts.put(font.resourceName(), font.reference());
        text.show(glyphs, font, dx + glyphs.x(), fromBottom(dy + glyphs.baseline()));
    }

    private void draw(Placed.Fill fill, double dx, double dy) {
        mark(Furniture.plain());
        text.end();
        fill(fill.color());
        out.number(dx + fill.x()).number(fromBottom(dy + fill.y() + fill.height()));
        out.number(fill.width()).number(fill.height()).raw("re").operator("f");
    }

    private void draw(Placed.Picture picture, double dx, double dy) throws IOException {
        Tag tag = picture.tag();
        mark(tag == null ? Furniture.plain() : tag);
        text.end();
        double left = dx + picture.x();
        double bottom = fromBottom(dy + picture.y() + picture.height());
        if (tag != null) {
            parts.structure().addBox(tag, onPage(left, bottom, left + picture.width(), bottom + picture.height()));
        }
        Pictures.Shown shown = parts.pictures().of(picture.image());
        if (shown == null) {
            return;
        }
        pictures.put(shown.resourceName(), shown.reference());
        out.raw("q")
                .number(picture.width())
                .raw("0 0")
                .number(picture.height())
                .number(left)
                .number(bottom)
                .raw("cm");
        out.raw("/" + shown.resourceName()).raw("Do").operator("Q");
    }

    /** A link annotation, ISO 32000-1, 12.5.6.5; nothing for a target that is not in the book. */
    private void annotate(Placed.LinkArea area, double dx, double dy) throws IOException {
        PdfDictionary annotation = new PdfDictionary(PdfName.ANNOT);
        if (!parts.links().aim(annotation, area.target())) {
            return;
        }
        double left = dx + area.x();
        double top = fromBottom(dy + area.y());
        annotation.put(PdfName.SUBTYPE, PdfName.LINK);
        double[] box = onPage(left, top - area.height(), left + area.width(), top);
        annotation.put(PdfName.RECT, PdfObjects.box(box[0], box[1], box[2], box[3]));
        annotation.put(PdfName.BORDER, new PdfArray(new int[] {0, 0, 0}));
        annotation.put(PdfName.F, new PdfNumber(4));
        annotation.put(PdfName.P, reference);
        annotation.put(PdfName.CONTENTS, PdfObjects.text(area.contents().isBlank() ? area.target() : area.contents()));
        PdfIndirectReference own = writer.getPdfIndirectReference();
        int key = parts.structure().addAnnotation(area.tag(), own, reference);
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        writer.addToBody(annotation, own);
        annotations.add(own);
    }

    /** Makes sure that what follows is marked as part of a tag, as an artifact, or (null) as nothing. */
    private void mark(@Nullable Object next) {
        if (next == null ? marked == null : next.equals(marked)) {
            return;
        }
        text.end();
        if (marked != null) {
            out.operator("EMC");
        }
        marked = next;
        if (next instanceof Tag tag) {
            int number = parts.structure().addContent(tag, reference);
            out.raw("/" + tag.role() + "<</MCID").integer(number).put('>');
            out.put('>').operator("BDC");
        } else if (next instanceof String opening) {
            out.operator(opening);
        }
    }

    /** Selects the colour for what is filled next, text included. */
    private void fill(int rgb) {
        if (rgb == color) {
            return;
        }
        color = rgb;
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        if (red == green && green == blue) {
            out.number(red / 255.0).operator("g");
        } else {
            out.number(red / 255.0).number(green / 255.0).number(blue / 255.0).operator("rg");
        }
    }

    private double fromBottom(double y) {
        return origin - y;
    }
}
