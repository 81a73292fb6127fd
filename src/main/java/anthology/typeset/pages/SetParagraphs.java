package anthology.typeset.pages;

import anthology.typeset.boxes.Box;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Remembers how paragraphs are set: a section with floats is laid out several times, and most of it comes out alike. */
final class SetParagraphs {
    /** Ways to set one paragraph that are remembered. */
    private static final int MOST = 8;

    private final IdentityHashMap<Box.Paragraph, List<Known>> known = new IdentityHashMap<>();
    private final boolean remembers;

    /** @param rooms for each line, and for one more */
    private record Known(double width, double pictureLimit, List<Floats.Room> rooms, Opening.Set set) {
        private boolean fits(double otherWidth, double otherLimit, IntFunction<Floats.Room> others) {
            return width == otherWidth
                    && pictureLimit == otherLimit
                    && IntStream.range(0, rooms.size())
                            .allMatch(line -> rooms.get(line).equals(others.apply(line)));
        }
    }

    SetParagraphs(boolean remembers) {
        this.remembers = remembers;
    }

    /** @param rooms that lines have, by their number */
    Opening.Set find(
            Box.Paragraph paragraph,
            double width,
            double pictureLimit,
            IntFunction<Floats.Room> rooms,
            Supplier<Opening.Set> set) {
        if (!remembers) {
            return set.get();
        }
        List<Known> ways = known.computeIfAbsent(paragraph, each -> new ArrayList<>());
        for (Known way : ways) {
            if (way.fits(width, pictureLimit, rooms)) {
                return way.set;
            }
        }
        Opening.Set found = set.get();
        if (ways.size() == MOST) {
            ways.removeFirst();
        }
        List<Floats.Room> used =
                IntStream.rangeClosed(0, found.lines().size()).mapToObj(rooms).toList();
        ways.add(new Known(width, pictureLimit, used, found));
        return found;
    }
}
