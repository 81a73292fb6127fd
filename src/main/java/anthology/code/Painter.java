package anthology.code;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts code together again: elements around its lines, the author's own elements, and spans around tokens. */
final class Painter {
    private final Lines lines;
    /** Elements of the author's that are there already: their ids are taken. */
    private final Set<Element> shown = Collections.newSetFromMap(new IdentityHashMap<>());

    Painter(Lines lines) {
        this.lines = lines;
    }

    /** @param tokens with their places in the text of all pieces */
    List<Node> paint(List<Piece> pieces, List<Token> tokens) {
        List<Piece> cut = cut(pieces, tokens);
        return lines.none() ? nodes(cut, 0) : lines(cut);
    }

    /** The pieces, cut where tokens and lines end. */
    private static List<Piece> cut(List<Piece> pieces, List<Token> tokens) {
        List<Piece> out = new ArrayList<>();
        int offset = 0;
        int next = 0;
        for (Piece piece : pieces) {
            int length = piece.text().length();
            if (length == 0) {
                out.add(piece);
            }
            int at = 0;
            while (at < length) {
                while (next < tokens.size() && tokens.get(next).end() <= offset + at) {
                    next++;
                }
                int lineEnd = piece.text().indexOf('\n', at) + 1;
                int end = lineEnd > 0 ? lineEnd : length;
                Kind kind = null;
                if (next < tokens.size()) {
                    Token token = tokens.get(next);
                    boolean inside = token.start() <= offset + at;
                    end = Math.min(end, (inside ? token.end() : token.start()) - offset);
                    kind = inside ? token.kind() : null;
                }
                out.add(piece.part(at, end, kind));
                at = end;
            }
            offset += length;
        }
        return out;
    }

    private List<Node> lines(List<Piece> pieces) {
        List<Node> out = new ArrayList<>();
        int number = 1;
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            if (last || pieces.get(i).text().endsWith("\n")) {
                List<Piece> line = pieces.subList(from, i + 1);
                out.add(new Element(
                        "span",
                        attributes(number),
                        nodes(line, 0),
                        line.getFirst().position()));
                number++;
                from = i + 1;
            }
        }
        return out;
    }

    private Map<String, String> attributes(int line) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", lines.classes(line));
        if (lines.numbered()) {
            attributes.put("data-number", Integer.toString(lines.start() + line - 1));
        }
        return attributes;
    }

    /** @param depth how many of the elements around the pieces are there already */
    @SuppressWarnings("ReferenceEquality") // two elements may look the same
    private List<Node> nodes(List<Piece> pieces, int depth) {
        List<Node> out = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Position position = Position.UNKNOWN;
        int i = 0;
        while (i < pieces.size()) {
            Piece piece = pieces.get(i);
            Element around = around(piece, depth);
            if (around == null && piece.kind() == null) {
                position = plain.isEmpty() ? piece.position() : position;
                plain.append(piece.text());
                i++;
                continue;
            }
            flush(plain, position, out);
            if (around == null) {
                out.add(span(piece));
                i++;
            } else {
                int end = i + 1;
                while (end < pieces.size() && around(pieces.get(end), depth) == around) {
                    end++;
                }
                Element again = shown.add(around) ? around : around.withAttribute("id", null);
                out.add(again.withChildren(nodes(pieces.subList(i, end), depth + 1)));
                i = end;
            }
        }
        flush(plain, position, out);
        return out;
    }

    private static @Nullable Element around(Piece piece, int depth) {
        return depth < piece.around().size() ? piece.around().get(depth) : null;
    }

    private static Element span(Piece piece) {
        String name = piece.kind() == null ? "" : piece.kind().className();
        return new Element(
                "span", Map.of("class", name), List.of(new Text(piece.text(), piece.position())), piece.position());
    }

    private static void flush(StringBuilder plain, Position position, List<Node> out) {
        if (!plain.isEmpty()) {
            out.add(new Text(plain.toString(), position));
            plain.setLength(0);
        }
    }
}
