package anthology.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tables of values that are divided by commas, with the names of the columns in the first line. Any text is one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class Csv {
    private Csv() {}

    /**
     * The lines below the first that are not empty: values by the names of their columns, in lower case. What a line has too much
     * goes, what it has too little is not there.
     */
    public static List<Map<String, String>> read(String text) {
        List<List<String>> lines = lines(text);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            List<String> names = lines.getFirst();
            for (int i = 0; i < Math.min(names.size(), line.size()); i++) {
                row.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r';
            if (quoted && c == '"' && text.startsWith("\"\"", i)) {
                value.append(c);
                i++;
            } else if (c == '"' && (quoted || value.isEmpty())) {
                quoted = !quoted;
            } else if (quoted || (c != ',' && !ends)) {
                value.append(c);
            } else if (c == ',' || !line.isEmpty() || !value.isEmpty()) {
                line.add(value.toString());
                value.setLength(0);
                if (ends) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        if (!line.isEmpty() || !value.isEmpty()) {
            line.add(value.toString());
            lines.add(line);
        }
        return lines;
    }
}
