package anthology.css;

/** A part of a {@code content} or {@code string-set} value; CSS Content 3 and CSS GCPM 3. */
public sealed interface Content {
    record Literal(String text) implements Content {}

    /** {@code attr(name)}. */
    record Attribute(String name) implements Content {}

    /** {@code counter(name, style)}; page and pages too. */
    record Counter(String name, CounterStyle style) implements Content {}

    /** {@code counters(name, separator, style)}: of all levels, joined. */
    record Counters(String name, String separator, CounterStyle style) implements Content {}

    /** {@code string(name, which)}: first, start, last, first-except. */
    record NamedString(String name, String which) implements Content {}

    /** {@code content()}, {@code content(text)}: the element's own text. */
    record ElementText() implements Content {}

    /** {@code leader(pattern)}. */
    record Leader(String pattern) implements Content {}

    /** {@code target-counter(attr(href), name, style)}. */
    record TargetCounter(String attribute, String name, CounterStyle style) implements Content {}

    /** {@code target-text(attr(href))}. */
    record TargetText(String attribute) implements Content {}

    /** {@code open-quote} and {@code close-quote}. */
    record Quote(boolean open) implements Content {}

    /** What stands behind a slash: what to read for the content before; blank where that is mere decoration. */
    record Alternative(String text) implements Content {}

    /** {@code url()}: a picture of the style. */
    record Picture(String href) implements Content {}
}
