package anthology.typeset.lines;

import anthology.css.Cascade;
import anthology.css.ComputedStyle;
import anthology.css.StyledNode.StyledElement;
import anthology.diagnostic.Diagnostics;
import anthology.model.Element;
import anthology.model.Section;
import anthology.model.Stylesheet;
import java.util.List;
import java.util.Map;

/** Computed styles for tests: those of a plain paragraph of a book, with declarations added. */
final class TestStyle {
    private static final String BOOK = "font: 11pt/14.5pt \"EB Garamond\"; text-align: justify; hyphens: auto;";

    private TestStyle() {}

    static ComputedStyle style(String declarations) {
        return style("en", declarations);
    }

    static ComputedStyle style(String language, String declarations) {
        Element paragraph = Element.of("p", Map.of());
        Element html = Element.of("html", Map.of("lang", language), Element.of("body", Map.of(), paragraph));
        String sheet = "p { margin: 0; " + BOOK + declarations + " }";
        Diagnostics diagnostics = new Diagnostics();
        Cascade cascade =
                Cascade.of(List.of(new Stylesheet("test.css", sheet, Stylesheet.Media.BOOK)), null, diagnostics);
        StyledElement root = cascade.style(new Section("a.xhtml", Section.Kind.CHAPTER, "A", html, "a.md"));
        if (!diagnostics.all().isEmpty()) {
            throw new IllegalArgumentException(diagnostics.all().toString());
        }
        return ((StyledElement)
                        ((StyledElement) root.children().get(0)).children().get(0))
                .style();
    }
}
