package anthology.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import anthology.diagnostic.Diagnostics;
import anthology.model.FontFile;
import anthology.model.Image;
import anthology.model.Section;
import anthology.model.Section.Kind;
import anthology.model.Style;
import anthology.model.Stylesheet;
import anthology.workspace.MemoryWorkspace;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StylesTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aChainCascadesFromTheFarthestAncestorDown() {
        Style style = styles(new MemoryWorkspace()
                        .with("styles/mine/anthology.yaml", "gather: {}\nextends: house")
                        .with("styles/mine/book.css", "p { color: red }")
                        .with("styles/mine/templates/chapter.ftlh", "<p>mine</p>")
                        .with("styles/mine/foreword.md", "Mine")
                        .with("styles/house/anthology.yaml", "extends: literary\npage: a5")
                        .with("styles/house/book.css", "p { color: blue }")
                        .with("styles/house/print.css", "p { color: black }")
                        .with("styles/house/templates/chapter.ftlh", "<p>house</p>")
                        .with("styles/house/templates/parts.ftlh", "<#macro x></#macro>")
                        .with("styles/house/foreword.md", "House")
                        .with("styles/house/dedication.md", "House"))
                .load("house", "mine");
        assertNotNull(style);
        assertEquals(List.of("mine", "house", "literary", "base"), style.chain());
        assertEquals(
                List.of("styles/house/book.css", "styles/house/print.css", "styles/mine/book.css"),
                style.stylesheets().stream()
                        .map(Stylesheet::path)
                        .filter(path -> !path.contains("literary") && !path.contains("base"))
                        .toList());
        assertEquals("<p>mine</p>", style.templates().get("chapter.ftlh").text());
        assertEquals(
                "styles/mine/templates/chapter.ftlh",
                style.templates().get("chapter.ftlh").path());
        assertEquals(
                "styles/house/templates/parts.ftlh",
                style.templates().get("parts.ftlh").path());
        assertEquals("Mine", style.matter().get(Kind.FOREWORD).text());
        assertEquals("House", style.matter().get(Kind.DEDICATION).text());
        assertEquals("148mm 210mm", style.page());
    }

    @Test
    void importsStandBeforeTheSheetThatImportsThem() {
        Style style = styles(new MemoryWorkspace()
                        .with("styles/mine/anthology.yaml", "extends: literary")
                        .with(
                                "styles/mine/book.css",
                                "@charset \"utf-8\"; /* first */ @import url(parts/a.css);\n@import 'c.css' print;"
                                        + "@import '../y.css'; p { color: red }")
                        .with("styles/mine/parts/a.css", "@import 'b.css' screen; p { color: blue }")
                        .with("styles/mine/parts/b.css", "@import 'a.css';")
                        .with("styles/mine/c.css", "@import 'd.css' screen; @import 'd.css' all; p { margin: 0 }")
                        .with("styles/mine/d.css", "")
                        .with("styles/y.css", "p { color: green }"))
                .load("mine", "mine");
        assertNotNull(style);
        assertEquals(
                List.of(
                        "styles/mine/parts/b.css EPUB @import 'a.css';",
                        "styles/mine/parts/a.css BOOK p { color: blue }",
                        "styles/mine/d.css PRINT ",
                        "styles/mine/c.css PRINT p { margin: 0 }",
                        "styles/mine/book.css BOOK @charset \"utf-8\"; /* first */ @import '../y.css'; p { color: red }"),
                style.stylesheets().stream()
                        .filter(sheet -> sheet.path().startsWith("styles/mine/"))
                        .map(sheet -> sheet.path() + " " + sheet.media() + " "
                                + sheet.text().strip().replaceAll("\\s+", " "))
                        .toList());
    }

    @Test
    void sheetsThatSeveralImportAreReadOnceAndStandLast() {
        MemoryWorkspace workspace = new MemoryWorkspace()
                .with("styles/mine/print.css", "@import 'l.css'; @import 'r.css'; @import 's0.css';");
        workspace
                .with("styles/mine/l.css", "@import 'd.css'; l { margin: 0 }")
                .with("styles/mine/r.css", "@import 'd.css'; r { margin: 0 }")
                .with("styles/mine/d.css", "@import 'l.css'; d { margin: 0 }");
        for (int i = 0; i < 40; i++) {
            String next = "@import 's" + (i + 1) + ".css';";
            workspace.with("styles/mine/s" + i + ".css", i == 39 ? "" : next + next);
        }
        Style style = styles(workspace).load("mine", "mine");
        assertNotNull(style);
        List<String> own = style.stylesheets().stream()
                .filter(sheet -> sheet.path().startsWith("styles/mine/"))
                .map(sheet -> sheet.path().substring("styles/mine/".length()) + " "
                        + sheet.text().strip())
                .toList();
        assertEquals(
                List.of("l.css l { margin: 0 }", "d.css @import 'l.css'; d { margin: 0 }", "r.css r { margin: 0 }"),
                own.subList(0, 3));
        assertEquals(3 + 40 + 1, own.size());
    }

    @Test
    void everyShippedStyleHasASheetForEachMediumAndATemplateForEachSection() {
        for (String name : List.of("base", "literary", "modern")) {
            Style style = styles(new MemoryWorkspace()).load(name, null);
            assertNotNull(style);
            assertEquals(
                    EnumSet.allOf(Stylesheet.Media.class),
                    style.stylesheets().stream().map(Stylesheet::media).collect(Collectors.toSet()));
            for (Section.Kind kind : Section.Kind.values()) {
                assertNotNull(style.templates().get(Styles.templateOf(kind)), kind.name());
            }
        }
        assertEquals(List.of(), diagnostics.all());
    }

    @Test
    void aUsersFolderWinsOverAShippedStyle() {
        Style style = styles(new MemoryWorkspace().with("styles/modern/book.css", "p { }"))
                .load("modern", null);
        assertNotNull(style);
        assertEquals(
                List.of("p { }"),
                style.stylesheets().stream().map(Stylesheet::text).toList());
    }

    @Test
    void aShippedStyleExtendsTheShippedOneWhateverAUserCallsTheirs() {
        Style style = styles(new MemoryWorkspace()
                        .with("styles/base/anthology.yaml", "extends: literary")
                        .with("styles/base/book.css", "p { }"))
                .load("base", null);
        assertNotNull(style);
        assertEquals(List.of("base", "literary", "base"), style.chain());
        assertEquals(List.of(), diagnostics.all());
    }

    @Test
    void unknownNamesAndCirclesAreReported() {
        assertNull(styles(new MemoryWorkspace()).load("modren", null));
        assertNull(styles(new MemoryWorkspace().with("styles/a/anthology.yaml", "page: a5\nextends: litrary"))
                .load("a", null));
        assertNull(styles(new MemoryWorkspace()
                        .with("styles/b/anthology.yaml", "extends: c")
                        .with("styles/c/anthology.yaml", "extends: b"))
                .load("b", null));
        assertNull(styles(new MemoryWorkspace()).load("../etc", null));
        assertEquals(
                List.of(
                        "null there is no style '../etc' there are base, literary, modern",
                        "null there is no style 'modren' did you mean 'modern'?",
                        "styles/a/anthology.yaml:2:10 there is no style 'litrary' did you mean 'literary'?",
                        "styles/c/anthology.yaml:1:10 the style 'b' extends itself: b > c > b null"),
                diagnostics.all().stream()
                        .map(report -> report.location() + " " + report.message() + " " + report.hint())
                        .toList());
    }

    @Test
    void fontsAndPicturesAreThoseThatTheSheetsName() {
        Style style = styles(new MemoryWorkspace()
                        .with("styles/a/book.css", """
                                /* url(images/not.png) */
                                /* @font-face { font-family: "Not"; src: url("fonts/My-BoldItalic.otf") } */
                                @font-face { /* font-weight: 300; } */ font-family: "My Face"; font-style: italic;
                                  font-weight: /* 100 */ bold; /* src: url(fonts/none.otf); */
                                  src: url("fonts/My-BoldItalic.otf") }
                                hr { background-image: url(images/leaf.svg) }
                                p { background: url(http://x.example/a.png) url(../../secret.png) }
                                """)
                        .with("styles/a/fonts/My-BoldItalic.otf", "font")
                        .with("styles/a/images/leaf.svg", "<svg/>")
                        .with("styles/a/images/not.png", "")
                        .with("secret.png", ""))
                .load("a", null);
        assertNotNull(style);
        assertEquals(1, style.fonts().size());
        FontFile font = style.fonts().getFirst();
        assertEquals(
                List.of("My Face", 700, true, "My-BoldItalic.otf"),
                List.of(font.family(), font.weight(), font.italic(), font.fileName()));
        assertEquals(
                List.of("images/leaf.svg"),
                style.images().stream().map(Image::href).toList());
    }

    private Styles styles(MemoryWorkspace files) {
        return new Styles(files, diagnostics);
    }
}
