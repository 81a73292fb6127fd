package anthology.content.leftover;

import anthology.content.Mark;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas in TeX: {@code $…$}, {@code $$…$$}, {@code \(…\)}, {@code \[…\]} and environments. They become code of the
 * class {@code math}, in which no underscore or backslash means anything to Markdown. A price is no formula: the dollar
 * that opens one has no letter or digit before it and no space behind, that which closes it no space before and no
 * letter or digit behind, and what stands between must look like one.
 */
final class Formulas {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_IN_LINE = 1_000;
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\begin\\{([A-Za-z]{2,12})(\\*?)\\}");
    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]{2,}|\\\\[,;!{}|]");
    private static final Pattern WORD = Pattern.compile("(?<![\\\\A-Za-z])[A-Za-z]{3,}");
    private static final Pattern CALL = Pattern.compile("[A-Za-z]{1,6}\\([^()]{1,60}\\)");
    private static final Pattern SHORT = Pattern.compile("[\\p{L}\\d(),.!'+*/ \u2212\u00d7-]{1,60}");
    private static final String OPERATORS = "^_={}<>+|~";

    private final String text;
    private final Code code;
    private final Edited.Editor out;
    private final Map<String, int[]> searched = new HashMap<>();

    private Formulas(Edited before) {
        this.text = before.text();
        this.code = Code.inMarkdown(text);
        this.out = new Edited.Editor(before);
    }

    static Edited resolved(Edited before) {
        String text = before.text();
        boolean none =
                text.indexOf('$') < 0 && !text.contains("\\(") && !text.contains("\\[") && !text.contains("\\begin{");
        return none ? before : new Formulas(before).scan();
    }

    private Edited scan() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '$' || c == '\\') {
                int codeEnd = code.endAt(i);
                next = codeEnd >= 0 ? codeEnd : c == '$' ? dollars(i) : backslash(i);
            } else if (c == '`') {
                next = Math.max(next, code.endAt(i));
            } else if (c == '<') {
                next = Math.max(Markdown.tagEnd(text, i), code.endAt(i));
            } else if (c == ':' && text.startsWith("://", i)) {
                next = addressEnd(i);
            } else if (c == ']' && text.startsWith("](", i)) {
                next = addressEnd(i + 2);
            }
            i = next;
        }
        return out.done();
    }

    private int addressEnd(int from) {
        int i = from;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && "<>\")".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return Math.max(i, from + 1);
    }

    private int dollars(int start) {
        int run = Markdown.runEnd(text, start, text.length());
        if (run - start == 2) {
            return formula(start, start + 2, "$$", true);
        }
        if (run - start != 1
                || isWordAt(start - 1)
                || run == text.length()
                || Character.isWhitespace(text.charAt(run))) {
            return run;
        }
        int to = Math.min(text.length(), run + LONGEST_IN_LINE);
        int close = text.indexOf("$", run, to);
        while (close > 0 && text.charAt(close - 1) == '\\') {
            close = text.indexOf("$", close + 1, to);
        }
        boolean closes = close > run
                && !Character.isWhitespace(text.charAt(close - 1))
                && !isWordAt(close + 1)
                && !text.startsWith("$$", close);
        if (!closes || !isFormula(text.substring(run, close))) {
            return run;
        }
        inLine(start, run, close, close + 1);
        return close + 1;
    }

    private int backslash(int start) {
        boolean twice = text.startsWith("\\\\", start);
        int bracket = start + (twice ? 2 : 1);
        char c = bracket < text.length() ? text.charAt(bracket) : ' ';
        if (c == '(') {
            return formula(start, bracket + 1, twice ? "\\\\)" : "\\)", false);
        }
        if (c == '[') {
            return formula(start, bracket + 1, twice ? "\\\\]" : "\\]", true);
        }
        Matcher environment = ENVIRONMENT.matcher(text).region(start, text.length());
        if (!twice && c == 'b' && Markdown.startsLine(text, start) && environment.lookingAt()) {
            String end = "\\end{" + environment.group(1) + environment.group(2) + "}";
            int close = text.indexOf(end, environment.end(), Math.min(text.length(), start + LONGEST));
            if (close >= 0 && code.endAt(close) < 0) {
                display(start, start, close + end.length(), close + end.length());
                return close + end.length();
            }
        }
        return start + 2;
    }

    private int formula(int start, int from, String closing, boolean display) {
        int close = next(closing, from);
        close = close - from > LONGEST ? -1 : close;
        String inner = close < 0 ? "" : text.substring(from, close);
        boolean escape = closing.equals("\\]") || closing.equals("\\)");
        if (inner.isBlank() || !isFormula(inner.strip()) || (escape && !isCertain(inner))) {
            return from;
        }
        int end = close + closing.length();
        if (display && Markdown.startsLine(text, start) && Markdown.endsLine(text, end)) {
            display(start, from, close, end);
        } else {
            inLine(start, from, close, end);
        }
        return end;
    }

    /** Where the closing bracket stands next; each stretch of the text is searched once. */
    private int next(String closing, int from) {
        int[] known = searched.get(closing);
        if (known != null && known[0] <= from && (known[1] < 0 || from <= known[1])) {
            return known[1];
        }
        int found = text.indexOf(closing, from);
        searched.put(closing, new int[] {from, found});
        return found;
    }

    private void inLine(int start, int from, int close, int end) {
        out.copyTo(start);
        // what is put in then counts as standing where the formula itself begins
        out.replaceTo(from, "");
        String formula = text.substring(from, close).strip().replaceAll("\\s+", " ");
        String open = "<code class=\"math\" " + Mark.FROM + "=\"" + out.length() + "\">";
        out.replaceTo(end, open + Html.literal(formula) + "</code>");
    }

    private void display(int start, int from, int close, int end) {
        String prefix = Markdown.prefix(text, start);
        out.copyTo(start);
        int first = from;
        while (first < close && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        int last = close;
        while (last > first && (Character.isWhitespace(text.charAt(last - 1)) || text.charAt(last - 1) == '>')) {
            last--;
        }
        if (!prefix.isBlank() && text.charAt(first) == '>') {
            first = Markdown.spacesEnd(text, first + 1, last);
        }
        out.replaceTo(first, "\n" + prefix + "```math\n" + prefix);
        out.copyTo(last);
        out.replaceTo(end, "\n" + prefix + "```");
    }

    private boolean isWordAt(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** What stands in brackets that elsewhere only escape themselves must show by more than its looks. */
    private static boolean isCertain(String inner) {
        return COMMAND.matcher(inner).find()
                || inner.indexOf('^') >= 0
                || inner.indexOf('=') >= 0
                || inner.indexOf('_') >= 0
                || (inner.strip().length() == 1
                        && Character.isLetter(inner.strip().charAt(0)));
    }

    private static boolean isFormula(String inner) {
        if (inner.contains("\n\n") || inner.contains("\n\r\n") || inner.contains("`")) {
            return false;
        }
        if (COMMAND.matcher(inner).find()) {
            return true;
        }
        Matcher word = WORD.matcher(inner);
        int words = 0;
        while (word.find()) {
            words++;
        }
        boolean operator = inner.chars().anyMatch(c -> OPERATORS.indexOf(c) >= 0);
        if (operator) {
            return words < 2 || inner.indexOf('^') >= 0 || (inner.indexOf('_') >= 0 && inner.indexOf(' ') < 0);
        }
        return words == 0 ? SHORT.matcher(inner).matches() : CALL.matcher(inner).matches();
    }
}
