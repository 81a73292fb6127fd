package anthology.content.tex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the author calls by names of his own, from where it is said to the end of the post. */
final class Macros {
    /**
     * A definition.
     *
     * @param parameters how many, 0 to 9
     * @param first what stands for the first where it is not given, or null where it must be
     */
    record Macro(int parameters, @Nullable List<Token> first, List<Token> body) {
        Macro {
            body = List.copyOf(body);
        }
    }

    private final Map<String, Macro> macros = new HashMap<>();

    void define(String command, Macro macro) {
        macros.put(command, macro);
    }

    @Nullable
    Macro get(String command) {
        return macros.get(command);
    }
}
