package anthology.typeset.boxes;

import anthology.css.ComputedStyle;
import anthology.css.Content;
import anthology.model.Element;
import anthology.model.LanguageTag;
import anthology.typeset.Tag;
import anthology.typeset.lines.Inline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns content lists into text; CSS Content 3. */
final class Generated {
    private final String section;
    private final Counters counters;
    private final References references;
    private final Map<String, String> strings = new HashMap<>();
    private int quoteDepth;
    private boolean usesReferences;

    Generated(String section, Counters counters, References references) {
        this.section = section;
        this.counters = counters;
        this.references = references;
    }

    boolean usesReferences() {
        return usesReferences;
    }

    /** Where a link leads: an absolute address, or a section's href with or without a fragment. */
    String destination(String href) {
        return href.startsWith("#") ? section + href : href;
    }

    /** The value of a named string that is set to the list, remembered for the text that follows. */
    String assign(String name, List<Content> list, Element element, ComputedStyle style) {
        String value = text(list, element, style);
        strings.put(name, value);
        return value;
    }

    /** What a list comes to: literals, and the leaders between them. Counts quotation marks, so ask once. */
    List<Content> said(List<Content> list, Element element, ComputedStyle style) {
        List<Content> said = new ArrayList<>();
        for (Content part : list) {
            said.add(part instanceof Content.Leader ? part : new Content.Literal(text(part, element, style)));
        }
        return said;
    }

    /** Whether there is nothing to read in it. */
    static boolean isBlank(List<Content> said) {
        return said.stream().noneMatch(part -> part instanceof Content.Literal(String text) && !text.isBlank());
    }

    static List<Inline> inlines(
            List<Content> said, ComputedStyle style, @Nullable Tag tag, Inline.@Nullable Link link) {
        List<Inline> made = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (Content part : said) {
            if (part instanceof Content.Leader leader) {
                run(pending, style, tag, link, made);
                made.add(new Inline.Leader(leader.pattern(), style));
            } else if (part instanceof Content.Literal literal) {
                pending.append(literal.text());
            }
        }
        run(pending, style, tag, link, made);
        return made;
    }

    private static void run(
            StringBuilder text, ComputedStyle style, @Nullable Tag tag, Inline.@Nullable Link link, List<Inline> made) {
        if (!text.isEmpty()) {
            made.add(new Inline.Run(text.toString(), style, tag, -1, 0, link));
            text.setLength(0);
        }
    }

    String text(List<Content> list, Element element, ComputedStyle style) {
        StringBuilder all = new StringBuilder();
        list.forEach(part -> all.append(text(part, element, style)));
        return all.toString();
    }

    /** Whether the list says of itself that nobody needs to read it. */
    static boolean isDecoration(List<Content> list) {
        return list.getLast() instanceof Content.Alternative alternative
                && alternative.text().isBlank();
    }

    private String text(Content part, Element element, ComputedStyle style) {
        return switch (part) {
            case Content.Literal literal -> literal.text();
            case Content.Attribute attribute -> attribute(element, attribute.name());
            case Content.Counter counter -> counter.style().format(counters.value(counter.name()));
            case Content.Counters all ->
                counters.values(all.name()).stream()
                        .map(all.style()::format)
                        .collect(Collectors.joining(all.separator()));
            case Content.NamedString named -> strings.getOrDefault(named.name(), "");
            case Content.ElementText text -> normal(element.text());
            case Content.Leader leader -> "";
            case Content.TargetCounter target -> {
                usesReferences = true;
                yield references.folio(destination(attribute(element, target.attribute())));
            }
            case Content.TargetText target -> {
                usesReferences = true;
                yield references.text(destination(attribute(element, target.attribute())));
            }
            case Content.Quote quote -> quote(quote.open(), style);
            case Content.Alternative alternative -> "";
            case Content.Picture picture -> "";
        };
    }

    private static String attribute(Element element, String name) {
        String value = element.attribute(name);
        return value == null ? "" : value;
    }

    private String quote(boolean open, ComputedStyle style) {
        if (!open) {
            quoteDepth = Math.max(0, quoteDepth - 1);
        }
        List<String> marks = style.quotes().size() >= 2 ? style.quotes() : List.of(quotes(style.language()));
        int level = quoteDepth % (marks.size() / 2);
        String mark = marks.get(level * 2 + (open ? 0 : 1));
        if (open) {
            quoteDepth++;
        }
        return mark;
    }

    private static String[] quotes(String language) {
        return switch (LanguageTag.primary(language)) {
            case "de", "cs", "sk", "sl" -> new String[] {"„", "“", "‚", "‘"};
            case "pl", "hu", "ro", "hr" -> new String[] {"„", "”", "‚", "’"};
            case "fr" -> new String[] {"« ", " »", "“", "”"};
            case "es", "it", "pt", "el", "ru", "uk", "nb", "no" -> new String[] {"«", "»", "“", "”"};
            case "sv", "fi" -> new String[] {"”", "”", "’", "’"};
            case "ja", "zh" -> new String[] {"「", "」", "『", "』"};
            default -> new String[] {"“", "”", "‘", "’"};
        };
    }

    /** White space collapsed, none at the ends. */
    static String normal(String text) {
        return text.strip().replaceAll("[ \\t\\n\\r\\f]+", " ");
    }
}
