package anthology.typeset;

import anthology.typeset.PageText.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a reader of proofs would mark, from nothing but what stands on the pages: single lines, stranded
 * headings, words that go on over the page, pages that end early.
 */
public final class PageFaults {
    /** Chapters whose last page has fewer lines are counted. */
    private static final int FEW = 5;

    private static final Set<String> HEADINGS = Set.of("H1", "H2", "H3", "H4", "H5", "H6");
    private static final Set<String> PARAGRAPHS = Set.of("P", "LBody", "Lbl", "Caption", "TD", "TH");
    private static final double SAME = 2;

    /** What is counted, in the order in which it is printed. */
    public enum Fault {
        WIDOW("widows"),
        ORPHAN("orphans"),
        STRANDED("stranded headings"),
        HYPHEN("hyphens at a page's end"),
        HYPHEN_TURNED("hyphens at a leaf's end"),
        INTRODUCTION("colons parted from what they announce"),
        BULLET("bullets that stand alone"),
        SHORT_PAGE("pages that end early"),
        MISSING_LINE("lines missing on them"),
        UNEVEN("spreads of unequal depth"),
        SHORT_END("chapters that end in a page of under five lines");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private record Line(double baseline, List<Piece> pieces) {
        @Nullable
        Tag block() {
            return pieces.stream()
                    .map(Piece::tag)
                    .filter(tag -> !within(tag, Set.of("Lbl")))
                    .findFirst()
                    .map(PageFaults::block)
                    .orElse(null);
        }

        boolean hyphenated() {
            return pieces.stream()
                    .anyMatch(piece -> "\u00AD".equals(piece.glyphs().actual()));
        }

        String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString().strip();
        }
    }

    /**
     * @param section the tag of the section that it belongs to, or null on a blank page
     * @param end where its text ends: the last baseline, or near the foot of a picture
     * @param notes baseline of the first note, or NaN
     */
    private record Sheet(
            PageText text, @Nullable Tag section, List<Line> lines, List<Line> noteLines, double end, double notes) {}

    private final Map<Fault, Integer> counts = new TreeMap<>();
    private final List<String> places = new ArrayList<>();
    private final List<Sheet> sheets;
    private final double grid;
    private final double foot;
    private final double noteGap;
    private int chapters;

    private PageFaults(Layout layout) {
        sheets = layout.pages().stream().map(PageFaults::sheet).toList();
        grid = most(sheets.stream().flatMap(sheet -> steps(sheet.lines())), 12);
        foot = deepest(sheets.stream()
                .filter(sheet -> Double.isNaN(sheet.notes()) && !sheet.lines().isEmpty())
                .map(Sheet::end)
                .sorted()
                .toList());
        noteGap = sheets.stream()
                .filter(sheet -> !Double.isNaN(sheet.notes()))
                .mapToDouble(sheet -> sheet.notes() - sheet.end())
                .filter(gap -> gap > grid / 2)
                .min()
                .orElse(0);
    }

    /** The faults of a book. */
    public static PageFaults of(Layout layout) {
        PageFaults faults = new PageFaults(layout);
        faults.count();
        return faults;
    }

    public int count(Fault fault) {
        return counts.getOrDefault(fault, 0);
    }

    /** Chapters of more than one page. */
    public int chapters() {
        return chapters;
    }

    public int pages() {
        return sheets.size();
    }

    /** Where the faults are, one a line. */
    public List<String> places() {
        return places;
    }

