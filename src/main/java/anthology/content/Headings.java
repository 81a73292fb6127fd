package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Slug;
import anthology.model.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Sets the headings of a post below the chapter's own: the first level is {@code h2}, and none is skipped. */
final class Headings {
    private final Deque<Integer> open = new ArrayDeque<>();

    private Headings() {}

    /** The blocks, without a first heading that only repeats the title. */
    static List<Node> below(String title, List<Node> blocks) {
        List<Node> rest = new ArrayList<>(blocks);
        if (!rest.isEmpty()
                && rest.getFirst() instanceof Element first
                && first.name().equals("h1")
                && key(first.text()).equals(key(title))) {
            rest.removeFirst();
        }
        return new Headings().leveled(rest);
    }

    private static String key(String text) {
        String slug = Slug.of(text);
        return slug.isEmpty() ? text.strip() : slug;
    }

    private List<Node> leveled(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Text text -> out.add(text);
                case Element element when Vocabulary.HEADINGS.contains(element.name()) -> out.add(leveled(element));
                case Element element -> out.add(element.withChildren(leveled(element.children())));
            }
        }
        return out;
    }

    private Element leveled(Element heading) {
        int level = heading.name().charAt(1) - '0';
        while (!open.isEmpty() && open.peek() >= level) {
            open.pop();
        }
        open.push(level);
        int depth = Math.min(6, open.size() + 1);
        return new Element("h" + depth, heading.attributes(), heading.children(), heading.position());
    }
}
