package anthology.pdf;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.model.Artwork;
import anthology.model.Image;
import anthology.typeset.Page;
import anthology.typeset.Placed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A picture and the largest place that it has in the book.
 *
 * @param width pt
 * @param height pt
 */
record PrintedPicture(Image image, double width, double height) {
    /** Pixels an inch below which one sees them. */
    private static final double COARSE = 150;
    /** What is lost when lengths are rounded to pixels is not worth a word. */
    private static final double NEARLY = 0.98;

    /** Those of the pages, by their href, in the order in which they are first shown. */
    static Map<String, PrintedPicture> in(List<Page> pages) {
        Map<String, PrintedPicture> pictures = new LinkedHashMap<>();
        pages.forEach(page -> collect(page.content(), pictures));
        return pictures;
    }

    private static void collect(List<Placed> content, Map<String, PrintedPicture> pictures) {
        for (Placed placed : content) {
            switch (placed) {
                case Placed.Picture picture ->
                    pictures.merge(
                            picture.image().href(),
                            new PrintedPicture(picture.image(), picture.width(), picture.height()),
                            PrintedPicture::or);
                case Placed.Group group -> collect(group.content(), pictures);
                case Placed.Turned turned -> collect(turned.content(), pictures);
                case Placed.Transformed transformed -> collect(transformed.content(), pictures);
                case Placed.Clipped clipped -> collect(clipped.content(), pictures);
                case Placed.Glyphs glyphs -> {}
                case Placed.Fill fill -> {}
                case Placed.Shape shape -> {}
                case Placed.Shade shade -> {}
                case Placed.LinkArea link -> {}
                case Placed.Destination destination -> {}
            }
        }
    }

    private PrintedPicture or(PrintedPicture other) {
        return new PrintedPicture(image, Math.max(width, other.width), Math.max(height, other.height));
    }

    /**
     * The picture in no more detail than its largest place shows.
     *
     * @param resolution pixels an inch
     * @throws IllegalArgumentException when it cannot be printed
     */
    Artwork artwork(double resolution) {
        return image.print()
                .artwork((int) Math.ceil(width * resolution / 72), (int) Math.ceil(height * resolution / 72));
    }

    /** Says so when it is printed larger than its pixels allow; drawings have none. */
    void reportCoarse(double resolution, Diagnostics diagnostics) {
        double wanted = Math.min(COARSE, resolution);
        double has = Math.min(image.width() * 72 / width, image.height() * 72 / height);
        if (has < wanted * NEARLY && !image.mediaType().equals("image/svg+xml")) {
            diagnostics.report(
                    Code.IMAGE_009,
                    null,
                    String.format(Locale.ROOT, "the picture %s is printed with %.0f pixels an inch", image.href(), has),
                    String.format(
                            Locale.ROOT,
                            "it looks sharp up to %.1fin wide; a file of %.0f pixels would look so here",
                            image.width() / wanted,
                            width * wanted / 72));
        }
    }
}
