package anthology.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the fence of a block of code: its language, and what generators let authors add to it. Markdown
 * itself says nothing of that, so each has forms of its own, as {@code js {1,3-4} title="a.js"},
 * {@code go {linenos=true,hl_lines=[2]}}, {@code {.python .numberLines}}, {@code rust,linenos}, {@code js:a.js}.
 *
 * @param language empty where none is said
 * @param title the name of a file, or empty
 * @param numbered whether lines have numbers
 * @param start the number of the first line, or empty
 * @param lines those that are pointed out, or empty
 * @param inserted those that are new, or empty
 * @param deleted those that are gone, or empty
 * @see <a href="https://spec.commonmark.org/0.31.2/#info-string">CommonMark: info string</a>
 */
record FenceInfo(
        String language, String title, boolean numbered, String start, String lines, String inserted, String deleted) {
    private static final Set<String> NUMBERS = Set.of(
            "linenos",
            "linenums",
            "linenumbers",
            "line-numbers",
            "numberlines",
            "number-lines",
            "showlinenumbers",
            "ln",
            "numbered");

    private static final String RANGES = "[0-9]+(?:-[0-9]+)?(?:[ ,]+[0-9]+(?:-[0-9]+)?)*(?![\\w.=-])";

    /** A key and its value; a range of lines in braces; a word, and perhaps the first number in braces behind it. */
    private static final Pattern ITEM = Pattern.compile("([\\w-]{1,40})\\s*[=:]\\s*"
            + "(?:\"([^\"]*)\"|'([^']*)'|\\{([^}]*)\\}|\\[([^\\]]*)\\]|(" + RANGES + ")|([^\\s,}]+))"
            + "|\\{\\s*(" + RANGES + ")\\s*\\}"
            + "|[.:]?([A-Za-z][\\w+#-]*)(?:\\{([0-9]{1,6})\\})?");

    private static final Pattern LANGUAGE = Pattern.compile("[^\\s,{:=]{1,40}");

    static FenceInfo read(String info) {
        String text = info.strip();
        String language = "";
        String title = "";
        Matcher first = LANGUAGE.matcher(text);
        int rest = 0;
        if (first.lookingAt() && !(first.end() < text.length() && text.charAt(first.end()) == '=')) {
            language = first.group();
            rest = first.end();
            if (rest < text.length() && text.charAt(rest) == ':' && !text.startsWith(":line-numbers", rest)) {
                int end = wordEnd(text, rest + 1);
                title = text.substring(rest + 1, end).replaceFirst("^title=", "");
                rest = end;
            }
        }
        return new Reader(language, title).read(text.substring(rest));
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '{') {
            end++;
        }
        return end;
    }

    /** Attributes for the block, names and values in turn. */
    String[] attributes() {
        List<String> all = new ArrayList<>();
        add("class", numbered ? "line-numbers" : "", all);
        add("data-start", start, all);
        add("data-line", lines, all);
        add("data-ins", inserted, all);
        add("data-del", deleted, all);
        return all.toArray(String[]::new);
    }

    private static void add(String name, String value, List<String> all) {
        if (!value.isEmpty()) {
            all.add(name);
            all.add(value);
        }
    }

    private static final class Reader {
        private String language;
        private String title;
        private boolean numbered;
        private String start = "";
        private String lines = "";
        private String inserted = "";
        private String deleted = "";

        Reader(String language, String title) {
            this.language = language;
            this.title = title;
        }

        FenceInfo read(String text) {
            Matcher item = ITEM.matcher(text);
            while (item.find()) {
                if (item.group(1) != null) {
                    named(item.group(1).toLowerCase(Locale.ROOT), value(item));
                } else if (item.group(8) != null) {
                    lines = item.group(8);
                } else {
                    word(item.group(9), item.group(10) == null ? "" : item.group(10));
                }
            }
            return new FenceInfo(className(language), title, numbered, start, lines, inserted, deleted);
        }

        private static String value(Matcher item) {
            for (int group = 2; group <= 7; group++) {
                if (item.group(group) != null) {
                    return item.group(group).replace("\"", "").strip();
                }
            }
            return "";
        }

        private void named(String key, String value) {
            switch (key) {
                case "linenos", "showlinenumbers", "linenumbers", "line-numbers", "numberlines", "line_number" -> {
                    numbered = !value.equals("false");
                    start = value.matches("[0-9]{1,6}") ? value : start;
                }
                case "linenums" -> {
                    numbered = true;
                    start = value;
                }
                case "linenostart", "startfrom", "start", "first_line", "startlinenumber", "start-from" ->
                    start = value;
                case "hl_lines", "hl", "highlight", "mark", "lines" -> lines = value;
                case "ins", "add" -> inserted = value;
                case "del", "rem" -> deleted = value;
                case "title", "filename", "file", "name", "caption" -> title = value;
                default -> {}
            }
        }

        private void word(String word, String number) {
            if (NUMBERS.contains(word.toLowerCase(Locale.ROOT))) {
                numbered = true;
                start = number.isEmpty() ? start : number;
            } else if (language.isEmpty()) {
                language = word;
            }
        }
    }

    /** The language as it can stand in a class. */
    static String className(String language) {
        return language.replace("++", "pp").replace("#", "sharp");
    }
}
