package anthology.content.tex;

import java.util.ArrayList;
import java.util.List;

/** Opens the table of symbols to tests of other packages. */
public final class SymbolNames {
    private SymbolNames() {}

    /** The commands that can stand before a letter. */
    public static List<String> all() {
        List<String> names = new ArrayList<>();
        Symbols.names().forEach(names::add);
        names.sort(null);
        return names;
    }
}
