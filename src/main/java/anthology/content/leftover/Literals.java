package anthology.content.leftover;

import anthology.content.leftover.Tag.Form;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tags around text that is not to be read as Markdown or as templates: code becomes a fenced block, what is raw is kept
 * as it is, comments go, notes move to the end. To be done before all other tags.
 */
final class Literals {
    private static final Set<String> RAW = Set.of("raw", "verbatim", "noparse", "plaintext");
    private static final Set<String> DROPPED = Set.of(
            "comment",
            "capture",
            "macro",
            "javascript",
            "stylesheet",
            "schema",
            "script",
            "css",
            "js",
            "tablerow",
            "for",
            "set");
    private static final Set<String> GENERATED = Set.of("for", "tablerow");
    private static final Set<String> CODE =
            Set.of("highlight", "codeblock", "code", "code-block", "prism", "source", "terminal", "console", "listing");
    private static final Map<String, String> DIAGRAMS = Map.ofEntries(
            Map.entry("mermaid", "mermaid"),
            Map.entry("plantuml", "plantuml"),
            Map.entry("uml", "plantuml"),
            Map.entry("graphviz", "dot"),
            Map.entry("dot", "dot"),
            Map.entry("viz", "dot"),
            Map.entry("diagram", "mermaid"),
            Map.entry("goat", "goat"),
            Map.entry("ditaa", "ditaa"),
            Map.entry("flowchart", "flowchart"),
            Map.entry("chart", "json"),
            Map.entry("chartjs", "json"),
            Map.entry("echarts", "json"),
            Map.entry("vega", "json"));
    private static final Set<String> FORMULAS = Set.of("katex", "math", "mathjax", "latex", "equation", "tex");
    private static final Set<String> NOTES = Set.of(
            "footnote", "sidenote", "marginnote", "side-note", "margin-note", "fn", "sn", "mn", "fnote", "foot-note");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9+#._-]{1,40}");

    private final Edited before;
    private final String text;
    private final Code code;
    private final boolean html;
    private final Live live;
    private final Loss loss;
    private final TagReader tags;
    private final TagReader ahead;
    private final Edited.Editor out;
    private final Set<String> unclosed = new HashSet<>();
    private final StringBuilder notes = new StringBuilder();
    private int noteCount;

    Literals(Edited before, boolean html, Live live, Loss loss) {
        this.before = before;
        this.text = before.text();
        this.code = html ? Code.inHtml(text) : Code.inMarkdown(text);
        this.html = html;
        this.live = live;
        this.loss = loss;
        this.tags = new TagReader(text, live);
        this.ahead = new TagReader(text, live);
        this.out = new Edited.Editor(before);
    }

    Edited resolved() {
        int i = text.indexOf('{');
        while (i >= 0) {
            int codeEnd = code.endAt(i);
            if (codeEnd >= 0 && !live.everywhere()) {
                i = text.indexOf('{', codeEnd);
                continue;
            }
            Tag tag = tags.at(i);
            int next = tag == null ? i + 1 : codeEnd >= 0 ? inCode(tag, codeEnd) : inText(tag);
            i = text.indexOf('{', next);
        }
        if (!notes.isEmpty()) {
            out.copyTo(text.length());
            out.replaceTo(text.length(), "\n" + notes);
        }
        return out.done();
    }

    /** In code all stays, but for what is there to keep templates from running. */
    private int inCode(Tag tag, int codeEnd) {
        if (tag.end() > codeEnd) {
            return tag.start() + 1;
        }
        if (tag.form() == Form.ESCAPED) {
            out.copyTo(tag.start());
            out.replaceTo(tag.end(), tag.arguments());
        } else if (tag.form() == Form.STATEMENT && RAW.contains(tag.name())) {
            remove(tag);
        }
        return tag.end();
    }

    /** With its line, where it has that for itself. */
    private void remove(Tag tag) {
        out.copyTo(tag.start());
        boolean own = Markdown.startsLine(text, tag.start()) && Markdown.endsLine(text, tag.end());
        int end = own ? Markdown.nextLine(text, Markdown.lineEnd(text, tag.end())) : tag.end();
        out.replaceTo(Math.min(end, text.length()), "");
    }

    private int inText(Tag tag) {
        boolean pair = tag.form() == Form.SHORTCODE || tag.form() == Form.STATEMENT;
        if (pair && !tag.closing()) {
            return opening(tag);
        }
        if (tag.form() == Form.ESCAPED || tag.form() == Form.COMMENT) {
            out.copyTo(tag.start());
            out.replaceTo(tag.end(), tag.form() == Form.COMMENT ? "" : Html.literal(tag.arguments()));
        }
        return tag.end();
    }

    private int opening(Tag tag) {
        boolean note = NOTES.contains(tag.name());
        Tag close = note || isLiteral(tag.name()) ? closing(tag) : null;
        if (note) {
            return note(tag, close);
        }
        if (close == null) {
            return tag.end();
        }
        literal(tag, close);
        return close.end();
    }

    private static boolean isLiteral(String name) {
        return RAW.contains(name)
                || DROPPED.contains(name)
                || CODE.contains(name)
                || FORMULAS.contains(name)
                || DIAGRAMS.containsKey(name);
    }

