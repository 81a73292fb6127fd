package anthology.words;

import java.util.ArrayList;
import java.util.List;

/** Makes words of stretches of text; what parts no words to the eye parts none here. */
class WordGatherer {
    /** Places where lines may or may not end, and turns of direction: nobody sees or says them. */
    private static final String UNSEEN = "[\u00AD\u200B\u2060\uFEFF\u200E\u200F\u202A-\u202E\u2066-\u2069]";

    private static final String SPACE = "[\\s\\p{Z}]+";

    private final List<String> words = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    /** Text that goes on from what was added before. */
    void add(String text) {
        open.append(text);
    }

    /** No word goes on over this place. */
    void part() {
        for (String word : open.toString().replaceAll(UNSEEN, "").split(SPACE)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        open.setLength(0);
    }

    /** The words, of which the last is ended. */
    List<String> words() {
        part();
        return words;
    }
}
