package anthology.content.leftover;

import anthology.content.leftover.Boxes.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MDX without its script: imports and exports go, components that are known are rendered, of others the text inside
 * stays, expressions give what is a text in them. What does not parse stays as it is.
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/">What is MDX?</a>
 */
final class Mdx {
    private static final Pattern IMPORT = Pattern.compile("import\\s+(?:[\"'].*|[\\w*{$].*)");
    private static final Pattern IMPORTED =
            Pattern.compile("import\\s+(\\w{1,100})\\s+from\\s+[\"']([^\"'\\n]{1,300})[\"'].*", Pattern.DOTALL);
    private static final Pattern EXPORT =
            Pattern.compile("export\\s+(?:const|let|var|function|default|async|class|type|interface|\\{|\\*).*");
    private static final Pattern REQUIRED = Pattern.compile("require\\([\"']([^\"']{1,300})[\"']\\).{0,40}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?");
    private static final Set<String> BLOCKS = Set.of(
            "div",
            "section",
            "article",
            "details",
            "summary",
            "aside",
            "figure",
            "figcaption",
            "blockquote",
            "center",
            "main",
            "header",
            "footer",
            "p",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "dl",
            "dt",
            "dd");

    private final Edited before;
    private final String text;
    private final Code code;
    private final Expressions expressions;
    private final Loss loss;
    private final Edited.Editor out;
    private final Map<String, String> imports = new HashMap<>();
    private final Deque<Integer> indents = new ArrayDeque<>();

    Mdx(Edited before, Expressions expressions, Loss loss) {
        this.before = before;
        this.text = before.text();
        this.code = Code.inMdx(text);
        this.expressions = expressions;
        this.loss = loss;
        this.out = new Edited.Editor(before);
    }

    /** The text without statements of a module; what they import is remembered. */
    private Edited withoutModule() {
        boolean between = true;
        int start = 0;
        while (start < text.length()) {
            int end = Markdown.lineEnd(text, start);
            int next = Markdown.nextLine(text, end);
            boolean statement = between && code.endAt(start) < 0 && isStatement(start, end);
            if (statement) {
                int last = statementEnd(start);
                Matcher imported = IMPORTED.matcher(text.substring(start, last));
                if (imported.matches()) {
                    imports.put(imported.group(1), imported.group(2));
                }
                out.copyTo(start);
                out.replaceTo(last, "");
                next = Markdown.nextLine(text, last);
            } else {
                between = Markdown.spacesEnd(text, start, end) == end;
            }
            start = next;
        }
        return out.done();
    }

    static Edited resolved(Edited before, Expressions expressions, Loss loss) {
        Mdx module = new Mdx(before, expressions, loss);
        Edited plain = module.withoutModule();
        // formulas are full of braces that are no expressions
        Mdx mdx = new Mdx(Formulas.resolved(plain), expressions, loss);
        mdx.imports.putAll(module.imports);
        return mdx.withoutJsx();
    }

    private boolean isStatement(int start, int end) {
        char c = text.charAt(start);
        String line = c == 'i' || c == 'e' ? text.substring(start, Math.min(end, start + 400)) : "";
        boolean imports = IMPORT.matcher(line).matches()
                && (line.indexOf('"') > 0 || line.indexOf('\'') > 0 || line.indexOf('{') > 0);
        return imports || EXPORT.matcher(line).matches();
    }

    /** The end of the line on which all that was opened is closed; else of the paragraph. */
    private int statementEnd(int start) {
        int depth = 0;
        int end = start;
        for (int line = start; line < text.length(); line = Markdown.nextLine(text, end)) {
            end = Markdown.lineEnd(text, line);
            if (depth <= 0 && line > start) {
                return line - 1;
            }
            if (Markdown.spacesEnd(text, line, end) == end && depth > 0 && line - start > 20_000) {
                return line - 1;
            }
            for (int i = line; i < end; i++) {
                char c = text.charAt(i);
                depth += c == '{' || c == '(' || c == '[' ? 1 : c == '}' || c == ')' || c == ']' ? -1 : 0;
            }
            if (depth <= 0) {
                return end;
            }
        }
        int blank = text.indexOf("\n\n", start);
        return blank < 0 ? text.length() : blank;
    }

