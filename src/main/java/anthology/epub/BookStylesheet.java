package anthology.epub;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Edition;
import anthology.model.FontFile;
import anthology.model.Image;
import anthology.model.Stylesheet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one stylesheet of an EPUB: the embedded fonts, then every sheet of the style that is not for print alone, rule by
 * rule, without what a reading system must not see or cannot read.
 */
final class BookStylesheet {
    static final String HREF = "style.css";

    private BookStylesheet() {}

    /** @param diagnostics a picture that is not in the book is reported here, EPUB_001 */
    static String of(Edition edition, List<FontFile> fonts, Diagnostics diagnostics) {
        StringBuilder css = new StringBuilder("@charset \"UTF-8\";\n");
        for (FontFile font : fonts) {
            css.append("@font-face {\n");
            declare(
                    css,
                    "font-family",
                    '"' + font.family().replace("\\", "\\\\").replace("\"", "\\\"") + '"');
            declare(css, "font-style", font.italic() ? "italic" : "normal");
            declare(css, "font-weight", Integer.toString(font.weight()));
            declare(css, "src", "url(\"" + Publication.href(font) + "\")");
            css.append("}\n");
        }
        Set<String> pictures = edition.images().stream().map(Image::href).collect(Collectors.toUnmodifiableSet());
        for (Stylesheet sheet : edition.stylesheets()) {
            switch (sheet.media()) {
                case BOOK, EPUB -> {
                    css.append("\n/* ").append(sheet.path().replace("*/", "")).append(" */\n");
                    css.append(new CssReader(sheet.text(), new Filter(sheet, pictures, diagnostics)).read());
                }
                case PRINT -> {}
            }
        }
        return css.toString();
    }

    static void declare(StringBuilder css, String property, String value) {
        css.append("    ").append(property).append(": ").append(value).append(";\n");
    }

    /** Decides declaration by declaration what stays. */
    private record Filter(Stylesheet sheet, Set<String> pictures, Diagnostics diagnostics) implements CssReader.Filter {
        /** EPUB 3.3, 6.3.1.2: these two belong in the markup. */
        private static final Set<String> FORBIDDEN = Set.of("direction", "unicode-bidi");

        @Override
        public boolean keeps(String property, String value, int line) {
            if (FORBIDDEN.contains(property) || (property.equals("position") && value.startsWith("fixed"))) {
                return false;
            }
            for (String url : CssReader.urls(value)) {
                if (!pictures.contains(url)) {
                    diagnostics.report(
                            Code.EPUB_001,
                            new Location(sheet.path(), line, 0),
                            "the stylesheet shows '" + url + "', which is not in the book");
                    return false;
                }
            }
            return true;
        }
    }
}
