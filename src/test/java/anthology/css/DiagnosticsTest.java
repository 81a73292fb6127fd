package anthology.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a sheet is said once, with its place, and the rest of the sheet counts. */
class DiagnosticsTest {
    private static final String AT = "styles/x/1.css:";

    @Test
    void unknownPropertiesAreNamedWithTheNearestOnes() {
        assertEquals(
                List.of(
                        AT + "2:3 CSS-002 there is no property 'colour' (did you mean 'color'?)",
                        AT + "3:3 CSS-002 there is no property 'marign-top' (did you mean 'margin-top'?)",
                        AT + "4:3 CSS-002 there is no property 'xyzzy'"),
                reports("""
                        p {
                          colour: red;
                          marign-top: 0;
                          xyzzy: 1 }
                        #x { color: red }
                        """));
    }

    @Test
    void valuesThatAreNotAllowedAreNamedWithThoseThatAre() {
        assertEquals(
                List.of(
                        AT + "1:5 CSS-003 'display' does not take the value 'flex' (allowed: none, inline, block, "
                                + "flow-root, inline-block, list-item, table, table-caption, table-column-group, "
                                + "table-column, table-header-group, table-footer-group, table-row-group, table-row, "
                                + "table-cell)",
                        AT
                                + "2:5 CSS-003 'width' does not take the value '-1pt' (allowed: a length or percentage, auto)",
                        AT + "3:5 CSS-003 'width' does not take the value '12' (allowed: a length or percentage, auto)",
                        AT + "4:5 CSS-003 'margin' does not take the value '1pt 2pt red'",
                        AT + "5:5 CSS-003 'box-shadow' is not supported in print yet",
                        AT + "6:5 CSS-003 'widows' does not take the value '1.5' (allowed: a whole number from 1)"),
                reports("""
                        p { display: flex }
                        p { width: -1pt }
                        p { width: 12 }
                        p { margin: 1pt 2pt red }
                        p { box-shadow: 1pt 1pt red }
                        p { widows: 1.5 }
                        #x { color: red }
                        """));
    }

    @Test
    void faultsInTheSyntaxTakeAwayNoMoreThanTheirDeclarationOrRule() {
        assertEquals(
                List.of(
                        AT + "1:12 CSS-001 unexpected 'red' in 'colour red;'",
                        AT + "4:7 CSS-001 unexpected ':' in 'margin: 0'"
                                + " (is there a semicolon missing at the end of the line before?)",
                        AT + "6:3 CSS-001 unexpected '>' in 'p > > b { color: blue }'",
                        AT + "7:14 CSS-001 unexpected '\"open' in 'content: \"open'"),
                reports("""
                        p { colour red; text-indent: 1pt }
                        i {
                          margin: 0
                         color: blue;
                          text-indent: 2pt }
                        p > > b { color: blue }
                        u { content: "open
                        ; text-indent: 3pt }
                        #x { color: red }
                        """));
        Sample sample = Sample.of(
                "p { colour red; text-indent: 1pt } i { margin: 0\n color: blue; text-indent: 2pt } #x { color: red }",
                "<p id='p'><i id='i'/></p><b id='x'/>");
        assertEquals(1, sample.id("p").style().textIndent().pt());
        assertEquals(2, sample.id("i").style().textIndent().pt());
        assertEquals(0, sample.id("i").style().color());
    }

    @Test
    void nestedRulesAreReportedAndTheRestOfTheirRuleCounts() {
        String css = "#x { color: red;\n  .a { color: blue }\n  &:hover { color: blue }\n  text-indent: 1pt }";
        assertEquals(
                List.of(
                        AT
                                + "2:3 CSS-004 nested rules are not supported (write the rule outside, with its whole selector)",
                        AT
                                + "3:3 CSS-004 nested rules are not supported (write the rule outside, with its whole selector)"),
                reports(css));
        assertEquals(1, Sample.of(css, "<p id='x'/>").x().style().textIndent().pt());
    }

    @Test
    void selectorsAndRulesThatAreNotSupportedAreReported() {
        assertEquals(
                List.of(
                        AT + "1:1 CSS-004 the pseudo-element '::selection' is not supported",
                        AT + "2:1 CSS-004 the pseudo-class ':has()' is not supported",
                        AT + "3:1 CSS-004 '@container' is not supported",
                        AT + "4:1 CSS-004 the page selector ':nope' is not supported",
                        AT + "5:1 CSS-004 @font-face needs a font-family and a src with a url()"),
                reports("""
                        ::selection { color: blue }
                        p:has(b), #x { color: red }
                        @container (x) { p { color: blue } }
                        @page :nope { margin: 0 }
                        @font-face { font-family: X }
                        """));
    }

    @Test
    void aBlockThatIsNotClosedEndsWithTheFile() {
        assertEquals(
                List.of(AT + "1:4 CSS-001 this block is not closed"), reports("#x { color: red; text-indent: 1pt"));
        assertEquals(
                List.of(AT + "1:14 CSS-001 this block is not closed"), reports("@media print {\n #x { color: red }\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { cursor: pointer; transition: color 1s; pointer-events: none }",
                "a { -webkit-hyphens: auto; -epub-hyphens: auto; -moz-x: 1; adobe-hyphenate: none }",
                "a:hover, a:focus { color: blue }",
                "a { page-break-inside: avoid; page-break-before: always }",
                "@media screen { a { color: blue } }",
                "@media (prefers-color-scheme: dark) { a { color: white } }",
                "@namespace epub 'http://www.idpf.org/2007/ops'; [epub|type~=x] { color: blue }",
                "@keyframes x { from { color: blue } }",
                "@charset \"utf-8\"; /* } */ a { content: '}' }",
                "\uFEFFa { color: blue }",
                "",
                "<!-- a { color: blue } -->",
            })
    void whatHasNoMeaningOnPaperIsPassedOverInSilence(String css) {
        assertEquals(List.of(), Sample.of(css, "<p id='x'/>").reports());
    }

    @Test
    void whateverIsThrownAtItEndsInReports() {
        for (String css : List.of(
                "}}}}",
                "{{{{",
                "@",
                "@media",
                "p {",
                "p { color",
                "p { color: rgb(",
                "'",
                "/*",
                "a{b:c}}#x{color:red}",
                "p { margin: ((((1pt }",
                "\\",
                "#x { color: red } \0 p { }",
                "@page { @top-left { content: ",
                "::::",
                "p { color: var( }",
                "p { width: calc(1pt +) }",
                "p { width: calc(1pt / 0) }",
                "@import",
                "a,,b { x: y }")) {
            Sample sample = Sample.of(css, "<p id='x'/>");
            assertTrue(sample.diagnostics().all().size() < 20, css);
        }
    }

    /** The sheet's reports, after making sure that the rule for the element x counts. */
    private static List<String> reports(String css) {
        Sample sample = Sample.of(css, "<p id='x'/>");
        assertEquals("#ff0000", Sample.value(sample.x().style(), "color"));
        return sample.reports();
    }
}
