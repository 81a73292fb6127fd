package anthology.source;

import anthology.data.DataException;
import anthology.data.Toml;
import anthology.data.Value;
import anthology.data.Value.Entry;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Value.Sequence;
import anthology.data.Yaml;
import anthology.source.HeaderBlock.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what can be read of a header that does not parse. The header is cut into pieces, each a key at the start of a
 * line with what belongs to it; a piece that parses alone is taken as it is, of any other the text after the key. Of a
 * key that comes twice the last counts.
 */
final class HeaderRecovery {
    private HeaderRecovery() {}

    /** @param firstLine the line of the file on which {@code text} starts, from 1 */
    static Mapping read(String text, int firstLine, Syntax syntax) {
        if (syntax == Syntax.JSON) {
            return json(text, firstLine);
        }
        char separator = separator(syntax);
        Map<String, Entry> entries = new LinkedHashMap<>();
        Lines lines = Lines.of(text);
        int line = 0;
        while (line < lines.count()) {
            String key = keyOf(lines.line(line), separator);
            int end = line + 1;
            while (end < lines.count()
                    && keyOf(lines.line(end), separator) == null
                    && !isSection(lines.line(end), syntax)) {
                end++;
            }
            if (key != null) {
                Value value = piece(lines, line, end, firstLine + line, syntax);
                entries.remove(key);
                entries.put(key, new Entry(key, firstLine + line, 1, value));
            }
            line = end;
        }
        return new Mapping(List.copyOf(entries.values()), firstLine, 1);
    }

    /**
     * The first line at which what looks like a header ends; {@code first} when nothing does.
     *
     * @param closed whether a closing line stands at {@code limit}: then a line that is neither key nor indented
     *     continues the value before it, unless a blank line comes between
     */
    static int end(Lines lines, int first, int limit, Syntax syntax, boolean closed) {
        char separator = separator(syntax);
        int end = first;
        for (int line = first; line < limit; line++) {
            String text = lines.line(line);
            if (keyOf(text, separator) != null || isSection(text, syntax)) {
                end = line + 1;
            } else if (text.isBlank()) {
                if (end == first || syntax == Syntax.LINES) {
                    break;
                }
            } else if (end > first && (isContinuation(text) || (closed && line == end))) {
                end = line + 1;
            } else if (!text.startsWith("#")) {
                break;
            }
        }
        return end;
    }

    private static boolean isContinuation(String line) {
        char c = line.charAt(0);
        return c == ' ' || c == '\t' || c == ']' || c == '}' || line.startsWith("- ") || line.equals("-");
    }

    private static boolean isSection(String line, Syntax syntax) {
        return syntax == Syntax.TOML && line.startsWith("[");
    }

    private static char separator(Syntax syntax) {
        return syntax == Syntax.TOML ? '=' : ':';
    }

    /** The key with which a line starts, or null. */
    static @Nullable String keyOf(String line, char separator) {
        int i = 0;
        while (i < line.length() && isKeyCharacter(line.charAt(i))) {
            i++;
        }
        int end = i;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        boolean separated = end > 0 && i < line.length() && line.charAt(i) == separator;
        if (!separated || (separator == ':' && i + 1 < line.length() && !Character.isWhitespace(line.charAt(i + 1)))) {
            return null;
        }
        return line.substring(0, end);
    }

    private static boolean isKeyCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static Value piece(Lines lines, int first, int end, int lineInFile, Syntax syntax) {
        String alone = tidy(lines.between(first, end));
        if (end == first + 1 && isSimple(alone, separator(syntax))) {
            int separator = alone.indexOf(separator(syntax));
            return new Scalar(alone.substring(separator + 1).strip(), Kind.TEXT, lineInFile, separator + 2);
        }
        try {
            Value value = syntax == Syntax.TOML ? Toml.read(alone, lineInFile) : Yaml.read(alone, lineInFile);
            if (value instanceof Mapping mapping && mapping.entries().size() == 1) {
                return mapping.entries().getFirst().value();
            }
        } catch (DataException e) {
            // then the text itself has to do
        }
        String line = lines.line(first);
        int separator = line.indexOf(separator(syntax));
        String text = line.substring(separator + 1).strip();
        int column = separator + 2;
        if (text.startsWith("&")) {
            // an anchor is no value
            int space = text.indexOf(' ');
            text = space < 0 ? "" : text.substring(space + 1).strip();
        }
        if (text.isEmpty()) {
            return items(lines, first + 1, end, lineInFile);
        }
        if (text.startsWith("[")) {
            List<Value> items = new ArrayList<>();
            for (String item : text.substring(1).replaceFirst("\\]\\s*$", "").split(",")) {
                if (!item.isBlank() && !item.strip().startsWith("*")) {
                    items.add(new Scalar(unquoted(item.strip()), Kind.TEXT, lineInFile, column));
                }
            }
            return new Sequence(items, lineInFile, column);
        }
        return new Scalar(unquoted(text), Kind.TEXT, lineInFile, column);
    }

