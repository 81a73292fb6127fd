package anthology.content.tex;

import anthology.model.Element;
import anthology.model.Node;
import java.util.ArrayList;
import java.util.List;

/** Rows that go on from the cell before them: LaTeX puts an empty atom at their start. */
final class Infix {
    private Infix() {}

    static Element first(Element cell) {
        if (cell.name().equals("mo")) {
            return between(cell);
        }
        if (!cell.name().equals("mrow") || cell.children().isEmpty()) {
            return cell;
        }
        List<Node> children = new ArrayList<>(cell.children());
        if (children.getFirst() instanceof Element mo && mo.name().equals("mo")) {
            children.set(0, between(mo));
        }
        return cell.withChildren(children);
    }

    private static Element between(Element mo) {
        boolean unary = "prefix".equals(mo.attribute("form")) && "0em".equals(mo.attribute("lspace"));
        if (unary) {
            return mo.withAttribute("form", "infix")
                    .withAttribute("lspace", null)
                    .withAttribute("rspace", null);
        }
        boolean fence = "false".equals(mo.attribute("stretchy")) || "true".equals(mo.attribute("fence"));
        return mo.attribute("form") == null && !fence ? mo.withAttribute("form", "infix") : mo;
    }
}
