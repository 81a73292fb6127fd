package anthology.content.leftover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of boxes without the indentation that only shows what is inside of what: to Markdown, four spaces after a
 * blank line are code. What is indented by a list's item stays, for the box's own tags are so too.
 */
final class Indents {
    private static final int DEEPEST = 100;

    private final Edited before;
    private final String text;
    private final List<Line> lines = new ArrayList<>();

    /** Where a line starts, and how many columns of white space are to be taken off. */
    private static final class Line {
        final int start;
        final int textStart;
        final int columns;
        int off;

        Line(int start, int textStart, int columns) {
            this.start = start;
            this.textStart = textStart;
            this.columns = columns;
        }
    }

    /** @param line of the tag that may open a box */
    private record Open(String name, int line) {}

    /** The lines of its tags. */
    private record Box(int opening, int closing) {}

    private Indents(Edited before) {
        this.before = before;
        this.text = before.text();
    }

    static Edited resolved(Edited before, Live live) {
        Indents indents = new Indents(before);
        List<Box> boxes = indents.boxes(new TagReader(before.text(), live));
        boxes.sort(Comparator.comparingInt(Box::opening));
        Deque<Box> around = new ArrayDeque<>();
        for (Box box : boxes) {
            while (!around.isEmpty() && around.peek().closing < box.opening) {
                around.pop();
            }
            if (around.size() < DEEPEST) {
                around.push(box);
                indents.shift(box);
            }
        }
        return indents.written();
    }

    /** The lines of both tags of each box whose tags stand on lines of their own. */
    private List<Box> boxes(TagReader reader) {
        List<Box> boxes = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        Map<String, Integer> named = new HashMap<>();
        String fence = "";
        for (int start = 0; start < text.length(); ) {
            int end = Markdown.lineEnd(text, start);
            int first = Markdown.spacesEnd(text, start, end);
            lines.add(new Line(start, first, first == end ? -1 : Markdown.columns(text, start, first)));
            boolean fences = text.startsWith("```", first) || text.startsWith("~~~", first);
            if (fences && (fence.isEmpty() || text.startsWith(fence, first))) {
                fence = fence.isEmpty() ? text.substring(first, first + 3) : "";
            }
            Tag tag = fence.isEmpty() && first < end && text.charAt(first) == '{' ? reader.at(first) : null;
            if (tag != null && tag.end() <= end && Markdown.endsLine(text, tag.end())) {
                int here = lines.size() - 1;
                String name = tag.form() + tag.name();
                if (!tag.closing()) {
                    open.push(new Open(name, here));
                    named.merge(name, 1, Integer::sum);
                } else if (named.getOrDefault(name, 0) > 0) {
                    Open opening;
                    do {
                        opening = open.pop();
                        named.merge(opening.name, -1, Integer::sum);
                    } while (!opening.name.equals(name));
                    boxes.add(new Box(opening.line, here));
                }
            }
            start = Markdown.nextLine(text, end);
        }
        return boxes;
    }

    private void shift(Box box) {
        int least = Integer.MAX_VALUE;
        List<Line> content = lines.subList(box.opening + 1, box.closing);
        for (Line line : content) {
            least = line.columns < 0 ? least : Math.min(least, line.columns - line.off);
        }
        int more = least - (lines.get(box.opening).columns - lines.get(box.opening).off);
        if (least < Integer.MAX_VALUE && more > 0) {
            content.forEach(line -> line.off += line.columns < 0 ? 0 : more);
        }
    }

    private Edited written() {
        Edited.Editor out = new Edited.Editor(before);
        for (Line line : lines) {
            if (line.off > 0) {
                out.copyTo(line.start);
                out.replaceTo(line.textStart, " ".repeat(Math.max(0, line.columns - line.off)));
            }
        }
        return out.done();
    }
}
