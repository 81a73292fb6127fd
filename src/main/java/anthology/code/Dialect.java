package anthology.code;

import org.jspecify.annotations.Nullable;

/** How the scanners' tokens are to be understood: what is a reserved word in one kind of file is a mere name in another. */
enum Dialect {
    PROGRAM,
    /** Style sheets: properties and selectors. */
    RULES,
    /** Keys and values. */
    SETTINGS;

    @Nullable
    Kind of(int tokenType) {
        Kind kind = Kind.of(tokenType);
        if (kind != Kind.KEYWORD && kind != Kind.TYPE) {
            return kind;
        }
        return switch (this) {
            case PROGRAM -> kind;
            case RULES -> kind == Kind.KEYWORD ? Kind.ATTRIBUTE : Kind.TAG;
            case SETTINGS -> Kind.ATTRIBUTE;
        };
    }
}