    private static Sheet sheet(Page page) {
        PageText text = PageText.of(page);
        List<Piece> body = new ArrayList<>();
        List<Piece> notes = new ArrayList<>();
        Tag section = null;
        for (Piece piece :
                Stream.concat(text.sideways().stream(), text.pieces().stream()).toList()) {
            if (piece.tag() != null) {
                section = section == null ? section(piece.tag()) : section;
                (within(piece.tag(), Set.of("Note")) ? notes : body).add(piece);
            }
        }
        List<Line> lines = lines(body);
        List<Line> noteLines = lines(notes);
        double end = lines.isEmpty() ? 0 : lines.getLast().baseline();
        for (Placed.Picture picture : text.pictures()) {
            end = Math.max(end, picture.y() + picture.height() - 4);
        }
        for (Piece piece : text.pieces()) {
            boolean ornament = piece.tag() == null && piece.baseline() < page.height() - 80 && piece.baseline() > end;
            end = ornament ? piece.baseline() : end;
        }
        end = text.sideways().isEmpty() ? end : page.height();
        return new Sheet(
                text,
                section,
                lines,
                noteLines,
                end,
                noteLines.isEmpty() ? Double.NaN : noteLines.getFirst().baseline());
    }

    private static List<Line> lines(List<Piece> pieces) {
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.removeIf(piece -> piece.text().isBlank());
        sorted.sort(Comparator.comparingDouble(Piece::baseline));
        List<Line> lines = new ArrayList<>();
        for (Piece piece : sorted) {
            if (lines.isEmpty() || piece.baseline() - lines.getLast().baseline() > SAME) {
                lines.add(new Line(piece.baseline(), new ArrayList<>()));
            }
            lines.getLast().pieces().add(piece);
        }
        lines.forEach(line -> line.pieces().sort(Comparator.comparingDouble(Piece::x)));
        return lines;
    }