    private Edited withoutJsx() {
        List<JsxTag> tags = new ArrayList<>();
        JsxReader reader = new JsxReader(text);
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int codeEnd = c == '<' || c == '{' || c == '`' ? code.endAt(i) : -1;
            JsxTag tag = codeEnd >= 0 || (c != '<' && c != '{') ? null : reader.at(i);
            if (tag != null) {
                tags.add(tag);
            }
            i = codeEnd >= 0 ? codeEnd : tag != null ? tag.end() : c == '\\' ? i + 2 : i + 1;
        }
        int[] partners = partners(tags);
        int at = 0;
        for (int k = 0; k < partners.length; k++) {
            JsxTag tag = tags.get(k);
            dedented(at, tag.start());
            write(tag, partners[k] < 0 ? null : tags.get(partners[k]));
            at = tag.end();
        }
        dedented(at, text.length());
        return out.done();
    }

    private static int[] partners(List<JsxTag> tags) {
        int[] partners = new int[tags.size()];
        Arrays.fill(partners, -1);
        Map<String, Deque<Integer>> open = new HashMap<>();
        for (int k = 0; k < partners.length; k++) {
            JsxTag tag = tags.get(k);
            Deque<Integer> same = open.computeIfAbsent(tag.name(), unused -> new ArrayDeque<>());
            if (tag.kind() == JsxTag.Kind.OPEN) {
                same.push(k);
            } else if (tag.kind() == JsxTag.Kind.CLOSE && !same.isEmpty()) {
                int opening = same.pop();
                partners[opening] = k;
                partners[k] = opening;
            }
        }
        return partners;
    }

    /** Copies a part; lines inside of elements lose the indentation that these gave them. */
    private void dedented(int from, int to) {
        int indent = indents.isEmpty() ? 0 : indents.peek();
        int i = from;
        while (indent > 0 && i < to) {
            int line = Markdown.nextLine(text, Markdown.lineEnd(text, i));
            if (line > to || line >= text.length()) {
                break;
            }
            int content = line;
            while (content < to && content - line < indent && " \t".indexOf(text.charAt(content)) >= 0) {
                content++;
            }
            out.copyTo(line);
            out.replaceTo(content, "");
            i = content;
        }
        out.copyTo(to);
    }

    private void write(JsxTag tag, @Nullable JsxTag partner) {
        out.copyTo(tag.start());
        switch (tag.kind()) {
            case EXPRESSION -> expression(tag);
            case SELF_CLOSING -> single(tag);
            case OPEN -> {
                if (partner == null) {
                    single(tag);
                } else {
                    open(tag);
                }
            }
            case CLOSE -> {
                if (!indents.isEmpty() && partner != null) {
                    indents.pop();
                }
                String end = partner == null ? "" : ends(partner);
                placed(tag, end, false);
            }
        }
    }

    private void open(JsxTag tag) {
        Box box = tag.isComponent() ? Boxes.of(Tag.normal(tag.name()), arguments(tag)) : null;
        if (tag.isComponent() && box == null && !tag.name().isEmpty() && link(tag) == null) {
            loss.unknown("component", "<" + tag.name() + ">", before, tag.start());
        }
        String start = !tag.isComponent() ? element(tag, false) : box != null ? box.start() : link(tag);
        placed(tag, start == null ? "" : start, true);
        int line = Markdown.nextLine(text, Markdown.lineEnd(text, tag.end()));
        int known = indents.isEmpty() ? 0 : indents.peek();
        int indent = known;
        if (Markdown.endsLine(text, tag.end()) && line < text.length()) {
            while (line < text.length() && Markdown.endsLine(text, line)) {
                line = Markdown.nextLine(text, Markdown.lineEnd(text, line));
            }
            indent = line >= text.length() ? known : Markdown.spacesEnd(text, line, text.length()) - line;
        }
        indents.push(indent);
    }

    private String ends(JsxTag opening) {
        if (!opening.isComponent()) {
            return "</" + opening.name() + ">";
        }
        Box box = Boxes.of(Tag.normal(opening.name()), arguments(opening));
        return box != null ? box.end() : link(opening) != null ? "</a>" : "";
    }

    private @Nullable String link(JsxTag tag) {
        String address = arguments(tag).named("href", "to", "url");
        return address.isEmpty() ? null : "<a href=\"" + Html.escaped(address) + "\">";
    }

    private void single(JsxTag tag) {
        if (!tag.isComponent()) {
            out.replaceTo(tag.end(), element(tag, true));
            return;
        }
        Arguments arguments = arguments(tag);
        boolean own = Markdown.startsLine(text, tag.start()) && Markdown.endsLine(text, tag.end());
        String shown = Shortcodes.shown(Tag.normal(tag.name()), arguments, own);
        if (shown == null) {
            if (!Shortcodes.isSilent(Tag.normal(tag.name())) && !tag.name().isEmpty()) {
                loss.unknown("component", "<" + tag.name() + ">", before, tag.start());
            }
            shown = Shortcodes.said(arguments);
        }
        placed(tag, shown, false);
    }

    /** Markup alone on its line gets blank lines around it, so that Markdown inside it is read. */
    private void placed(JsxTag tag, String markup, boolean opening) {
        boolean block = markup.startsWith("<")
                && !markup.startsWith("<a ")
                && !markup.startsWith("<img")
                && (tag.isComponent() || BLOCKS.contains(tag.name()))
                && !Boxes.isInline(Tag.normal(tag.name()));
        if (!block) {
            out.replaceTo(tag.end(), markup);
            return;
        }
        boolean starts = Markdown.startsLine(text, tag.start());
        boolean ends = Markdown.endsLine(text, tag.end());
        if (!tag.isComponent() && !(starts && ends)) {
            out.replaceTo(tag.end(), markup);
            return;
        }
        String lead = starts ? (opening ? "" : "\n") : "\n\n";
        out.replaceTo(tag.end(), lead + markup + (ends ? "\n" : "\n\n"));
    }

    /** An element of HTML, its attributes as HTML has them. */
    private String element(JsxTag tag, boolean single) {
        StringBuilder html = new StringBuilder("<").append(tag.name());
        arguments(tag).named().forEach((key, value) -> {
            String name = key.equals("classname") ? "class" : key;
            if (!value.isEmpty() && !name.startsWith("on") && !name.equals("style")) {
                html.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Html.escaped(value))
                        .append('"');
            }
        });
        return html.append(single && tag.kind() == JsxTag.Kind.SELF_CLOSING ? " />" : ">")
                .toString();
    }

    private Arguments arguments(JsxTag tag) {
        Map<String, String> named = new LinkedHashMap<>();
        tag.attributes().forEach((key, value) -> {
            String shown = value;
            if (value.startsWith("{") && value.endsWith("}")) {
                String inner = value.substring(1, value.length() - 1).strip();
                Matcher required = REQUIRED.matcher(inner);
                String found = required.matches() ? required.group(1) : imports.getOrDefault(inner, value(inner));
                shown = found == null ? "" : found;
            }
            named.put(key.toLowerCase(Locale.ROOT), shown);
        });
        return new Arguments(named, List.of());
    }

    private void expression(JsxTag tag) {
        String inner = tag.name().strip();
        String value = value(inner);
        if (value == null) {
            loss.unknown("expression", "{" + inner.replaceAll("\\s+", " ") + "}", before, tag.start());
        }
        out.replaceTo(tag.end(), value == null ? "" : value);
    }

    /** The text that an expression certainly stands for, nothing for a comment, or null. */
    private @Nullable String value(String inner) {
        if (inner.isEmpty() || (inner.startsWith("/*") && inner.endsWith("*/"))) {
            return "";
        }
        return NUMBER.matcher(inner).matches() ? inner : expressions.value(inner, false);
    }
}