    private @Nullable Tag closing(Tag tag) {
        String key = tag.form() + tag.name();
        if (unclosed.contains(key)) {
            return null;
        }
        for (int i = text.indexOf('{', tag.end()); i >= 0; i = text.indexOf('{', i + 1)) {
            Tag found = ahead.at(i);
            if (found != null
                    && found.closing()
                    && found.form() == tag.form()
                    && found.name().equals(tag.name())) {
                return found;
            }
        }
        unclosed.add(key);
        return null;
    }

    private void literal(Tag tag, Tag close) {
        String name = tag.name();
        out.copyTo(tag.start());
        if (RAW.contains(name)) {
            raw(tag, close);
        } else if (DROPPED.contains(name)) {
            if (GENERATED.contains(name)) {
                loss.unknown("tag", tag.written(), before, tag.start());
            }
            out.replaceTo(close.end(), "");
        } else if (FORMULAS.contains(name)) {
            code("math", "", tag, close);
        } else if (DIAGRAMS.containsKey(name)) {
            code(DIAGRAMS.getOrDefault(name, ""), "", tag, close);
        } else {
            Arguments arguments = Arguments.read(tag.arguments());
            code(language(arguments), title(tag, arguments), tag, close);
        }
    }

    private static String language(Arguments arguments) {
        String language = arguments.named("lang", "language", "type");
        for (String word : arguments.positional()) {
            if (word.startsWith("lang:")) {
                language = word.substring("lang:".length());
            }
        }
        language = language.isEmpty() ? arguments.at(0) : language;
        return LANGUAGE.matcher(language).matches() ? language : "";
    }

    /** Hexo's code blocks begin with a title. */
    private static String title(Tag tag, Arguments arguments) {
        if (!tag.name().equals("codeblock")) {
            return arguments.named("title", "caption", "filename");
        }
        StringBuilder title = new StringBuilder();
        boolean lines = false;
        for (String word : arguments.positional()) {
            lines = word.startsWith("mark:") || (lines && word.matches("[0-9-]+"));
            if (word.indexOf(':') < 0 && !lines) {
                title.append(title.isEmpty() ? "" : " ").append(word);
            }
        }
        return title.toString();
    }

    private void code(String language, String title, Tag tag, Tag close) {
        boolean own = Markdown.startsLine(text, tag.start()) && Markdown.endsLine(text, close.end());
        if (html || !own) {
            String inner = text.substring(tag.end(), close.start());
            boolean lines = html && inner.indexOf('\n') >= 0;
            out.replaceTo(
                    close.end(), lines ? Html.preformatted(language, inner.strip()) : inLine(language, inner.strip()));
            return;
        }
        String prefix = Markdown.prefix(text, tag.start());
        int innerStart = tag.end();
        if (Markdown.endsLine(text, tag.end())) {
            innerStart = Math.min(Markdown.nextLine(text, Markdown.lineEnd(text, tag.end())), close.start());
        }
        boolean closeOwn = Markdown.startsLine(text, close.start());
        String inner = text.substring(innerStart, close.start());
        String fence = "`".repeat(Math.max(3, longestRun(inner) + 1));
        boolean broken = innerStart > tag.end();
        out.replaceTo(innerStart, fence + info(language, title, tag.arguments()) + "\n" + (broken ? "" : prefix));
        out.copyTo(close.start());
        out.replaceTo(close.end(), (closeOwn && broken ? "" : "\n" + prefix) + fence);
    }

    /** What stands behind the fence: language and title in a form that all may have, the rest as it was written. */
    private static String info(String language, String title, String arguments) {
        String named =
                title.isEmpty() ? "" : " title=\"" + title.replace('"', '\'').replaceAll("[`\\s]+", " ") + "\"";
        return language.isEmpty() || arguments.isBlank()
                ? language + named
                : language + " " + arguments.strip().replaceAll("[`\\s]+", " ") + named;
    }

    private String inLine(String language, String code) {
        return "<code class=\"" + (language.equals("math") ? "math" : "language-" + language) + "\">"
                + (html ? Html.escaped(code) : Html.literal(code)) + "</code>";
    }

    private static int longestRun(String inner) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < inner.length(); i++) {
            run = inner.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** The text inside, with its brackets hidden from what comes after this, but in code, where nothing will look. */
    private void raw(Tag tag, Tag close) {
        out.replaceTo(tag.end(), "");
        Code within = html
                ? Code.inHtml(text.substring(tag.end(), close.start()))
                : Code.inMarkdown(text.substring(tag.end(), close.start()));
        for (int i = text.indexOf('{', tag.end()); i >= 0 && i < close.start(); i = text.indexOf('{', i + 1)) {
            if (within.endAt(i - tag.end()) < 0 && code.endAt(i) < 0) {
                out.copyTo(i);
                out.replaceTo(i + 1, "&#123;");
            }
        }
        out.copyTo(close.start());
        out.replaceTo(close.end(), "");
    }

    private int note(Tag tag, @Nullable Tag close) {
        Arguments arguments = Arguments.read(tag.arguments());
        String inner = close == null
                ? arguments.namedOr(0, "text", "content")
                : text.substring(tag.end(), close.start()).strip();
        if (inner.isBlank() || html) {
            return tag.end();
        }
        noteCount++;
        out.copyTo(tag.start());
        out.replaceTo(close == null ? tag.end() : close.end(), "[^anthology-" + noteCount + "]");
        notes.append("\n[^anthology-")
                .append(noteCount)
                .append("]: ")
                .append(inner.replaceAll("\\R", "\n    "))
                .append('\n');
        return close == null ? tag.end() : close.end();
    }
}
