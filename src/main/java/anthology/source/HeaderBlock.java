package anthology.source;

import anthology.data.DataException;
import anthology.data.Json;
import anthology.data.Toml;
import anthology.data.Value;
import anthology.data.Value.Mapping;
import anthology.data.Yaml;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post's file divided into its header and its body.
 *
 * <p>A header is YAML between {@code ---} lines (the second may be {@code ...}), TOML between {@code +++} lines, a JSON
 * object, {@code Key: value} lines that begin with a key every blog knows, or Nikola's and Org's lines. The rule may name
 * the language: {@code ---json}. It is read strictly first; what does not
 * parse is recovered line by line and reported once. A block without a single key is no header but text between rules.
 *
 * @param header empty when there is none
 * @param bodyLine the line on which the body starts, from 1
 */
record HeaderBlock(Mapping header, String body, int bodyLine) {

    /** How a header is written. */
    enum Syntax {
        YAML("---"),
        TOML("+++"),
        JSON("{"),
        LINES(""),
        /** Nikola's and Org's lines. */
        KEYWORDS(""),
        /** JavaScript between lines of {@code ---}, as Eleventy takes it. */
        SCRIPT("---js");

        private final String opening;

        Syntax(String opening) {
            this.opening = opening;
        }

        Value read(String text, int firstLine) throws DataException {
            return switch (this) {
                case YAML, LINES, KEYWORDS -> Yaml.read(text, firstLine);
                case SCRIPT -> ScriptText.read(text, firstLine);
                case TOML -> Toml.read(text, firstLine);
                case JSON -> Json.read(text, firstLine);
            };
        }
    }

    private static final Set<String> FIRST_KEYS = Set.of("title", "date", "author", "layout", "slug", "tags", "status");

    /** With these a header may begin too, when a title or date follows; prose begins with them as well. */
    private static final Set<String> OTHER_KEYS = Set.of(
            "category",
            "categories",
            "authors",
            "summary",
            "description",
            "subtitle",
            "lang",
            "language",
            "series",
            "modified",
            "published",
            "keywords",
            "template",
            "save_as",
            "url",
            "permalink",
            "id",
            "draft",
            "tag",
            "email");

    /** A rule with the language of the header behind it, as gray-matter takes it. */
    private static final Map<String, Syntax> FENCES = Map.of(
            "---", Syntax.YAML,
            "---yaml", Syntax.YAML,
            "---yml", Syntax.YAML,
            "---toml", Syntax.TOML,
            "---json", Syntax.JSON,
            "---js", Syntax.SCRIPT,
            "---javascript", Syntax.SCRIPT,
            "+++", Syntax.TOML);

    /** Whether the file begins as a header does. */
    static boolean isPresent(SourceText source) {
        return syntax(Lines.of(source.text())) != null;
    }

    static HeaderBlock divide(SourceText source, Diagnostics diagnostics) {
        Lines lines = Lines.of(source.text());
        Syntax syntax = syntax(lines);
        HeaderBlock block =
                switch (syntax) {
                    case null -> null;
                    case YAML, TOML, SCRIPT -> fenced(source.path(), lines, syntax, diagnostics);
                    case JSON ->
                        lines.line(lines.firstNotBlank()).startsWith("{")
                                ? json(source.path(), lines, diagnostics)
                                : fenced(source.path(), lines, syntax, diagnostics);
                    case LINES -> keyLines(lines);
                    case KEYWORDS -> keywords(lines);
                };
        return block != null ? block : new HeaderBlock(Mapping.EMPTY, source.text(), 1);
    }

    private static @Nullable Syntax syntax(Lines lines) {
        int first = lines.firstNotBlank();
        if (first == lines.count()) {
            return null;
        }
        String line = lines.line(first).stripTrailing();
        Syntax fence = FENCES.get(line);
        if (fence != null) {
            return fence;
        }
        if (line.startsWith("{")) {
            // "{%", "{{" and "{:" are Liquid, shortcodes and attributes
            int next = lines.firstNotBlank(first, 1);
            char c = next < 0 ? ' ' : lines.text().charAt(next);
            return c == '"' || c == '}' ? Syntax.JSON : null;
        }
        if (beginsKeyLines(lines, first)) {
            return Syntax.LINES;
        }
        boolean marked = line.startsWith(".. ") || line.startsWith("#+") || line.equals("<!--");
        return marked && KeywordLines.of(lines) != null ? Syntax.KEYWORDS : null;
    }

    private static boolean beginsKeyLines(Lines lines, int first) {
        String key = key(lines, first);
        if (FIRST_KEYS.contains(key)) {
            return true;
        }
        for (int line = first; OTHER_KEYS.contains(key) && line + 1 < lines.count(); line++) {
            key = key(lines, line + 1);
            if (key.equals("title") || key.equals("date")) {
                return true;
            }
        }
        return false;
    }

