package anthology.css;

import anthology.diagnostic.Diagnostics;
import anthology.model.Stylesheet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The font families that stylesheets name. */
public final class FontFamilies {
    private FontFamilies() {}

    /**
     * The families that any rule of the sheets names, whatever their media, generic ones too; each once, in order,
     * as written. Faults in the sheets are passed over here.
     */
    public static List<String> named(List<Stylesheet> stylesheets) {
        Diagnostics nobody = new Diagnostics();
        return of(stylesheets.stream()
                .map(stylesheet -> SheetReader.read(stylesheet, path -> null, nobody))
                .toList());
    }

    static List<String> of(List<Sheet> sheets) {
        Set<String> families = new LinkedHashSet<>();
        for (Sheet sheet : sheets) {
            sheet.rules().forEach(rule -> rule.declarations.forEach(declaration -> collect(declaration, families)));
            sheet.pages().forEach(rule -> rule.declarations().forEach(declaration -> collect(declaration, families)));
        }
        return List.copyOf(families);
    }

    private static void collect(Declaration declaration, Set<String> families) {
        switch (declaration) {
            case Declaration.Plain plain ->
                plain.assignments().forEach(assignment -> {
                    boolean named = assignment.property() == Properties.FONT_FAMILY;
                    Object value = named
                            ? assignment.value().compute(new Basis(ComputedStyle.INITIAL, 0, 0, 0, 0, PageSize.DEFAULT))
                            : null;
                    if (value instanceof List<?> list) {
                        list.forEach(family -> families.add((String) family));
                    }
                });
            case Declaration.Custom custom -> quoted(custom.values(), families);
            case Declaration.Pending pending -> quoted(pending.values(), families);
        }
    }

    /** What a family in a custom property may be: any string. */
    private static void quoted(List<Value> values, Set<String> families) {
        for (Value value : values) {
            if (value instanceof Value.Quoted string) {
                families.add(string.text());
            }
        }
    }
}
