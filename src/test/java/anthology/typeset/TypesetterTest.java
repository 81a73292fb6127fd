package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.model.Section;
import anthology.typeset.PageText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {
    private static final double NEAR = 0.1;
    private static final double FOOT = 400;

    private static List<PageText> read(Layout layout) {
        return layout.pages().stream().map(PageText::of).toList();
    }

    private static List<String> folios(Layout layout) {
        return layout.pages().stream().map(Page::folio).toList();
    }

    private static List<Tag> tags(Tag root, String role) {
        List<Tag> found = new ArrayList<>();
        if (root.role().equals(role)) {
            found.add(root);
        }
        root.children().forEach(child -> found.addAll(tags(child, role)));
        return found;
    }

    @Test
    void numbersFrontMatterInRomanAndTheBodyFromOneOnARecto() {
        Layout layout = new TestBook()
                .css("@page :blank { @bottom-center { content: none } }")
                .section(Section.Kind.HALF_TITLE, "<p>Half</p>")
                .section(Section.Kind.TITLE_PAGE, "<p>Title</p>")
                .section(Section.Kind.FOREWORD, "<p>Foreword</p>")
                .chapter("<h1>One</h1>" + TestBook.paragraphs(1, 12))
                .section(Section.Kind.COLOPHON, "<p>Colophon</p>")
                .typeset();
        assertEquals(List.of("i", "ii", "iii", "iv", "1"), folios(layout).subList(0, 5));
        List<PageText> pages = read(layout);
        assertEquals("", pages.get(3).artifacts(), "a blank page is blank");
        assertTrue(pages.get(4).has("One"));
        assertEquals("1", pages.get(4).artifacts());
        assertEquals(Page.Numbering.ARABIC, layout.pages().getLast().numbering());
        assertEquals(layout.pages().size() - 4, layout.pages().getLast().number());
        assertEquals("1", layout.folios().get("s4.xhtml"));
    }

    @Test
    void contentsStateThePagesWhereChaptersStart() {
        Layout layout = new TestBook()
                .css(".contents a::after { content: leader('.') target-counter(attr(href), page) }")
                .section(
                        Section.Kind.CONTENTS,
                        "<nav class=\"toc\"><ol><li><a href=\"s2.xhtml\">One</a></li>"
                                + "<li><a href=\"s3.xhtml\">Two</a></li></ol></nav>")
                .chapter("<h1>One</h1>" + TestBook.paragraphs(1, 40))
                .chapter("<h1>Two</h1>" + TestBook.paragraphs(2, 5))
                .typeset();
        String start = layout.folios().get("s3.xhtml");
        Page page = layout.pages().stream()
                .filter(p -> p.folio().equals(start))
                .findFirst()
                .orElseThrow();
        assertTrue(PageText.of(page).has("Two"));
        String contents = PageText.of(layout.pages().getFirst()).tagged();
        assertTrue(contents.endsWith("Two" + start), contents);
        assertTrue(contents.contains("One1"), contents);
        Tag toc = tags(layout.structure(), "TOC").getFirst();
        assertEquals(2, toc.children().size());
        assertEquals("TOCI", toc.children().getFirst().role());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void leavesNoLineOfAParagraphAlone(long seed) {
        Layout layout = new TestBook()
                .chapter("<h1>One</h1>" + TestBook.paragraphs(seed, 60))
                .typeset();
        List<PageText> pages = read(layout);
        for (Tag paragraph : tags(layout.structure(), "P")) {
            List<Integer> lines = pages.stream()
                    .map(page -> page.baselines(paragraph).size())
                    .filter(count -> count > 0)
                    .toList();
            assertTrue(lines.size() == 1 || !lines.contains(1), "lines on pages: " + lines);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void strandsNoHeading(long seed) {
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder("<h1>One</h1>");
        for (int i = 0; i < 30; i++) {
            body.append("<h2>Heading ").append(i).append("</h2>");
            body.append(TestBook.paragraph(random, 20 + random.nextInt(150)));
        }
        Layout layout = new TestBook().chapter(body.toString()).typeset();
        List<PageText> pages = read(layout);
        for (Tag heading : tags(layout.structure(), "H2")) {
            PageText page = pages.stream()
                    .filter(p -> !p.baselines(heading).isEmpty())
                    .findFirst()
                    .orElseThrow();
            double y = page.baselines(heading).getLast();
            long after = page.pieces().stream()
                    .filter(piece -> piece.tag() != null && piece.baseline() > y + 1)
                    .map(Piece::baseline)
                    .distinct()
                    .count();
            assertTrue(after >= 2, after + " lines after a heading");
        }
    }

    @Test
    void theRuleAboveNotesBeginsWhereTheyDo() {
        String body = "<p>Call<a role=\"doc-noteref\" id=\"r\" href=\"#n\">1</a>.</p>"
                + "<aside role=\"doc-footnote\" id=\"n\" dir=\"%s\"><p>Note.</p></aside>";
        for (String direction : List.of("ltr", "rtl")) {
            PageText page = read(new TestBook()
                            .css(
                                    "@page { @footnote { border-top: 1pt solid; width: 60pt } } [dir=rtl] { direction: rtl }")
                            .chapter(body.formatted(direction))
                            .typeset())
                    .getFirst();
            assertEquals(
                    direction.equals("ltr") ? 40 : 220, page.fills().getFirst().x(), NEAR, direction);
        }
    }

    @Test
    void setsNotesOnThePageOfTheirCallAndDividesLongOnes() {
        Random random = new Random(8);
        StringBuilder body = new StringBuilder("<h1>One</h1>");
        StringBuilder notes = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            body.append(TestBook.paragraph(random, 90));
            body.append("<p>Call").append(i);
            body.append("<a role=\"doc-noteref\" id=\"r" + i + "\" href=\"#n" + i + "\">" + i + "</a> is here.</p>");
            notes.append("<aside role=\"doc-footnote\" id=\"n" + i + "\"><p>Note" + i + "x begins. </p>")
                    .append(TestBook.paragraph(random, i % 4 == 0 ? 400 : 30))
                    .append("</aside>");
        }
        Layout layout = new TestBook()
                .chapter(body + "<section>" + notes + "</section>")
                .typeset();
        List<PageText> pages = read(layout);
        for (int i = 1; i <= 12; i++) {
            int note = i;
            PageText page =
                    pages.stream().filter(p -> p.has("Call" + note)).findFirst().orElseThrow();
            assertTrue(page.has("Note" + note + "x"), "note " + note + " is not with its call");
            assertTrue(page.find("Note" + note + "x").baseline()
                    > page.find("Call" + note).baseline());
        }
        int divided = 0;
        for (Tag note : tags(layout.structure(), "Note")) {
            List<Integer> lines = pages.stream()
                    .map(page -> page.baselines(note).size())
                    .filter(count -> count > 0)
                    .toList();
            divided += lines.size() > 1 ? 1 : 0;
            assertFalse(lines.size() > 1 && lines.contains(1), "lines of a note on pages: " + lines);
        }
        assertTrue(divided > 0);
        for (PageText page : pages) {
            page.pieces().stream()
                    .filter(piece -> piece.tag() != null)
                    .forEach(piece -> assertTrue(piece.baseline() <= FOOT + NEAR, piece.text()));
        }
    }

    @Test
    void collapsesMargins() {
        PageText page = PageText.of(new TestBook()
                .css("p { margin: 6pt 0 18pt } div { margin-top: 30pt } .pad { padding-top: 4pt }")
                .chapter("<p>aaa</p><p>bbb</p><div><p>ccc</p></div><div class=\"pad\"><p>ddd</p></div>")
                .typeset()
                .pages()
                .getFirst());
        double a = page.find("aaa").baseline();
        double b = page.find("bbb").baseline();
        double c = page.find("ccc").baseline();
        double d = page.find("ddd").baseline();
        assertEquals(12 + 18, b - a, NEAR);
        assertEquals(12 + 30, c - b, NEAR);
        assertEquals(12 + 30 + 4 + 6, d - c, NEAR);
    }

    @Test
    void repeatsTableHeadsAsArtifacts() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            rows.append("<tr><td>row").append(i).append("</td><td>x</td></tr>");
        }
        Layout layout = new TestBook()
                .chapter(
                        "<table><thead><tr><th>Headword</th><th>B</th></tr></thead><tbody>" + rows + "</tbody></table>")
                .typeset();
        List<PageText> pages = read(layout);
        assertTrue(pages.size() >= 4);
        for (int i = 0; i < pages.size(); i++) {
            Piece head = pages.get(i).find("Headword");
            assertEquals(i == 0, head.tag() != null);
            Piece row = pages.get(i).pieces().stream()
                    .filter(piece -> piece.text().startsWith("row"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(head.baseline() < row.baseline() - 5);
        }
        assertEquals(
                "Column", tags(layout.structure(), "TH").getFirst().attributes().scope());
        assertEquals(
                100, tags(layout.structure(), "TBody").getFirst().children().size());
    }

    @Test
    void leavesNoRowOfATableAloneOnAPage() {
        for (int before = 0; before < 40; before++) {
            Layout layout = new TestBook()
                    .chapter("<p>text</p>".repeat(before)
                            + "<table><thead><tr><th>head</th></tr></thead><tbody>"
                            + "<tr><td>row</td></tr>".repeat(6)
                            + "</tbody></table><p>end</p>")
                    .typeset();
            for (PageText page : read(layout)) {
                long rows = page.pieces().stream()
                        .filter(piece -> piece.text().equals("row"))
                        .count();
                assertTrue(rows != 1, before + " lines before");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void sinksInitials(int lines) {
        PageText page = PageText.of(new TestBook()
                .css("p { text-indent: 0 } p::first-letter { initial-letter: " + lines + " }")
                .chapter(
                        "<p>“Kathy was " + TestBook.paragraph(new Random(1), 90).replace("<p>", ""))
                .typeset()
                .pages()
                .getFirst());
        Piece initial = page.find("“K");
        Piece first = page.find("athy");
        double cap = initial.glyphs().text().getFirst().face().capHeight() / 1000.0;
        assertEquals(first.baseline() + (lines - 1) * 12, initial.baseline(), NEAR, "its foot stands on line n");
        assertEquals(
                first.baseline() - cap * first.size(),
                initial.baseline() - cap * initial.size(),
                NEAR,
                "its top is the cap height of line 1");
        assertEquals(first.x(), initial.x() + initial.width(), 4);
        assertTrue(first.x() >= initial.x() + initial.width());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void losesNoTextAndRepeatsNone(long seed) {
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder("<h1>Word0</h1>");
        int word = 1;
        for (int i = 0; i < 120; i++) {
            String text = "w" + word++ + "e w" + word++ + "e w" + word++ + "e";
            body.append(
                    switch (random.nextInt(8)) {
                        case 0 -> "<h2>" + text + "</h2>";
                        case 1 -> "<ul><li>" + text + "</li></ul>";
                        case 2 -> "<table><tr><td>" + text + "</td><td>w" + word++ + "e</td></tr></table>";
                        case 3 -> "<blockquote><p>" + text + "</p>w" + word++ + "e</blockquote>";
                        case 4 -> "<pre>" + text + "\nw" + word++ + "e</pre>";
                        case 5 ->
                            "<figure><img src=\"images/i.png\" alt=\"a\"/><figcaption>" + text
                                    + "</figcaption></figure>";
                        default -> "<p>" + text + "</p>";
                    });
        }
        StringBuilder all = new StringBuilder();
        read(new TestBook().chapter(body.toString()).typeset()).forEach(page -> all.append(page.tagged()));
        List<Integer> found = new ArrayList<>();
        java.util.regex.Matcher words =
                java.util.regex.Pattern.compile("w([0-9]+)e").matcher(all.toString());
        while (words.find()) {
            found.add(Integer.valueOf(words.group(1)));
        }
        List<Integer> expected =
                java.util.stream.IntStream.range(1, word).boxed().toList();
        assertEquals(expected, found);
    }

    @Test
    void doesNotDependOnThreads() {
        TestBook book = new TestBook()
                .css("a::after { content: target-counter(attr(href), page) }")
                .section(Section.Kind.CONTENTS, "<p><a href=\"s4.xhtml\">three</a></p>");
        for (int i = 0; i < 8; i++) {
            book.chapter("<h1>Chapter " + i + "</h1>" + TestBook.paragraphs(i, 10));
        }
        List<String> layouts = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                Layout layout = pool.submit(book::typeset).join();
                StringBuilder all = new StringBuilder(layout.folios() + " " + layout.pageMap());
                read(layout).forEach(page -> page.pieces()
                        .forEach(p -> all.append(p.x() + " " + p.baseline() + " " + p.text() + "\n")));
                layouts.add(all.toString());
            }
        }
        assertEquals(layouts.get(0), layouts.get(1));
    }

    @Test
    void runsHeadsFromNamedStrings() {
        Layout layout = new TestBook()
                .css("@page :right { @top-center { content: string(chapter) } }"
                        + "@page chapter:first { @top-center { content: none } } .chapter { page: chapter }")
                .chapter("<h1>First</h1>" + TestBook.paragraphs(1, 25))
                .chapter("<h1>A second chapter with a title that is far too long to stand above a page of text</h1>"
                        + TestBook.paragraphs(2, 25))
                .typeset();
        List<PageText> pages = read(layout);
        assertEquals("1", pages.get(0).artifacts());
        assertEquals("2", pages.get(1).artifacts());
        assertEquals("First3", pages.get(2).artifacts());
        String last = pages.getLast().artifacts() + pages.get(pages.size() - 2).artifacts();
        assertTrue(last.contains("A second chapter with a title") && last.contains("…"), last);
    }

    @Test
    void scalesPicturesToThePageAndKeepsCaptionsWithThem() {
        Layout layout = new TestBook()
                .css("figure { margin: 0 }")
                .chapter(TestBook.paragraphs(3, 6)
                        + "<figure><img src=\"images/i.png\" alt=\"A garden\" width=\"100\" height=\"900\"/>"
                        + "<figcaption>Caption</figcaption></figure>"
                        + "<figure><img src=\"images/i.png\" alt=\"A house\"/></figure>")
                .typeset();
        List<PageText> pages = read(layout);
        PageText page = pages.stream().filter(p -> p.has("Caption")).findFirst().orElseThrow();
        assertEquals(75, page.pictures().getFirst().width(), NEAR, "100 px are 75 pt");
        Placed.Picture wide = pages.stream()
                .flatMap(p -> p.pictures().stream())
                .filter(picture -> picture.width() > 76)
                .findFirst()
                .orElseThrow();
        assertEquals(240, wide.width(), NEAR);
        assertEquals(180, wide.height(), NEAR);
        assertEquals("A garden", tags(layout.structure(), "Figure").getFirst().alternative());
    }

    @Test
    void hangsNumbersAlignedOnTheirPoints() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            items.append("<li>item").append(i).append("</li>");
        }
        Layout layout =
                new TestBook().chapter("<ol start=\"8\">" + items + "</ol>").typeset();
        PageText page = PageText.of(layout.pages().getFirst());
        Piece nine = page.find("9.");
        Piece ten = page.find("10.");
        assertEquals(nine.x() + nine.width(), ten.x() + ten.width(), NEAR);
        assertTrue(ten.x() + ten.width() < page.find("item2").x());
        assertEquals(page.find("item2").baseline(), ten.baseline(), NEAR);
        Tag list = tags(layout.structure(), "L").getFirst();
        assertEquals("Decimal", list.attributes().listNumbering());
        assertEquals(
                List.of("Lbl", "LBody"),
                list.children().getFirst().children().stream().map(Tag::role).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<h2>Only a heading</h2>",
                "<div style=\"width: -5pt; height: -3pt; margin: -100pt; padding: 50pt\"><p>odd</p></div>",
                "<p style=\"margin-left: 900pt\">far</p><p style=\"font-size: 900pt\">huge</p>",
                "<div style=\"height: 9000pt; border: 1pt solid\">high</div>",
                "<img src=\"images/i.png\" alt=\"\"/><img src=\"none.png\" alt=\"gone\"/>",
                "<table></table><table><tr></tr></table><ul></ul><table><td>cell</td>stray</table>",
                "<table><tr><td rowspan=\"9\" colspan=\"3\">span</td></tr></table>"
            })
    void setsWhatIsOdd(String body) {
        assertFalse(new TestBook().chapter(body).typeset().pages().isEmpty());
    }
}
