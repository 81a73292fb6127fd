package anthology.content.leftover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Boxes that are marked line by line: {@code > [!note] Title} as GitHub and Obsidian have it, {@code :::note[Title]} as
 * Docusaurus, Astro and pandoc, {@code !!! note "Title"} as Python-Markdown; and lines that only ask for a table of
 * contents.
 */
final class Callouts {
    private static final int DEEPEST = 4;
    private static final Pattern CALLOUT =
            Pattern.compile("\\[!([A-Za-z][\\w-]{0,30})(?:\\|[^\\]]{0,100})?\\][+-]?[ \\t]*(.*)");
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(:{3,20})[ \\t]*(?:([A-Za-z][\\w-]{0,50})|(?=\\{))[ \\t]*(?:\\[([^\\]]{0,200})\\])?[ \\t]*(?:\\{([^{}]{0,300})\\})?[ \\t]*(.*)");
    private static final Pattern LEAF =
            Pattern.compile("::([A-Za-z][\\w-]{0,50})(?:\\[([^\\]]{0,300})\\])?(?:\\{([^{}]{0,500})\\})?[ \\t]*");
    private static final Pattern ADMONITION = Pattern.compile(
            "(?:!!!|\\?\\?\\?\\+?)[ \\t]+([A-Za-z][\\w -]{0,60}?)[ \\t]*(?:\"([^\"]{0,200})\")?[ \\t]*");
    private static final Set<String> CONTENTS = Set.of(
            "[toc]",
            "[[toc]]",
            "[[_toc_]]",
            "{:toc}",
            "{: toc}",
            "{{toc}}",
            "{{ toc }}",
            "${toc}",
            "@[toc]",
            "[[toc]]{:toc}",
            "<toc>",
            "{:toc .toc}",
            "[tableofcontents]");
    private static final Pattern LIST_OF_CONTENTS = Pattern.compile(
            "[ \\t]*(?:[-*+]|1\\.)[ \\t][^\\n]{0,100}\\R[ \\t]*\\{:[^{}\\n]{0,60}\\btoc\\b[^{}\\n]{0,60}\\}");

    private final Loss loss;

    Callouts(Loss loss) {
        this.loss = loss;
    }

    Edited resolved(Edited before) {
        Edited text = before;
        for (int depth = 0; depth < DEEPEST && text.text().contains("[!"); depth++) {
            Edited next = quotes(text);
            if (next == text) {
                break;
            }
            text = next;
        }
        String now = text.text();
        boolean directives = now.contains("::") || now.contains("!!!") || now.contains("???");
        boolean contents = now.contains("toc") || now.contains("TOC") || now.contains("[tableofcontents]");
        return directives || contents ? lines(text) : text;
    }

    /** Quotations that begin with {@code [!kind]}: without their marks, in a box. */
    private static Edited quotes(Edited before) {
        String text = before.text();
        Code code = Code.inMarkdown(text);
        Edited.Editor out = new Edited.Editor(before);
        boolean inside = false;
        boolean quoted = false;
        int start = 0;
        while (start < text.length()) {
            int end = Markdown.lineEnd(text, start);
            int mark = Markdown.spacesEnd(text, start, end);
            boolean quote = mark < end && text.charAt(mark) == '>' && code.endAt(start) < 0;
            if (inside && !quote && (mark == end || !isLazy(text, mark, end))) {
                out.copyTo(start);
                out.replaceTo(start, "\n</div>\n\n");
                inside = false;
            }
            if (quote) {
                int content = mark + 1 < end && text.charAt(mark + 1) == ' ' ? mark + 2 : mark + 1;
                Matcher callout = CALLOUT.matcher(text).region(content, end);
                boolean begins = callout.matches() && (!quoted || inside);
                if (begins && !quoted) {
                    String kind = callout.group(1);
                    String title = callout.group(2).strip();
                    out.copyTo(mark);
                    out.replaceTo(end, (title.isEmpty() ? Html.notice(kind) : Html.notice(kind, title)) + "\n");
                    inside = true;
                } else if (inside) {
                    out.copyTo(mark);
                    out.replaceTo(content, "");
                }
            }
            quoted = quote || (quoted && mark < end);
            start = Markdown.nextLine(text, end);
        }
        if (inside) {
            out.copyTo(text.length());
            out.replaceTo(text.length(), "\n\n</div>\n");
        }
        return out.done();
    }

    /** Whether a line without a mark can go on with a quotation's paragraph. */
    private static boolean isLazy(String text, int from, int end) {
        char c = text.charAt(from);
        return from < end && c != '#' && c != '-' && c != '*' && c != '`' && c != '~' && c != '<' && c != '|';
    }

