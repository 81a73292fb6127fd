package anthology.content;

/** Attributes by which {@link Markdown} and what goes before it tell {@link Cleaner} what HTML has no words for; none of them gets further. */
public final class Mark {
    /** Where an element starts in the text: an offset. */
    static final String AT = "data-anthology-at";
    /** Where a formula in a line starts in the text before it was read as Markdown: an offset. */
    public static final String FROM = "data-anthology-from";
    /** A call of a note: the key of the note, or empty where there is none. */
    static final String CALL = "data-anthology-call";
    /** A note: its key. */
    static final String NOTE = "data-anthology-note";
    /** The author's label of a note. */
    static final String LABEL = "data-anthology-label";

    /** A title that is the kind of its box: the kind. */
    public static final String KIND = "data-anthology-kind";

    private Mark() {}
}