    /** Whether letters, digits and harmless marks are all there is: such a line needs no parser. */
    private static boolean isSimple(String line, char separator) {
        int at = line.indexOf(separator) + 1;
        boolean any = false;
        for (int i = at; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!Character.isLetterOrDigit(c) && " -.,\n".indexOf(c) < 0) {
                return false;
            }
            any |= Character.isLetterOrDigit(c);
        }
        return any && !line.startsWith("-", at) && !line.startsWith(" -", at) && !line.contains("null");
    }

    private static Value items(Lines lines, int first, int end, int keyLine) {
        List<Value> items = new ArrayList<>();
        for (int line = first; line < end; line++) {
            String text = lines.line(line).strip();
            if (text.startsWith("- ")) {
                items.add(new Scalar(unquoted(text.substring(2).strip()), Kind.TEXT, keyLine + 1 + line - first, 1));
            }
        }
        return items.isEmpty() ? new Scalar("", Kind.NULL, keyLine, 1) : new Sequence(items, keyLine + 1, 1);
    }

    /** Lines without white space at their ends and without tabs at their beginnings: most of what breaks YAML. */
    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        text.lines().forEach(line -> {
            int i = 0;
            while (i < line.length() && (line.charAt(i) == '\t' || line.charAt(i) == ' ')) {
                tidy.append(line.charAt(i) == '\t' ? "  " : " ");
                i++;
            }
            tidy.append(line.substring(i).stripTrailing()).append('\n');
        });
        return tidy.toString();
    }

    private static String unquoted(String text) {
        char quote = text.charAt(0);
        if (quote != '"' && quote != '\'') {
            int comment = text.indexOf(" #");
            return comment < 0 ? text : text.substring(0, comment).stripTrailing();
        }
        int end = text.lastIndexOf(quote);
        return end > 0 ? text.substring(1, end) : text.substring(1);
    }

    /** The line after the one on which a JSON object closes; when it never does, the first blank line. */
    static int jsonEnd(Lines lines, int first) {
        String text = lines.text();
        int depth = 0;
        boolean quoted = false;
        int line = first;
        int blank = -1;
        for (int i = lines.start(first); i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                if (blank < 0 && line < lines.count() && lines.isBlank(line)) {
                    blank = line;
                }
            } else if (quoted) {
                quoted = c != '"';
                i += c == '\\' ? 1 : 0;
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return line + 1;
            }
        }
        return blank < 0 ? lines.count() : blank;
    }

    /** Every {@code "key": "text"} that stands in it, and numbers and booleans likewise. */
    private static Mapping json(String text, int firstLine) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        int line = firstLine;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                i++;
                continue;
            }
            int keyEnd = text.indexOf('"', i + 1);
            int colon = keyEnd < 0 ? -1 : skipSpace(text, keyEnd + 1);
            if (colon < 0 || colon >= text.length() || text.charAt(colon) != ':') {
                i = keyEnd < 0 ? text.length() : keyEnd + 1;
                continue;
            }
            String key = text.substring(i + 1, keyEnd);
            int start = skipSpace(text, colon + 1);
            int end = jsonValueEnd(text, start);
            if (end > start) {
                String value = unquoted(text.substring(start, end));
                entries.put(key, new Entry(key, line, 1, new Scalar(value, Kind.TEXT, line, 1)));
            }
            i = Math.max(end, colon + 1);
        }
        return new Mapping(List.copyOf(entries.values()), firstLine, 1);
    }

    private static int jsonValueEnd(String text, int start) {
        if (start >= text.length() || "[{".indexOf(text.charAt(start)) >= 0) {
            return start;
        }
        if (text.charAt(start) == '"') {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(end + 1, text.length());
        }
        int end = start;
        while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
