package anthology.style;

import anthology.model.Stylesheet;
import anthology.model.Stylesheet.Media;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Map<Wanted, List<Stylesheet>> sheets = new HashMap<>();

    /** A file, and the books for which it is asked. */
    private record Wanted(String file, Media media) {}

    private Imports(StyleFolder folder) {
        this.folder = folder;
    }

    /**
     * The sheet, last, and before it those that it imports; none when there is no such file. Each is read once and stands
     * once, where it is imported last.
     */
    static List<Stylesheet> read(StyleFolder folder, String file, Media media) {
        List<Stylesheet> sheets = new Imports(folder).sheets(new Wanted(file, media), Set.of());
        return sheets == null ? List.of() : sheets;
    }

    /**
     * The sheet and those before it, or null when it is not there.
     *
     * @param importing the files that led here
     */
    private @Nullable List<Stylesheet> sheets(Wanted wanted, Set<String> importing) {
        if (importing.contains(wanted.file) || wanted.file.contains("..")) {
            return null;
        }
        List<Stylesheet> known = sheets.get(wanted);
        String written = known == null ? Styles.text(folder, wanted.file) : null;
        if (written != null) {
            Set<String> above = new TreeSet<>(importing);
            above.add(wanted.file);
            known = imported(wanted, new StringBuilder(written), above);
            sheets.put(wanted, known);
        }
        return known;
    }

    private List<Stylesheet> imported(Wanted wanted, StringBuilder text, Set<String> above) {
        Matcher before = BEFORE.matcher(text);
        Matcher statement = IMPORT.matcher(text);
        String below = wanted.file.substring(0, wanted.file.lastIndexOf('/') + 1);
        List<Stylesheet> all = new ArrayList<>();
        int at = 0;
        while (before.region(at, text.length()).lookingAt()
                && statement.region(before.end(), text.length()).lookingAt()) {
            at = statement.end();
            Media media = media(wanted.media, statement.group(3));
            List<Stylesheet> more =
                    media == null ? List.of() : sheets(new Wanted(below + statement.group(2), media), above);
            if (more != null) {
                all.removeAll(more);
                all.addAll(more);
                blank(text, statement.start(), at);
            }
        }
        all.add(new Stylesheet(folder.path(wanted.file), text.toString(), wanted.media));
        return List.copyOf(all);
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
