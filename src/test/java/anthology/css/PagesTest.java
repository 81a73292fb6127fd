package anthology.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import anthology.css.ComputedStyle.Side;
import anthology.diagnostic.Diagnostics;
import anthology.model.Stylesheet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "5.5in 8.5in, 396, 612",
        "A5, 419.53, 595.28",
        "a4 landscape, 841.89, 595.28",
        "landscape letter, 792, 612",
        "10cm, 283.46, 283.46",
        "auto, 396, 612",
        "landscape, 612, 396",
        "calc(2in + 1cm) 5in, 172.35, 360",
    })
    void sizes(String size, double width, double height) {
        Diagnostics diagnostics = new Diagnostics();
        PageStyle page =
                Sample.cascade(diagnostics, "@page { size: " + size + " }").page("auto", false, true, false);
        assertEquals(List.of(), diagnostics.all());
        assertEquals(width, page.width(), 0.01);
        assertEquals(height, page.height(), 0.01);
    }

    @Test
    void theRecipesSizeOverrulesTheSheets() {
        Diagnostics diagnostics = new Diagnostics();
        List<Stylesheet> sheets = List.of(new Stylesheet("a.css", "@page { size: A4 }", Stylesheet.Media.PRINT));
        PageStyle page = Cascade.of(sheets, "5in x 8in", diagnostics).page("auto", false, true, false);
        assertEquals("360.0 576.0", page.width() + " " + page.height());
        assertEquals(List.of(), diagnostics.all());
        Cascade.of(sheets, "big", diagnostics);
        assertEquals("'big' is no page size", diagnostics.all().get(0).message());
    }

    @Test
    void moreSpecificPagesWin() {
        Cascade cascade = Sample.cascade(new Diagnostics(), """
                @page chapter:first { margin-left: 7pt }
                @page chapter { margin-left: 6pt }
                @page :blank { margin-left: 5pt }
                @page :first { margin-left: 4pt }
                @page :left { margin-left: 3pt }
                @page :right, :nowhere { margin-left: 2pt }
                @page { margin-left: 1pt }
                """);
        assertEquals(7, left(cascade.page("chapter", true, true, false)));
        assertEquals(6, left(cascade.page("chapter", false, true, false)));
        assertEquals(5, left(cascade.page("auto", false, false, true)));
        assertEquals(4, left(cascade.page("auto", true, true, false)));
        assertEquals(3, left(cascade.page("front", false, false, false)));
        assertEquals(2, left(cascade.page("front", false, true, false)));
    }

    @Test
    void marginBoxesStandWhereTheyShouldAndInheritFromThePage() {
        PageStyle page = Sample.cascade(new Diagnostics(), """
                        html { font-family: Book }
                        @page { font-size: 9pt; bleed: 3mm; marks: crop;
                            @top-center { content: string(title, first-except) ' · ' counter(page, lower-roman) }
                            @bottom-right { content: counter(page) ' of ' counter(pages); vertical-align: top }
                            @left-middle { content: normal }
                            @footnote { border-top: .5pt solid; padding-top: 1em } }
                        @page :right { @top-left { content: 'x' } @bottom-right-corner { content: '' } }
                        """).page("auto", false, true, false);
        assertEquals(
                Set.of("top-left", "top-center", "bottom-right", "bottom-right-corner"),
                page.boxes().keySet());
        ComputedStyle top = page.boxes().get("top-center");
        assertEquals(ComputedStyle.Align.CENTER, top.textAlign());
        assertEquals("middle", top.verticalAlign());
        assertEquals(9, top.fontSize());
        assertEquals(List.of("Book"), top.fontFamilies());
        assertEquals(
                List.of(
                        new Content.NamedString("title", "first-except"),
                        new Content.Literal(" · "),
                        new Content.Counter("page", CounterStyle.LOWER_ROMAN)),
                top.content());
        assertEquals("top", page.boxes().get("bottom-right").verticalAlign());
        assertEquals(ComputedStyle.Align.RIGHT, page.boxes().get("bottom-right").textAlign());
        assertEquals(0.5, page.footnotes().borderWidth(Side.TOP));
        assertEquals(9, page.footnotes().padding(Side.TOP).pt());
        assertEquals(8.5, page.bleed(), 0.01);
        assertNull(Sample.cascade(new Diagnostics(), "")
                .page("auto", false, true, false)
                .footnotes());
    }

    @Test
    void aBoxIsTakenAwayAgainByContentNone() {
        Cascade cascade = Sample.cascade(
                new Diagnostics(),
                "@page { @top-left { content: 'x' } } @page :blank { @top-left { content: none } }"
                        + " @page { --c: 'y'; @top-right { content: var(--c) } }");
        assertEquals(
                Set.of("top-right"),
                cascade.page("auto", false, false, true).boxes().keySet());
        assertEquals(
                List.of(new Content.Literal("y")),
                cascade.page("auto", false, false, false)
                        .boxes()
                        .get("top-right")
                        .content());
    }

    private static double left(PageStyle page) {
        return page.style().margin(Side.LEFT).pt();
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '|',
            value = {
                "size: 4in 6in; margin: 3in | the margins of the page leave no room for its text",
                "size: 4in 6in; padding: 50% 0 | the margins of the page leave no room for its text",
                "size: 4in 6in; margin: 10% | ",
                "size: 500in 10in; margin: 1in | the page is smaller than an inch or larger than a PDF can have",
                "size: 2pt 10in; margin: 0 | the page is smaller than an inch or larger than a PDF can have",
            })
    void pagesThatCannotBeAreReported(String style, String message) {
        Diagnostics diagnostics = new Diagnostics();
        PageStyle page = Sample.cascade(diagnostics, "@page { " + style + " }").page("auto", false, true, false);
        assertEquals(
                message == null ? List.of() : List.of(message),
                diagnostics.all().stream()
                        .map(anthology.diagnostic.Diagnostic::message)
                        .toList());
        assertEquals(true, page.width() >= 72 && page.width() <= 14_000);
    }
}
