package anthology.content.tex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The commands that stand for one character or name; read when the first formula is. */
final class Symbols {
    /** The first word of the lines of the table. */
    enum Sort {
        LETTER,
        UPRIGHT,
        ORD,
        INNER,
        PUNCT,
        BIN,
        REL,
        OPEN,
        CLOSE,
        FENCE,
        BIG,
        INTEGRAL,
        FUNCTION,
        LIMIT
    }

    record Symbol(String text, Sort sort) {}

    private static final Map<String, Symbol> ALL = read();

    private Symbols() {}

    /** @param name without backslash */
    static @Nullable Symbol get(String name) {
        return ALL.get(name);
    }

    static Iterable<String> names() {
        return ALL.keySet();
    }

    private static Map<String, Symbol> read() {
        Map<String, Symbol> all = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Symbols.class.getResourceAsStream("/tex/symbols.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    add(line.split(" +"), all);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return all;
    }

    private static void add(String[] words, Map<String, Symbol> all) {
        Sort sort = Sort.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            String name = colon < 0 ? words[i] : words[i].substring(0, colon);
            String text = colon < 0 ? words[i] : words[i].substring(colon + 1);
            all.put(name, new Symbol(text, sort));
        }
    }
}
