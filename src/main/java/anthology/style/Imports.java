package anthology.style;

import anthology.model.Stylesheet;
import anthology.model.Stylesheet.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of a style with the sheets that it imports from the style's folder: they stand before it, and what asked
 * for them is blank in its text. What cannot be imported stays as it is written, and is reported where sheets are read.
 *
 * @see <a href="https://www.w3.org/TR/css-cascade-4/#at-import">CSS Cascade, the import rule</a>
 */
final class Imports {
    /** What may stand before an import. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:\\s++|/\\*[^*]*+\\*++(?:[^/*][^*]*+\\*++)*+/|@charset\\s++\"[^\"]*+\"\\s*+;)*+");

    private static final Pattern IMPORT = Pattern.compile(
            "@import\\s*+(?:url\\(\\s*+)?(['\"]?)([\\w-][\\w. /-]*+)\\1\\s*+\\)?+\\s*+(\\w*+)\\s*+;",
            Pattern.CASE_INSENSITIVE);

    private final StyleFolder folder;
    private final List<Stylesheet> sheets = new ArrayList<>();

    private Imports(StyleFolder folder) {
        this.folder = folder;
    }

    /** The sheet, last, and before it those that it imports; none when there is no such file. */
    static List<Stylesheet> read(StyleFolder folder, String file, Media media) {
        Imports imports = new Imports(folder);
        imports.add(file, media, Set.of());
        return imports.sheets;
    }

    /**
     * @param importing the files that led here
     * @return whether it is there
     */
    private boolean add(String file, Media media, Set<String> importing) {
        String written = importing.contains(file) || file.contains("..") ? null : Styles.text(folder, file);
        if (written == null) {
            return false;
        }
        Set<String> above = new TreeSet<>(importing);
        above.add(file);
        StringBuilder text = new StringBuilder(written);
        Matcher before = BEFORE.matcher(text);
        Matcher statement = IMPORT.matcher(text);
        String below = file.substring(0, file.lastIndexOf('/') + 1);
        int at = 0;
        while (before.region(at, text.length()).lookingAt()
                && statement.region(before.end(), text.length()).lookingAt()) {
            at = statement.end();
            Media wanted = media(media, statement.group(3));
            if (wanted == null || add(below + statement.group(2), wanted, above)) {
                blank(text, statement.start(), at);
            }
        }
        sheets.add(new Stylesheet(folder.path(file), text.toString(), media));
        return true;
    }

    /** Which of the books that the sheet dresses the import dresses, or null for none. */
    private static @Nullable Media media(Media sheet, String written) {
        Media wanted =
                switch (written.toLowerCase(Locale.ROOT)) {
                    case "", "all" -> sheet;
                    case "print" -> Media.PRINT;
                    case "screen" -> Media.EPUB;
                    default -> null;
                };
        return sheet == Media.BOOK || wanted == sheet ? wanted : null;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
