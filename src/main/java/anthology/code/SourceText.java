package anthology.code;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The code in a block: its text, and the elements that it stands in. Spans that a program put around words to colour
 * them are left out, and so are numbers of lines that stand in the text.
 */
final class SourceText {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final LineSet pointedOut = new LineSet();
    private final boolean keepSpans;
    private boolean numbered;
    private int line = 1;

    /** @param keepSpans whether spans mean something: nobody else is going to colour the code */
    SourceText(Element container, boolean keepSpans) {
        this.keepSpans = keepSpans;
        children(container, List.of(), false);
    }

    String text() {
        return text.toString();
    }

    /** In order; none of them coloured yet. */
    List<Piece> pieces() {
        return pieces;
    }

    /** Lines that were pointed out where the code was coloured before. */
    LineSet pointedOut() {
        return pointedOut;
    }

    /** Whether there were numbers of lines in the text. */
    boolean numbered() {
        return numbered;
    }

    private void children(Element parent, List<Element> around, boolean marked) {
        for (Node child : parent.children()) {
            switch (child) {
                case Text written -> add(written.text(), written.position(), around, marked);
                case Element element when element.name().equals("br") -> add("\n", element.position(), around, marked);
                case Element element when ClassNames.isNumbers(element) -> numbered = true;
                case Element element -> element(element, around, marked);
            }
        }
    }

    private void element(Element element, List<Element> around, boolean marked) {
        boolean dropped = !keepSpans && element.name().equals("span") && element.attribute("id") == null;
        List<Element> inside = around;
        if (!dropped) {
            inside = new ArrayList<>(around);
            inside.add(element);
        }
        if (element.children().isEmpty()) {
            if (!dropped) {
                pieces.add(new Piece("", element.position(), List.copyOf(inside), null));
            }
            return;
        }
        children(element, List.copyOf(inside), marked || ClassNames.pointsOut(element));
    }

    private void add(String written, Position position, List<Element> around, boolean marked) {
        pieces.add(new Piece(written, position, around, null));
        text.append(written);
        for (int i = 0; i < written.length(); i++) {
            if (marked && written.charAt(i) != '\n') {
                pointedOut.add(line);
            }
            line += written.charAt(i) == '\n' ? 1 : 0;
        }
    }
}
