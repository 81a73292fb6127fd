package anthology.compile;

import anthology.css.Cascade;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.model.FontFile;
import anthology.model.Stylesheet;
import anthology.model.Stylesheet.Media;
import java.util.List;
import java.util.Set;

/** Which fonts the stylesheets of an edition ask for. */
final class FontsInUse {
    /** In an EPUB these are the reading system's own. */
    private static final Set<String> GENERIC = Set.of(
            "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif",
            "ui-monospace", "ui-rounded", "emoji", "math", "fangsong");

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
        // the cascade reads what concerns print: the sheets in question are shown to it as sheets for both media,
        // and what is wrong with them is reported where they are used
        List<Stylesheet> concerned = stylesheets.stream()
                .filter(sheet -> sheet.media() != without)
                .map(sheet -> new Stylesheet(sheet.path(), sheet.text(), Media.BOOK))
                .toList();
        Diagnostics unheard = new Diagnostics();
        List<String> families = Cascade.of(concerned, null, unheard).fontFamilies().stream()
                .filter(family -> !GENERIC.contains(family))
                .toList();
        return Fonts.of(styleFonts, unheard).files(families);
    }
}