    private static String key(Lines lines, int line) {
        String key = HeaderRecovery.keyOf(lines.line(line), ':');
        return key == null ? "" : key.toLowerCase(Locale.ROOT);
    }

    private static @Nullable HeaderBlock keywords(Lines lines) {
        KeywordLines keywords = KeywordLines.of(lines);
        return keywords == null
                ? null
                : new HeaderBlock(keywords.header(), lines.from(keywords.end()), keywords.end() + 1);
    }

    private static @Nullable HeaderBlock fenced(String path, Lines lines, Syntax syntax, Diagnostics diagnostics) {
        int opening = lines.firstNotBlank();
        int first = opening + 1;
        // "---toml" ends with "---" too
        Syntax fence = lines.line(opening).startsWith("---") ? Syntax.YAML : syntax;
        int closing = first;
        while (closing < lines.count() && !isClosing(lines.line(closing), fence)) {
            closing++;
        }
        if (closing == lines.count()) {
            int end = HeaderRecovery.end(lines, first, closing, syntax, false);
            if (end == first) {
                return null;
            }
            diagnostics.report(
                    Code.POST_003,
                    new Location(path, opening + 1, 1),
                    "the header has no end; it was taken to end after line " + end,
                    "write " + fence.opening + " on a line of its own below the header");
            return new HeaderBlock(
                    HeaderRecovery.read(lines.between(first, end), first + 1, syntax), lines.from(end), end + 1);
        }
        String text = lines.between(first, closing);
        try {
            Value value = syntax.read(text, first + 1);
            return switch (value) {
                case Mapping header -> new HeaderBlock(header, lines.from(closing + 1), closing + 2);
                case Value.Scalar scalar
                when scalar.kind() == Value.Kind.NULL ->
                    new HeaderBlock(Mapping.EMPTY, lines.from(closing + 1), closing + 2);
                default -> {
                    // prose between two rules is set apart by blank lines; this was meant to be a header
                    if (!lines.isBlank(first)) {
                        diagnostics.report(
                                Code.POST_003,
                                new Location(path, first + 1, 1),
                                "the header has no keys; it was kept as text",
                                "a header has lines such as 'title: ...'");
                    }
                    yield null;
                }
            };
        } catch (DataException e) {
            if (syntax == Syntax.JSON) {
                report(path, e, diagnostics);
                return new HeaderBlock(
                        HeaderRecovery.read(text, first + 1, syntax), lines.from(closing + 1), closing + 2);
            }
            int end = HeaderRecovery.end(lines, first, closing, syntax, true);
            if (end == first) {
                return null;
            }
            report(path, e, diagnostics);
            Mapping header = HeaderRecovery.read(lines.between(first, end), first + 1, syntax);
            // prose before the closing line means that it closes nothing
            boolean closes = lines.isBlankOrComment(end, closing);
            int body = closes ? closing + 1 : end;
            return new HeaderBlock(header, lines.from(body), body + 1);
        }
    }

    private static boolean isClosing(String line, Syntax syntax) {
        String stripped = line.stripTrailing();
        return stripped.equals(syntax.opening) || (syntax == Syntax.YAML && stripped.equals("..."));
    }

    private static @Nullable HeaderBlock json(String path, Lines lines, Diagnostics diagnostics) {
        int first = lines.firstNotBlank();
        int end = HeaderRecovery.jsonEnd(lines, first);
        String text = lines.between(first, end);
        HeaderBlock block;
        try {
            if (!(Json.read(text, first + 1) instanceof Mapping header)) {
                return null;
            }
            block = new HeaderBlock(header, lines.from(end), end + 1);
        } catch (DataException e) {
            Mapping header = HeaderRecovery.read(text, first + 1, Syntax.JSON);
            if (header.isEmpty()) {
                return null;
            }
            report(path, e, diagnostics);
            block = new HeaderBlock(header, lines.from(end), end + 1);
        }
        return block;
    }

    private static HeaderBlock keyLines(Lines lines) {
        int first = lines.firstNotBlank();
        int end = HeaderRecovery.end(lines, first, lines.count(), Syntax.LINES, false);
        int body = end < lines.count() && isClosing(lines.line(end), Syntax.YAML) ? end + 1 : end;
        return new HeaderBlock(
                HeaderRecovery.read(lines.between(first, end), first + 1, Syntax.LINES), lines.from(body), body + 1);
    }

    private static void report(String path, DataException e, Diagnostics diagnostics) {
        diagnostics.report(
                Code.POST_003,
                new Location(path, e.line(), e.column()),
                "the header does not parse (" + e.getMessage() + "); it was recovered line by line");
    }
}
