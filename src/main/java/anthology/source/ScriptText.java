package anthology.source;

import anthology.data.Value.Entry;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a configuration written in Python or JavaScript says in plain texts: {@code NAME = 'text'} and
 * {@code name: 'text'} on a line of its own. The script is read as text and never run.
 */
final class ScriptText {
    private static final int LONGEST_LINE = 500;
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*(?:export\\s+)?(?:const\\s+|let\\s+|var\\s+)?"
            + "[\"']?([A-Za-z_][A-Za-z0-9_]*)[\"']?\\s*[:=]\\s*u?([\"'`])([^\"'`]*)\\2.*");
    private static final Pattern WORD = Pattern.compile("\\s*(?:const\\s+|let\\s+|var\\s+)?"
            + "[\"']?([A-Za-z_][A-Za-z0-9_]*)[\"']?\\s*[:=]\\s*(true|false|True|False|\\d{1,15})\\s*[,;]?\\s*");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]{1,200})[\"']");

    private ScriptText() {}

    static Mapping read(String text) {
        return read(text, 1);
    }

    /**
     * Of a name that comes twice the first counts: what is nested comes later, as a rule.
     *
     * @param firstLine the line of the file on which {@code text} starts, from 1
     */
    static Mapping read(String text, int firstLine) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Lines lines = Lines.of(text);
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.line(i);
            if (line.length() > LONGEST_LINE
                    || line.strip().startsWith("#")
                    || line.strip().startsWith("//")) {
                continue;
            }
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) {
                String key = assignment.group(1);
                Scalar value = new Scalar(assignment.group(3), Kind.TEXT, i + firstLine, assignment.start(3) + 1);
                entries.putIfAbsent(key, new Entry(key, i + firstLine, assignment.start(1) + 1, value));
                continue;
            }
            Matcher word = WORD.matcher(line);
            if (word.matches()) {
                Scalar value = new Scalar(word.group(2), Kind.TEXT, i + firstLine, word.start(2) + 1);
                entries.putIfAbsent(word.group(1), new Entry(word.group(1), i + firstLine, word.start(1) + 1, value));
            }
        }
        return new Mapping(List.copyOf(entries.values()), firstLine, 1);
    }

    /** The texts in the brackets that are assigned to a name: {@code POSTS = (("posts/*.md", "posts"),)}; or none. */
    static List<String> list(String text, String name) {
        Matcher start = Pattern.compile("^\\s*" + name + "\\s*[:=]\\s*[\\[(]", Pattern.MULTILINE)
                .matcher(text);
        List<String> texts = new ArrayList<>();
        if (!start.find()) {
            return texts;
        }
        int depth = 1;
        int end = start.end();
        while (end < text.length() && depth > 0) {
            char c = text.charAt(end++);
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
        }
        Matcher quoted = QUOTED.matcher(text).region(start.end(), end);
        while (quoted.find()) {
            texts.add(quoted.group(1));
        }
        return texts;
    }
}
