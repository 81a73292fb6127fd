package anthology.compile;

import anthology.css.Cascade;
import anthology.css.ComputedStyle;
import anthology.css.StyledNode;
import anthology.css.StyledNode.StyledElement;
import anthology.css.StyledNode.StyledText;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.model.Book;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.FontFile;
import anthology.model.Section;
import anthology.model.Stylesheet;
import anthology.model.Stylesheet.Media;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fonts an edition is set in. */
final class FontsInUse {
    private final Cascade cascade;

    /** Reads the stylesheets that an EPUB takes over. */
    FontsInUse(List<Stylesheet> stylesheets) {
        List<Stylesheet> sheets = stylesheets.stream()
                .filter(sheet -> sheet.media() != Media.PRINT)
                .map(sheet -> new Stylesheet(sheet.path(), sheet.text(), Media.BOOK))
                .toList();
        cascade = Cascade.of(sheets, null, new Diagnostics());
    }

    /** What text asks of a font. */
    private record Look(List<String> families, int weight, boolean italic) {}

    /** Fonts that the stylesheets of the printed book name, in the order in which they do. */
    static List<FontFile> inPrint(List<Stylesheet> stylesheets, List<FontFile> styleFonts) {
        return named(all(styleFonts), stylesheets, Media.EPUB);
    }

    /** The faces, and where a chapter of the book holds a formula that which formulas are set in. */
    static List<FontFile> withFormulas(List<FontFile> faces, Book book) {
        if (book.chapters().stream().noneMatch(chapter -> holdsFormula(chapter.body()))) {
            return faces;
        }
        Fonts shipped = Fonts.of(List.of(), new Diagnostics());
        return Stream.concat(faces.stream(), shipped.files(List.of(Fonts.FORMULAS), 400, false, new BitSet()).stream())
                .distinct()
                .toList();
    }

    private static boolean holdsFormula(Element element) {
        return element.name().equals("math")
                || element.children().stream().anyMatch(node -> node instanceof Element child && holdsFormula(child));
    }

    /**
     * Fonts that an EPUB has to carry: of the style's own, all that its sheets name; of the shipped ones, the faces in
     * which there is text.
     */
    List<FontFile> inEpub(Edition edition) {
        Map<Look, BitSet> looks = edition.sections().parallelStream()
                .map(this::looks)
                .flatMap(some -> some.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, FontsInUse::together));
        Fonts fonts = Fonts.of(edition.styleFonts(), new Diagnostics());
        Set<String> files = looks.entrySet().stream()
                .flatMap(entry -> fonts
                        .files(entry.getKey().families, entry.getKey().weight, entry.getKey().italic, entry.getValue())
                        .stream())
                .map(FontFile::fileName)
                .collect(Collectors.toSet());
        named(edition.styleFonts(), edition.stylesheets(), Media.PRINT).forEach(file -> files.add(file.fileName()));
        return all(edition.styleFonts()).stream()
                .filter(file -> files.contains(file.fileName()))
                .toList();
    }

    private static BitSet together(BitSet some, BitSet more) {
        BitSet all = (BitSet) some.clone();
        all.or(more);
        return all;
    }

    /** The characters in each look. */
    private Map<Look, BitSet> looks(Section section) {
        Map<Look, BitSet> looks = new HashMap<>();
        collect(cascade.style(section), looks);
        return looks;
    }

    private static void collect(StyledElement element, Map<Look, BitSet> looks) {
        for (StyledNode child : element.children()) {
            switch (child) {
                case StyledElement inner -> collect(inner, looks);
                case StyledText text -> {
                    BitSet characters = looks.computeIfAbsent(look(element.style()), look -> new BitSet());
                    text.text().text().codePoints().filter(c -> c > ' ').forEach(characters::set);
                }
            }
        }
        element.pseudo().values().forEach(style -> looks.computeIfAbsent(look(style), look -> new BitSet()));
    }

    private static Look look(ComputedStyle style) {
        return new Look(style.fontFamilies(), style.fontWeight(), style.italic());
    }

    private static List<FontFile> all(List<FontFile> styleFonts) {
        return Stream.concat(styleFonts.stream(), Fonts.shipped().stream()).toList();
    }

    /** A sheet names a family when the name stands anywhere in it: a declaration, a custom property, a shorthand. */
    private static List<FontFile> named(List<FontFile> fonts, List<Stylesheet> stylesheets, Media without) {
        String css = stylesheets.stream()
                .filter(sheet -> sheet.media() != without)
                .map(sheet -> sheet.bare().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        Map<FontFile, Integer> places = new LinkedHashMap<>();
        for (FontFile font : fonts) {
            int place = css.indexOf(font.family().toLowerCase(Locale.ROOT));
            if (place >= 0) {
                places.put(font, place);
            }
        }
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
