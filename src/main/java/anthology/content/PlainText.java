package anthology.content;

import anthology.model.Body;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Text in which no character means more than itself: paragraphs with blank lines between them. */
final class PlainText {
    private PlainText() {}

    static List<Node> paragraphs(Body body) {
        List<Node> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int line = body.firstLine();
        int start = line;
        for (String written : (body.text() + "\n\n").split("\\r\\n|\\r|\\n", -1)) {
            if (!written.isBlank()) {
                start = text.isEmpty() ? line : start;
                text.append(text.isEmpty() ? "" : " ").append(Characters.allowed(written));
            } else if (!text.isEmpty()) {
                Position position = new Position(start, 1);
                paragraphs.add(new Element("p", Map.of(), List.of(new Text(text.toString(), position)), position));
                text.setLength(0);
            }
            line++;
        }
        return paragraphs;
    }
}
