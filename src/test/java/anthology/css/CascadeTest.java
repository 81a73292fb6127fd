package anthology.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.css.StyledNode.StyledElement;
import anthology.css.StyledNode.StyledText;
import anthology.diagnostic.Diagnostics;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Stylesheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CascadeTest {

    /** The text of {@code <p id="x" class="a b">} in a div of class d is red where the cascade works, else not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "=>",
            value = {
                "p { color: blue } p { color: red } => later wins",
                "p { color: red } * { color: blue } => type over universal",
                ".a { color: red } p { color: blue } div p { color: blue } => class over types",
                "#x { color: red } p.a.b { color: blue } => id over classes",
                "p { color: red !important } #x { color: blue } => important wins",
                "#x { color: red !important } p { color: blue !important } => among important ones specificity",
                "p.a, #y { color: red } p { color: blue } => specificity of the selector that matches",
                "div { color: red } => inherits",
                "div { color: red } p { color: blue } .a { color: inherit } => inherit",
                "div { color: red } p { color: blue } .a { color: unset } => unset",
                "p { color: red } p:is(#y, h1) { color: blue } => is that does not match",
                ":where(#x) { color: blue } p { color: red } => where weighs nothing",
                "p { color: red; color: rgb(1 2) } => invalid values fall away",
                "p { color: red; color: } => unfinished declarations fall away",
                "p { --c: red; color: var(--c) } => own custom property",
                "div { --c: red } p { color: var(--c) } => inherited custom property",
                "div { --c: blue } p { --c: red; color: var(--c) } => nearer custom property",
                "p { color: var(--none, red) } => fallback",
                "p { --a: var(--b); --b: red; color: var(--a) } => through two",
                "div { color: red } p { color: blue; color: var(--none) } => invalid at computed-value time is unset",
                "div { color: red } p { --a: var(--b); --b: var(--a); color: var(--a) } => a circle is no value",
                "p { --a: var(--a); color: var(--a, red) } => a circle falls back",
                "p { --a: var(--b); --b: var(--a); --c: var(--a, red); color: var(--c) } => a circle beside",
                "p { --a: var(--b, red); --b: var(--c); --c: var(--b); color: var(--a) } => what leads to a circle is not in it",
                "p { --a: var(--b) var(--c); --b: var(--a); --c: red; color: var(--c) } => a circle takes nothing else away",
                "@supports (columns: 2) and (column-span: all) { p { color: red } } => columns",
                "p { color: red } @supports not ((column-count: 2) or (display: grid)) { p { color: blue } } => nested",
                "div { --c: blue } p { --c: initial; color: var(--c, red) } => initial takes away",
                "p { --n: 255; color: rgb(var(--n) 0 0) } => inside functions",
                "p { --C: red; --c: blue; color: var(--C) } => custom properties are case-sensitive",
                "@media print { p { color: red } } => print",
                "p { color: red } @media screen { p { color: blue } } => screen",
                "@media screen, all { p { color: red } } => one of several",
                "@media not screen { p { color: red } } => not screen",
                "p { color: red } @media not print { p { color: blue } } => not print",
                "@supports (color: red) { p { color: red } } => supported",
                "p { color: red } @supports (display: grid) { p { color: blue } } => unsupported value",
                "@supports (not (display: grid)) and (color: red) { p { color: red } } => both",
                "@supports (display: grid) or (color: red) { p { color: red } } => one of two",
            })
    void cascades(String css, String why) {
        Sample sample = Sample.of(css, "<div class='d'><p id='x' class='a b'>t</p></div>");
        assertEquals("#ff0000", Sample.value(sample.x().style(), "color"), why);
    }

    @Test
    void laterSheetsWinAndEpubSheetsAreLeftOut() {
        Cascade cascade = Cascade.of(
                List.of(
                        new Stylesheet("a.css", "p { color: blue; text-indent: 1pt }", Stylesheet.Media.BOOK),
                        new Stylesheet("b.css", "p { color: red }", Stylesheet.Media.PRINT),
                        new Stylesheet("c.css", "p { color: lime }", Stylesheet.Media.EPUB)),
                null,
                new Diagnostics());
        ComputedStyle p =
                find(cascade.style(Sample.section("<p id='x'/>")), "x").style();
        assertEquals(0xFF0000, p.color());
        assertEquals(1, p.textIndent().pt());
    }

    @Test
    void attributesSpeakBeforeTheStyleAndAfterTheDefaults() {
        Sample sample = Sample.of(
                "#y { width: 1pt }",
                "<svg id='x' width='96' height='48'/><svg id='y' width='96'/><img id='i' width='96'/><ol id='o' start='5' type='a'>"
                        + "<li id='l' value='7'/></ol><p id='r' dir='rtl' align='center'/>"
                        + "<table><tr><td id='c' width='20%' valign='top'/></tr></table>");
        assertEquals("72", Sample.value(sample.x().style(), "width"));
        assertEquals("null", Sample.value(sample.x().style(), "height"));
        assertEquals("null", Sample.value(sample.id("i").style(), "width"), "pixels are no width");
        assertEquals("1", Sample.value(sample.id("y").style(), "width"));
        assertEquals("{list-item=4}", Sample.value(sample.id("o").style(), "counterReset"));
        assertEquals("lower-alpha", Sample.value(sample.id("l").style(), "listStyleType"));
        assertEquals("{list-item=7}", Sample.value(sample.id("l").style(), "counterSet"));
        assertEquals("RTL", Sample.value(sample.id("r").style(), "direction"));
        assertEquals("CENTER", Sample.value(sample.id("r").style(), "textAlign"));
        assertEquals("0 + 20%", Sample.value(sample.id("c").style(), "width"));
        assertEquals("top", Sample.value(sample.id("c").style(), "verticalAlign"));
    }

    @Test
    void flowRelativeSidesFollowTheDirection() {
        String css = "p { margin-inline-start: 1pt; padding-inline: 2pt 3pt; border-inline-end: 4pt solid }";
        Sample sample = Sample.of(css, "<p id='x'/><p id='y' dir='rtl'/><div dir='rtl'><p id='z'/></div>");
        assertEquals("1", Sample.value(sample.x().style(), "margin LEFT"));
        assertEquals("3", Sample.value(sample.x().style(), "padding RIGHT"));
        assertEquals("4", Sample.value(sample.x().style(), "borderWidth RIGHT"));
        for (String id : List.of("y", "z")) {
            assertEquals("1", Sample.value(sample.id(id).style(), "margin RIGHT"));
            assertEquals("0", Sample.value(sample.id(id).style(), "margin LEFT"));
            assertEquals("2", Sample.value(sample.id(id).style(), "padding RIGHT"));
            assertEquals("4", Sample.value(sample.id(id).style(), "borderWidth LEFT"));
        }
    }

    @Test
    void pseudoElementsInheritFromTheirElement() {
        StyledElement x = Sample.of(
                        "p { color: red } p::before { content: '>'; font-size: 2em } p:after { color: blue }"
                                + " p::first-letter { initial-letter: 3 } #x::first-letter { color: lime }",
                        "<p id='x'>t</p>")
                .x();
        assertEquals(Set.of("before", "first-letter"), x.pseudo().keySet());
        ComputedStyle before = x.pseudo().get("before");
        assertEquals(List.of(new Content.Literal(">")), before.content());
        assertEquals(24, before.fontSize());
        assertEquals(0xFF0000, before.color());
        assertEquals(0x00FF00, x.pseudo().get("first-letter").color());
        assertEquals(3, x.pseudo().get("first-letter").initialLetter());
    }

    @Test
    void decorationsRunOnThroughWhatTheyDecorate() {
        Sample sample = Sample.of(
                "#u { text-decoration: underline } em { text-decoration: none } #f { float: left }",
                "<p id='u'><em id='x'>t</em><s id='s'>t</s><b id='f'>t</b></p>");
        assertEquals(1, sample.x().style().decorations().size());
        assertEquals(
                List.of(TextDecoration.Line.UNDERLINE, TextDecoration.Line.LINE_THROUGH),
                sample.id("s").style().decorations().stream()
                        .map(TextDecoration::line)
                        .toList());
        assertEquals(List.of(), sample.id("f").style().decorations());
    }

    @Test
    void languagesAreInherited() {
        Sample sample =
                Sample.of("", "<div xml:lang='de-AT' lang='x'><p id='x'/><p id='y' lang='fr'/></div><p id='z'/>");
        assertEquals("de-AT", sample.x().style().language());
        assertEquals("fr", sample.id("y").style().language());
        assertEquals("", sample.id("z").style().language());
    }

    @Test
    void elementsThatLookAlikeShareTheirStyle() {
        Sample sample = Sample.of(
                "p { color: red } .a { color: blue }", "<p id='x'>1</p><p id='y'>2</p><p id='z' class='a'>3</p>");
        assertSame(sample.x().style(), sample.id("y").style());
        assertNotSame(sample.x().style(), sample.id("z").style());
    }

    @Test
    void textsAreNumberedInDocumentOrderWhateverIsHidden() {
        Sample sample = Sample.of("b { display: none }", "one<b>two<i>three</i></b><p id='x'>four</p>");
        assertEquals(3, ((StyledText) sample.x().children().get(0)).node());
    }

    @Test
    void defaultsAreFaultlessAndPlain() {
        Sample sample = Sample.of("", "<h1 id='h'/><sup id='x'>1</sup><pre id='p'/><ul><li id='l'/></ul><td id='t'/>");
        Diagnostics diagnostics = new Diagnostics();
        Cascade.of(List.of(PrintDefaults.stylesheet()), null, diagnostics);
        assertEquals(List.of(), diagnostics.all());
        assertEquals("24", Sample.value(sample.id("h").style(), "fontSize"));
        assertEquals("AVOID", Sample.value(sample.id("h").style(), "breakAfter"));
        assertEquals("PRE_WRAP", Sample.value(sample.id("p").style(), "whiteSpace"));
        assertEquals("LIST_ITEM", Sample.value(sample.id("l").style(), "display"));
        assertEquals("TABLE_CELL", Sample.value(sample.id("t").style(), "display"));
        assertEquals("4.08", Sample.value(sample.x().style(), "baselineShift"));
    }

    @Test
    void takesFontsThatSheetsBring() {
        Diagnostics diagnostics = new Diagnostics();
        Sample.cascade(
                diagnostics,
                "@font-face { font-family: Mine; font-weight: bold; font-style: italic;"
                        + " src: local('x'), url(\"fonts/m (1).ttf\") format('truetype') }"
                        + " p { font-family: Mine, 'EB Garamond' } @page { font: 9pt 'Source Sans 3' }"
                        + " i { --f: 'Own Face'; font-family: var(--f) }");
        assertEquals(List.of(), diagnostics.all());
    }

    /** Many chapters at once: the styles are those of one thread, and few. */
    @Test
    void stylesManySectionsInParallel() {
        StringBuilder css = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            css.append(".c" + i % 40 + (i % 3 == 0 ? " > p" : i % 3 == 1 ? " em" : "") + " { margin-left: " + i
                    + "pt }\n");
        }
        Cascade cascade = Sample.cascade(new Diagnostics(), css.toString());
        Element html = chapter();
        Set<ComputedStyle> styles =
                Collections.synchronizedSet(Collections.newSetFromMap(new java.util.IdentityHashMap<>()));
        Set<Integer> counts = Collections.synchronizedSet(new HashSet<>());
        IntStream.range(0, 1000).parallel().forEach(i -> {
            StyledElement styled = cascade.style(
                    new anthology.model.Section(i + ".xhtml", anthology.model.Section.Kind.CHAPTER, "", html, ""));
            counts.add((int)
                    Sample.all(styled).peek(one -> styles.add(one.style())).count());
        });
        assertEquals(Set.of(102), counts);
        assertTrue(styles.size() <= 102, () -> styles.size() + " styles");
    }

    private static Element chapter() {
        List<Node> blocks = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            blocks.add(Sample.tree("<div class='c" + i + " k'><p>text <em class='c1'>x</em> <b>y</b></p></div>"));
        }
        Element body = Element.of("body", Map.of("class", "chapter"));
        return Element.of("html", Map.of(), body.withChildren(blocks));
    }

    private static StyledElement find(StyledElement html, String id) {
        return new Sample(html, new Diagnostics()).id(id);
    }
}
