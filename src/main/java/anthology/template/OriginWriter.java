package anthology.template;

import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a template's output and remembers for each piece where in which template the instruction stands that wrote it. */
final class OriginWriter extends Writer {
    /** A place in a template; the name is null and the numbers are 0 where it is not known. */
    record Origin(@Nullable String template, int line, int column) {}

    private record Piece(int start, Origin origin) {}

    private final StringBuilder out = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    @Override
    public void write(char[] characters, int offset, int length) {
        pieces.add(new Piece(out.length(), current()));
        out.append(characters, offset, length);
    }

    /** Where the character at a line and column of the output came from; both count from 1. */
    Origin origin(int line, int column) {
        int at = offset(line, column);
        Piece found = new Piece(0, new Origin(null, 0, 0));
        for (Piece piece : pieces) {
            if (piece.start > at) {
                break;
            }
            found = piece;
        }
        // a piece is either the value of one expression or template text, which stands in the file as it was written
        String before = out.substring(found.start, at);
        int breaks = (int) before.chars().filter(c -> c == '\n').count();
        int inLine = before.length() - (before.lastIndexOf('\n') + 1);
        Origin origin = found.origin;
        return new Origin(origin.template, origin.line + breaks, breaks == 0 ? origin.column + inLine : inLine + 1);
    }

    private int offset(int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = out.indexOf("\n", start);
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return Math.max(0, Math.min(start + column - 1, out.length() - 1));
    }

    /** An exception, made and never thrown, is FreeMarker's public way to say which instruction is running. */
    private static Origin current() {
        TemplateException here = new TemplateException("", (Exception) null, Environment.getCurrentEnvironment());
        Integer line = here.getLineNumber();
        Integer column = here.getColumnNumber();
        return new Origin(here.getTemplateSourceName(), line == null ? 0 : line, column == null ? 0 : column);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
