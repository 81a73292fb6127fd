package anthology.content.leftover;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tags, directives and components that stand around a part of the text. */
final class Boxes {
    /** What a box begins and ends with. */
    record Box(String start, String end) {}

    private static final Set<String> NOTICES = Set.of(
            "notice",
            "admonition",
            "callout",
            "alert",
            "hint",
            "box",
            "aside",
            "panel",
            "message",
            "infobox",
            "banner",
            "highlight-box",
            "card");

    private static final Set<String> KINDS = Set.of(
            "note",
            "tip",
            "info",
            "warning",
            "important",
            "caution",
            "danger",
            "success",
            "error",
            "attention",
            "abstract",
            "summary",
            "todo",
            "question",
            "help",
            "faq",
            "failure",
            "bug",
            "example",
            "quote",
            "warn",
            "tldr",
            "seealso",
            "announcement",
            "disclaimer",
            "fail",
            "check",
            "primary",
            "secondary",
            "hint",
            "update",
            "remark");

    /** Boxes for how a page looks, which say nothing: their text goes on as it is, unreported. */
    private static final Set<String> SILENT = Set.of(
            "columns",
            "column",
            "col",
            "row",
            "grid",
            "container",
            "section",
            "div",
            "span",
            "tabs",
            "steps",
            "cards",
            "card-group",
            "codegroup",
            "code-group",
            "fragment",
            "wrapper",
            "layout",
            "center-text",
            "markdown",
            "md",
            "p",
            "text",
            "rawhtml",
            "html",
            "typeit",
            "include-markdown",
            "autoescape",
            "spaceless",
            "block",
            "nobr");

    private static final Map<String, String> ELEMENTS =
            Map.of("mark", "mark", "kbd", "kbd", "key", "kbd", "sub", "sub", "sup", "sup", "u", "u", "small", "small");

    private Boxes() {}

    static boolean isKind(String word) {
        return KINDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The box that such a tag makes, or null where the name is none of these. */
    static @Nullable Box of(String name, Arguments arguments) {
        String title = arguments.named("title", "summary", "header", "heading", "label", "name");
        if (NOTICES.contains(name)) {
            return notice(arguments, title);
        }
        return switch (name) {
            case "details",
                    "expand",
                    "spoiler",
                    "collapse",
                    "collapsible",
                    "accordion",
                    "accordion-item",
                    "fold",
                    "expander",
                    "toggle",
                    "dropdown",
                    "folding" -> {
                String summary = title.isEmpty() ? sentence(arguments) : title;
                yield new Box(
                        "<details>" + (summary.isEmpty() ? "" : "<summary>" + Html.inline(summary) + "</summary>"),
                        "</details>");
            }
            case "blockquote", "quote", "epigraph", "quote-block", "cite", "poem" ->
                new Box("<blockquote>", attribution(arguments) + "</blockquote>");
            case "pullquote", "pull-quote" -> new Box("<blockquote class=\"pullquote\">", "</blockquote>");
            case "center", "align-center", "centered", "centerquote", "cq" ->
                new Box("<div class=\"align-center\">", "</div>");
            case "right", "align-right" -> new Box("<div class=\"align-right\">", "</div>");
            case "tab", "tab-item", "tabitem", "step", "ring" -> {
                String heading = title.isEmpty() ? sentence(arguments) : title;
                yield heading.isEmpty()
                        ? new Box("", "")
                        : new Box("<div class=\"tab\"><p class=\"title\">" + Html.inline(heading) + "</p>", "</div>");
            }
            case "figure" -> {
                String caption = arguments.named("caption", "title");
                yield new Box(
                        "<figure>",
                        caption.isEmpty()
                                ? "</figure>"
                                : "<figcaption>" + Html.inline(caption) + "</figcaption></figure>");
            }
            default -> {
                if (KINDS.contains(name)) {
                    yield name.equals("note") && isKind(arguments.at(0))
                            ? notice(arguments, title)
                            : kind(name, title.isEmpty() ? sentence(arguments) : title);
                }
                String element = ELEMENTS.get(name);
                if (element != null) {
                    yield new Box("<" + element + ">", "</" + element + ">");
                }
                yield SILENT.contains(name) ? new Box("", "") : null;
            }
        };
    }

    /** Whether the box is a word or a phrase among others. */
    static boolean isInline(String name) {
        return ELEMENTS.containsKey(name) || name.equals("span");
    }

    private static Box notice(Arguments arguments, String title) {
        String kind = arguments.named("type", "kind", "style", "context", "level", "variant", "icon", "status");
        String heading = title;
        if (kind.isEmpty() && isKind(arguments.at(0))) {
            kind = arguments.at(0);
            heading = heading.isEmpty() ? arguments.at(1) : heading;
        } else if (heading.isEmpty() && arguments.at(0).contains(" ")) {
            heading = arguments.at(0);
        }
        boolean named = heading.isEmpty() && isKind(kind);
        return new Box(named ? Html.notice(kind) : Html.notice(kind, heading), "</div>");
    }

    private static Box kind(String kind, String title) {
        return new Box(title.isEmpty() ? Html.notice(kind) : Html.notice(kind, title), "</div>");
    }

    /** What stands there without names: a title in several words, quoted or not. */
    private static String sentence(Arguments arguments) {
        String all = String.join(" ", arguments.positional()).strip();
        return all.equals("true") || all.equals("false") ? "" : all;
    }

    private static String attribution(Arguments arguments) {
        String by = arguments.named("author", "cite", "by", "attribution", "name");
        String source = arguments.named("source", "title", "work");
        String link = arguments.named("link", "url", "href");
        if (by.isEmpty() && source.isEmpty() && !arguments.positional().isEmpty()) {
            StringBuilder words = new StringBuilder();
            for (String word : arguments.written().replaceAll("[\"']", "").split("\\s+")) {
                if (word.startsWith("http")) {
                    link = word;
                } else {
                    words.append(words.isEmpty() ? "" : " ").append(word);
                }
            }
            by = words.toString();
        }
        String text = by + (by.isEmpty() || source.isEmpty() ? "" : ", ") + source;
        if (text.isEmpty() && link.isEmpty()) {
            return "";
        }
        String shown = text.isEmpty() ? link : text;
        return "<p class=\"attribution\">— " + (link.isEmpty() ? Html.inline(shown) : Html.link(link, shown)) + "</p>";
    }
}
