package anthology.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what differs between two files, line by line, as diff and git write it. */
final class DiffScanner implements Scanner {
    private static final List<String> HEADS =
            List.of("@@", "diff ", "index ", "--- ", "+++ ", "***", "===", "new file", "deleted file", "rename ");

    private final @Nullable Scanner language;

    /** @param language for the lines that are in both files, or null */
    DiffScanner(@Nullable Scanner language) {
        this.language = language;
    }

    @Override
    public List<Token> scan(String line) {
        Kind kind = HEADS.stream().anyMatch(line::startsWith) ? Kind.META : kind(line, language == null);
        if (kind == null) {
            return language == null ? List.of() : language.scan(line);
        }
        return List.of(new Token(0, line.length(), kind));
    }

    /** @param plain whether brackets may be marks of diff's oldest form, not code */
    private static @Nullable Kind kind(String line, boolean plain) {
        if (line.startsWith("+") || (plain && line.startsWith("> "))) {
            return Kind.INSERTED;
        }
        return line.startsWith("-") || (plain && line.startsWith("< ")) ? Kind.DELETED : null;
    }
}
