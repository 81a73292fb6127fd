package anthology.pdf;

import anthology.typeset.Layout;
import anthology.typeset.Page;
import anthology.typeset.Placed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNull;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfWriter;

/** Where links and the outline can lead: the places that the pages name, found before the first page is written. */
final class Destinations {
    private record Place(int page, double y) {}

    private final Map<String, Place> places = new HashMap<>();
    private final PdfWriter writer;

    Destinations(Layout layout, PdfWriter writer) {
        this.writer = writer;
        int number = 1;
        for (Page page : layout.pages()) {
            collect(page.content(), number++, page.height() + page.outer());
        }
    }

    private void collect(List<Placed> content, int page, double top) {
        for (Placed placed : content) {
            switch (placed) {
                case Placed.Destination destination ->
                    places.putIfAbsent(destination.name(), new Place(page, top - destination.y()));
                case Placed.Group group -> collect(group.content(), page, top - group.dy());
                case Placed.Transformed transformed -> collect(transformed.content(), page, top);
                case Placed.Clipped clipped -> {}
                case Placed.Shape shape -> {}
                case Placed.Shade shade -> {}
                case Placed.Turned turned -> collectTurned(turned.content(), page, top - turned.y());
                case Placed.Glyphs glyphs -> {}
                case Placed.Fill fill -> {}
                case Placed.Picture picture -> {}
                case Placed.LinkArea area -> {}
            }
        }
    }

    /** What stands sideways is at the height of its own left edge: the reader comes to see all that is above. */
    private void collectTurned(List<Placed> content, int page, double y) {
        for (Placed placed : content) {
            if (placed instanceof Placed.Destination destination) {
                places.putIfAbsent(destination.name(), new Place(page, y));
            } else if (placed instanceof Placed.Group group) {
                collectTurned(group.content(), page, y);
            }
        }
    }

    /** An explicit destination, ISO 32000-1, 12.3.2.2: a page with the named place at its top; null for no such place. */
    @Nullable
    PdfArray find(String name) {
        Place place = places.get(name);
        if (place == null) {
            return null;
        }
        PdfArray destination = new PdfArray(writer.getPageReference(place.page));
        destination.add(PdfName.XYZ);
        destination.add(PdfNull.PDFNULL);
        destination.add(new PdfNumber(place.y));
        destination.add(PdfNull.PDFNULL);
        return destination;
    }
}
