package anthology.content;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Element;
import anthology.model.Node;
import java.util.List;
import java.util.Set;

/** Reports diagrams, which are code in a book: once, where the first stands. */
final class Notations {
    private static final Set<String> DIAGRAMS = Set.of(
            "language-mermaid",
            "language-plantuml",
            "language-puml",
            "language-dot",
            "language-graphviz",
            "language-goat",
            "language-ditaa",
            "language-flowchart",
            "language-sequence");

    private final String path;
    private final Diagnostics diagnostics;
    private boolean diagram;

    private Notations(String path, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    static void report(Element text, String path, Diagnostics diagnostics) {
        new Notations(path, diagnostics).look(text);
    }

    private void look(Element element) {
        if (element.name().equals("code")) {
            String classes = element.attribute("class");
            if (classes != null) {
                code(element, List.of(classes.split(" ")));
            }
            return;
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                look(inner);
            }
        }
    }

    private void code(Element code, List<String> classes) {
        Location place =
                new Location(path, code.position().line(), code.position().column());
        if (!diagram && classes.stream().anyMatch(DIAGRAMS::contains)) {
            diagram = true;
            diagnostics.reportTogether(
                    Code.CONTENT_008,
                    place,
                    "a diagram is shown as the text it is drawn from",
                    "put a picture of it beside the text");
        }
    }
}