    private Edited lines(Edited before) {
        String text = before.text();
        Code code = Code.inMarkdown(text);
        Edited.Editor out = new Edited.Editor(before);
        Deque<String> open = new ArrayDeque<>();
        int admonition = -1;
        int start = 0;
        while (start < text.length()) {
            int end = Markdown.lineEnd(text, start);
            int mark = Markdown.spacesEnd(text, start, end);
            int next = Markdown.nextLine(text, end);
            if (admonition >= 0 && mark < end) {
                if (Markdown.columns(text, start, mark) < admonition + 4) {
                    out.copyTo(start);
                    out.replaceTo(start, "\n</div>\n\n");
                    admonition = -1;
                } else {
                    out.copyTo(start);
                    out.replaceTo(Math.min(mark, start + admonition + 4), "");
                }
            } else if (mark < end && code.endAt(mark) < 0) {
                String line = text.substring(mark, Math.min(end, mark + 600)).stripTrailing();
                String shown = null;
                if (line.startsWith("!!! ") || line.startsWith("???")) {
                    shown = admonition(line);
                    admonition = shown == null ? -1 : Markdown.columns(text, start, mark);
                } else if (line.startsWith(":::")) {
                    shown = directive(line, open, before, mark);
                } else if (line.startsWith("::")) {
                    shown = leaf(line, before, mark);
                } else if (isContents(line) || isListOfContents(text, start, end)) {
                    shown = "";
                }
                if (shown != null) {
                    out.copyTo(mark);
                    boolean list = shown.isEmpty() && Markdown.markerEnd(text, mark, end) > mark;
                    end = list ? Markdown.lineEnd(text, next) : end;
                    out.replaceTo(end, shown);
                    next = Markdown.nextLine(text, end);
                }
            }
            start = next;
        }
        out.copyTo(text.length());
        if (admonition >= 0) {
            out.replaceTo(text.length(), "\n\n</div>\n");
        }
        while (!open.isEmpty()) {
            out.replaceTo(text.length(), "\n\n" + open.pop() + "\n");
        }
        return out.done();
    }

    private static boolean isContents(String line) {
        return line.length() < 20 && CONTENTS.contains(line.toLowerCase(Locale.ROOT));
    }

    private static boolean isListOfContents(String text, int start, int end) {
        int next = Markdown.nextLine(text, end);
        return Markdown.markerEnd(text, Markdown.spacesEnd(text, start, end), end) > start
                && next < text.length()
                && text.startsWith("{:", Markdown.spacesEnd(text, next, text.length()))
                && LIST_OF_CONTENTS
                        .matcher(text)
                        .region(start, Markdown.lineEnd(text, next))
                        .matches();
    }

    private static @Nullable String admonition(String line) {
        Matcher found = ADMONITION.matcher(line);
        if (!found.matches()) {
            return null;
        }
        String kind = found.group(1).strip();
        kind = kind.indexOf(' ') < 0 ? kind : kind.substring(0, kind.indexOf(' '));
        return (found.group(2) == null ? Html.notice(kind) : Html.notice(kind, found.group(2))) + "\n";
    }

    private @Nullable String directive(String line, Deque<String> open, Edited before, int offset) {
        if (line.chars().allMatch(c -> c == ':')) {
            return open.isEmpty() ? "" : "\n" + open.pop() + "\n";
        }
        Matcher found = DIRECTIVE.matcher(line);
        if (!found.matches()) {
            return null;
        }
        String name = found.group(2) == null ? "" : found.group(2).toLowerCase(Locale.ROOT);
        Arguments attributes = Arguments.read(found.group(4) == null ? "" : found.group(4));
        String title = found.group(3) != null
                ? found.group(3)
                : found.group(5).replaceFirst(":+$", "").strip();
        title = title.isEmpty() ? attributes.named("title", "label") : title;
        if (name.isEmpty()) {
            for (String word : attributes.positional()) {
                boolean callout = word.startsWith(".callout-") || Boxes.isKind(word.replaceFirst("^\\.", ""));
                name = word.startsWith(".") && (name.isEmpty() || callout)
                        ? word.substring(1).replace("callout-", "")
                        : name;
            }
        }
        Arguments all = new Arguments(title.isEmpty() ? attributes.named() : Map.of("title", title), List.of());
        Boxes.Box box = Boxes.of(Tag.normal(name), all);
        if (box == null) {
            boolean pandoc = found.group(2) == null;
            if (!pandoc) {
                loss.unknown("directive", name, before, offset);
            }
            open.push("</div>");
            String heading = title.isEmpty() ? "" : "<p class=\"title\">" + Html.inline(title) + "</p>";
            return "<div" + (pandoc && !name.isEmpty() ? " class=\"" + Html.escaped(name) + "\"" : "") + ">" + heading
                    + "\n";
        }
        open.push(box.end());
        return box.start() + "\n";
    }

    private @Nullable String leaf(String line, Edited before, int offset) {
        Matcher found = LEAF.matcher(line);
        if (!found.matches()) {
            return null;
        }
        String name = Tag.normal(found.group(1));
        String label = found.group(2) == null ? "" : found.group(2);
        Arguments attributes = Arguments.read(found.group(3) == null ? "" : found.group(3));
        if (name.equals("github") && !attributes.named("repo", "user").isEmpty()) {
            String repository = attributes.named("repo", "user");
            return "<p class=\"embed\">GitHub: "
                    + Html.anchor("https://github.com/" + repository, Html.literal(repository)) + "</p>";
        }
        String shown = Shortcodes.shown(name, attributes, true);
        if (shown == null) {
            loss.unknown("directive", name, before, offset);
            shown = label.isEmpty() ? Shortcodes.said(attributes) : label;
        }
        return shown;
    }
}
