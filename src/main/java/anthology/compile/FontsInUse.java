package anthology.compile;

import anthology.css.FontFamilies;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.model.FontFile;
import anthology.model.Stylesheet;
import anthology.model.Stylesheet.Media;
import java.util.List;

/** Which fonts the stylesheets of an edition ask for. */
final class FontsInUse {
    private FontsInUse() {}

    /** Fonts that an EPUB has to carry: of families that its sheets name. */
    static List<FontFile> inEpub(List<Stylesheet> stylesheets, List<FontFile> styleFonts) {
        return named(stylesheets, Media.PRINT, styleFonts);
    }

    /** Fonts that the printed book is set in. */
    static List<FontFile> inPrint(List<Stylesheet> stylesheets, List<FontFile> styleFonts) {
        return named(stylesheets, Media.EPUB, styleFonts);
    }

    private static List<FontFile> named(List<Stylesheet> stylesheets, Media without, List<FontFile> styleFonts) {
        List<Stylesheet> concerned =
                stylesheets.stream().filter(sheet -> sheet.media() != without).toList();
        List<String> families = FontFamilies.named(concerned).stream()
                .filter(family -> !Fonts.isGeneric(family)) // those are the reading system's own
                .toList();
        // what is wrong with a font is reported where it is used
        return Fonts.of(styleFonts, new Diagnostics()).files(families);
    }
}
