package anthology.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import anthology.diagnostic.Diagnostics;
import anthology.model.Element;
import anthology.model.Section;
import anthology.model.Stylesheet;
import anthology.model.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CascadeTest {
    @Test
    void stylesASection() {
        Diagnostics diagnostics = new Diagnostics();
        Cascade cascade = Cascade.of(
                List.of(new Stylesheet(
                        "styles/x/book.css",
                        "p { color: red; margin: 1em 2em } .a > p { font-size: 10pt; text-indent: 1.5em }",
                        Stylesheet.Media.BOOK)),
                null,
                diagnostics);
        Element html = Element.of(
                "html",
                Map.of(),
                Element.of(
                        "body",
                        Map.of("class", "a"),
                        Element.of("p", Map.of(), Text.of("x")),
                        Element.of("p", Map.of(), Text.of("y"))));
        var styled = cascade.style(new Section("x.xhtml", Section.Kind.CHAPTER, "x", html, "x.md"));
        assertEquals(List.of(), diagnostics.all());
        var body = (StyledNode.StyledElement) styled.children().get(0);
        var p = (StyledNode.StyledElement) body.children().get(0);
        var q = (StyledNode.StyledElement) body.children().get(1);
        assertSame(p.style(), q.style());
        assertEquals(ComputedStyle.Display.BLOCK, p.style().display());
        assertEquals(0xFF0000, p.style().color());
        assertEquals(15, p.style().textIndent().pt());
        assertEquals(10, p.style().margin(ComputedStyle.Side.TOP).pt());
        assertEquals(12, p.style().lineHeight());
        assertNull(p.style().width());
        assertEquals(1, ((StyledNode.StyledText) q.children().get(0)).node());
    }
}
