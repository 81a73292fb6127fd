package anthology.source;

import anthology.content.KeptLines;
import anthology.data.Value;
import anthology.data.Value.Mapping;
import anthology.data.Value.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts as Ghost kept them up to its fourth version, as HTML.
 *
 * @see <a href="https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md">Mobiledoc 0.3</a>
 */
final class Mobiledoc {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,11}");
    private static final int MARKUP_SECTION = 1;
    private static final int IMAGE_SECTION = 2;
    private static final int LIST_SECTION = 3;
    private static final int CARD_SECTION = 10;
    private static final int ATOM = 1;

    private final List<Value> markups;
    private final List<Value> atoms;
    private final List<Value> cards;
    private final KeptLines out;
    private final GhostCards known;

    private Mobiledoc(Mapping document, KeptLines out, GhostCards known) {
        this.markups = Value.listOf(document.get("markups"));
        this.atoms = Value.listOf(document.get("atoms"));
        this.cards = Value.listOf(document.get("cards"));
        this.out = out;
        this.known = known;
    }

    static void write(Mapping document, KeptLines out, GhostCards cards) {
        Mobiledoc text = new Mobiledoc(document, out, cards);
        Value.listOf(document.get("sections")).forEach(section -> text.section(Value.listOf(sequence(section))));
    }

    private void section(List<Value> section) {
        switch (number(at(section, 0))) {
            case MARKUP_SECTION -> {
                String tag = name(at(section, 1), "p");
                boolean pulled = tag.equals("aside") || tag.equals("pull-quote");
                String name = pulled ? "blockquote" : tag;
                out.open(name, pulled ? List.of(Map.entry("class", "pullquote")) : List.of(), 0);
                markers(at(section, 2));
                out.close(name);
            }
            case IMAGE_SECTION -> {
                String source = Value.textOf(at(section, 1));
                out.open("img", List.of(Map.entry("src", source == null ? "" : source)), 0);
            }
            case LIST_SECTION -> {
                String name = name(at(section, 1), "ul");
                out.open(name, List.of(), 0);
                for (Value item : Value.listOf(at(section, 2))) {
                    out.open("li", List.of(), 0);
                    markers(item);
                    out.close("li");
                }
                out.close(name);
            }
            case CARD_SECTION -> {
                List<Value> card = Value.listOf(sequence(at(cards, number(at(section, 1)))));
                String name = Value.textOf(at(card, 0));
                if (name != null) {
                    known.write(name, at(card, 1) instanceof Mapping payload ? payload : Mapping.EMPTY);
                }
            }
            default -> {}
        }
    }

    /** Each opens some elements, has a text or an atom, and closes some. */
    private void markers(@Nullable Value list) {
        Deque<String> open = new ArrayDeque<>();
        for (Value each : Value.listOf(list)) {
            List<Value> marker = Value.listOf(sequence(each));
            for (Value opened : Value.listOf(at(marker, 1))) {
                List<Value> markup = Value.listOf(sequence(at(markups, number(opened))));
                String name = name(at(markup, 0), "span");
                out.open(name, attributes(Value.textsOf(at(markup, 1))), 0);
                open.push(name);
            }
            String text = Value.textOf(at(marker, 3));
            if (number(at(marker, 0)) == ATOM) {
                atom(Value.listOf(sequence(at(atoms, number(at(marker, 3))))));
            } else if (text != null) {
                out.text(text);
            }
            for (int closed = number(at(marker, 2)); closed > 0 && !open.isEmpty(); closed--) {
                out.close(open.pop());
            }
        }
        open.forEach(out::close);
    }

    private void atom(List<Value> atom) {
        String text = Value.textOf(at(atom, 1));
        if ("soft-return".equals(Value.textOf(at(atom, 0)))) {
            out.open("br", List.of(), 0);
        } else if (text != null) {
            out.text(text);
        }
    }

    /** Names and values in turn. */
    private static List<Map.Entry<String, String>> attributes(List<String> written) {
        List<Map.Entry<String, String>> attributes = new ArrayList<>();
        for (int i = 0; i + 1 < written.size(); i += 2) {
            attributes.add(Map.entry(written.get(i), written.get(i + 1)));
        }
        return attributes;
    }

    private static String name(@Nullable Value value, String usual) {
        String name = Value.textOf(value);
        return name != null && NAME.matcher(name).matches() ? name : usual;
    }

    private static @Nullable Value at(List<Value> list, int index) {
        return index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private static @Nullable Sequence sequence(@Nullable Value value) {
        return value instanceof Sequence sequence ? sequence : null;
    }

    /** -1 where it is none. */
    private static int number(@Nullable Value value) {
        String text = Value.textOf(value);
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }
}