    private static Stream<Double> steps(List<Line> lines) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            steps.add(lines.get(i).baseline() - lines.get(i - 1).baseline());
        }
        return steps.stream();
    }

    private static double most(Stream<Double> values, double otherwise) {
        Map<Long, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(Math.round(value * 4), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() / 4.0)
                .orElse(otherwise);
    }

    /** Where full pages end: a few may reach farther down. */
    private static double deepest(List<Double> ends) {
        return ends.isEmpty() ? 0 : ends.get(ends.size() - 1 - ends.size() / 50);
    }

    private static @Nullable Tag section(Tag tag) {
        Tag found = null;
        for (Tag at = tag; at != null; at = at.parent()) {
            found = at.role().equals("Sect") ? at : found;
        }
        return found;
    }

    private static boolean within(@Nullable Tag tag, Set<String> roles) {
        return above(tag, roles) != null;
    }

    private static @Nullable Tag above(@Nullable Tag tag, Set<String> roles) {
        Tag at = tag;
        while (at != null && !roles.contains(at.role())) {
            at = at.parent();
        }
        return at;
    }

    private static @Nullable Tag block(@Nullable Tag tag) {
        Tag heading = above(tag, HEADINGS);
        return heading == null ? above(tag, PARAGRAPHS) : heading;
    }

    private void count() {
        singleLines();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            boolean goesOn = i + 1 < sheets.size()
                    && sheet.section() != null
                    && sheet.section() == sheets.get(i + 1).section();
            headings(i, goesOn);
            bullets(i);
            if (goesOn) {
                end(i, sheets.get(i + 1));
            } else if (i > 0
                    && sheet.section() != null
                    && sheet.section() == sheets.get(i - 1).section()) {
                chapters++;
                if (sheet.lines().size() + sheet.noteLines().size() < FEW
                        && sheet.text().pictures().isEmpty()
                        && sheet.text().sideways().isEmpty()) {
                    add(Fault.SHORT_END, i, sheet.lines().size() + " lines");
                }
            }
        }
        spreads();
    }

    /** Paragraphs of which one line stands on a page and more on another. */
    private void singleLines() {
        Map<Tag, Map<Integer, Integer>> lines = new LinkedHashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            for (Line line : sheet.text().sideways().isEmpty() ? sheet.lines() : List.<Line>of()) {
                Tag block = line.block();
                if (block != null && !within(block, Set.of("Table"))) {
                    lines.computeIfAbsent(block, each -> new TreeMap<>()).merge(i, 1, Integer::sum);
                }
            }
        }
        lines.forEach((block, pages) -> {
            List<Map.Entry<Integer, Integer>> all = List.copyOf(pages.entrySet());
            if (all.size() > 1) {
                if (all.getFirst().getValue() == 1) {
                    add(Fault.ORPHAN, all.getFirst().getKey(), block.role());
                }
                if (all.getLast().getValue() == 1) {
                    add(Fault.WIDOW, all.getLast().getKey(), block.role());
                }
            }
        });
    }

    /** Headings with fewer than two lines below them, though their text goes on. */
    private void headings(int index, boolean goesOn) {
        Sheet sheet = sheets.get(index);
        if (!goesOn || !sheet.text().sideways().isEmpty()) {
            return;
        }
        int below = 0;
        for (Line line : sheet.lines().reversed()) {
            Tag block = line.block();
            if (block != null && HEADINGS.contains(block.role())) {
                double baseline = line.baseline();
                boolean pictured = sheet.text().pictures().stream().anyMatch(picture -> picture.y() > baseline);
                if (below < 2 && !pictured) {
                    add(Fault.STRANDED, index, line.text());
                }
                return;
            }
            if (++below == 2) {
                return;
            }
        }
    }

    private void bullets(int index) {
        for (Line line : sheets.get(index).lines()) {
            Tag tag = line.pieces().getFirst().tag();
            boolean label = line.pieces().stream().allMatch(piece -> within(piece.tag(), Set.of("Lbl")));
            if (label && line.text().length() <= 2 && !within(tag, Set.of("Note", "Reference"))) {
                add(Fault.BULLET, index, line.text());
            }
        }
    }

    /** How a page ends that is not the last of its chapter. */
    private void end(int index, Sheet next) {
        Sheet sheet = sheets.get(index);
        boolean words = !sheet.lines().isEmpty() && sheet.lines().getLast().hyphenated();
        boolean notes =
                !sheet.noteLines().isEmpty() && sheet.noteLines().getLast().hyphenated();
        if (words || notes) {
            add(Fault.HYPHEN, index, notes ? "in a note" : "");
            if (index % 2 == 0) {
                add(Fault.HYPHEN_TURNED, index, "");
            }
        }
        if (!sheet.lines().isEmpty()
                && !next.lines().isEmpty()
                && sheet.lines().getLast().text().endsWith(":")
                && sheet.lines().getLast().block() != next.lines().getFirst().block()
                && !within(sheet.lines().getLast().block(), Set.of("Table"))) {
            add(Fault.INTRODUCTION, index, sheet.lines().getLast().text());
        }
        int missing = missing(sheet);
        if (missing > 0) {
            add(Fault.SHORT_PAGE, index, missing + " lines");
            counts.merge(Fault.MISSING_LINE, missing, Integer::sum);
        }
    }

    private int missing(Sheet sheet) {
        double room = Double.isNaN(sheet.notes()) ? foot - sheet.end() : sheet.notes() - noteGap - sheet.end();
        return Math.max(0, (int) Math.floor(room / grid + 0.2));
    }

    private void spreads() {
        for (int i = 1; i + 2 < sheets.size(); i += 2) {
            Sheet left = sheets.get(i);
            Sheet right = sheets.get(i + 1);
            boolean full = left.section() != null
                    && left.section() == right.section()
                    && right.section() == sheets.get(i + 2).section();
            if (full && missing(left) != missing(right)) {
                add(Fault.UNEVEN, i, missing(left) + " and " + missing(right) + " lines missing");
            }
        }
    }

    private void add(Fault fault, int index, String what) {
        counts.merge(fault, 1, Integer::sum);
        places.add("page " + (index + 1) + ": " + fault.words() + " " + what);
    }

    /** The counts of several books together. */
    public static Map<Fault, Integer> sum(List<PageFaults> books) {
        Map<Fault, Integer> sum = new HashMap<>();
        books.forEach(book -> book.counts.forEach((fault, count) -> sum.merge(fault, count, Integer::sum)));
        return sum;
    }
}
