package anthology.content.tex;

import anthology.content.tex.Environments.Line;
import anthology.model.Element;
import anthology.model.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the formulas of one post in their order: what one of them defines, those after it know. */
public final class TexReader {
    private final Macros macros = new Macros();

    /**
     * The formula as a {@code math} element with its TeX as alternative text.
     *
     * @param display whether it stands on lines of its own
     * @throws TexException when it cannot be read
     */
    public Element read(String tex, boolean display, Position position) {
        Tokens tokens = new Tokens(tex, macros);
        MathReader reader = new MathReader(tokens, macros);
        List<Line> rows = reader.environments().rows();
        Token rest = tokens.next();
        if (!rest.isEnd()) {
            throw new TexException(
                    rest.is("}") ? "a } closes nothing" : rest.text() + " stands where it cannot", rest.at());
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("xmlns", "http://www.w3.org/1998/Math/MathML");
        if (display) {
            attributes.put("display", "block");
        }
        attributes.put("alttext", tex.strip().replaceAll("\\s+", " "));
        return new Element("math", attributes, new ArrayList<>(List.of(formula(rows))), position);
    }

    private static Element formula(List<Line> rows) {
        Line first = rows.getFirst();
        if (rows.size() == 1 && first.cells().size() == 1 && first.tag() == null) {
            return first.cells().getFirst();
        }
        boolean columns = rows.stream().anyMatch(row -> row.cells().size() > 1);
        return columns ? Tables.aligned(rows, false) : Tables.gathered(rows);
    }
}
