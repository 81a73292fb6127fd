package anthology.words;

import java.util.ArrayList;
import java.util.List;

/**
 * What a section of a book says, in reading order.
 *
 * @param name of the section, for messages
 * @param text its words
 * @param notes the words of its notes, in the order in which the text calls them
 */
record Told(String name, List<String> text, List<List<String>> notes) {
    private static final int AROUND = 6;

    /** How many words there are. */
    int count() {
        return text.size() + notes.stream().mapToInt(List::size).sum();
    }

    /** The first difference with the words around it in both, or null where there is none. */
    static String difference(Told written, Told printed) {
        String found = difference(written.name, written.text, printed.text);
        for (int i = 0; found == null && i < Math.max(written.notes.size(), printed.notes.size()); i++) {
            found = difference(written.name + ", note " + (i + 1), note(written, i), note(printed, i));
        }
        return found;
    }

    private static List<String> note(Told told, int index) {
        return index < told.notes.size() ? told.notes.get(index) : List.of();
    }

    private static String difference(String place, List<String> written, List<String> printed) {
        for (int i = 0; i < Math.max(written.size(), printed.size()); i++) {
            if (i >= written.size() || i >= printed.size() || !written.get(i).equals(printed.get(i))) {
                return place + ", word " + (i + 1) + " of " + written.size() + ":\n  written " + around(written, i)
                        + "\n  printed " + around(printed, i);
            }
        }
        return null;
    }

    private static String around(List<String> words, int at) {
        List<String> near = new ArrayList<>(words.subList(Math.max(0, at - AROUND), Math.min(words.size(), at)));
        near.add("[" + (at < words.size() ? words.get(at) : "") + "]");
        near.addAll(words.subList(Math.min(words.size(), at + 1), Math.min(words.size(), at + 1 + AROUND)));
        return String.join(" ", near);
    }
}
