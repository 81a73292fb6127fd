package anthology.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the document's logical structure, ISO 32000-1, 14.8: what a piece of a page is, for readers who do not
 * see it. Children stand in reading order. Every placed piece of text or picture names its tag; what has none is an
 * artifact.
 *
 * <p>Built while boxes are generated, on one thread per section; read-only afterwards.
 */
public final class Tag {
    private final String role;
    private @Nullable Tag parent;
    private final List<Tag> children = new ArrayList<>();
    private final @Nullable String language;
    private final @Nullable String alternative;
    private final Attributes attributes;

    /** Attributes of table cells and lists; null where they do not apply. */
    public record Attributes(
            @Nullable String scope,
            int columnSpan,
            int rowSpan,
            @Nullable String listNumbering) {
        public static final Attributes NONE = new Attributes(null, 1, 1, null);
    }

    /**
     * @param role a standard structure type: Document, Part, Sect, H1 to H6, P, L, LI, Lbl, LBody, BlockQuote, Caption,
     *     Table, TR, TH, TD, THead, TBody, Figure, Formula, Code, Link, Note, Reference, Span, TOC, TOCI
     * @param language where it differs from its parent's, else null
     * @param alternative the alternate description, for figures and formulas
     */
    public Tag(
            String role,
            @Nullable Tag parent,
            @Nullable String language,
            @Nullable String alternative,
            Attributes attributes) {
        this.role = role;
        this.parent = parent;
        this.language = language;
        this.alternative = alternative;
        this.attributes = attributes;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    public Tag(String role, @Nullable Tag parent) {
        this(role, parent, null, null, Attributes.NONE);
    }

    public String role() {
        return role;
    }

    public @Nullable Tag parent() {
        return parent;
    }

    /** Puts a tag without a parent under this one, after the children that are there. */
    public void adopt(Tag child) {
        if (child.parent != null) {
            throw new IllegalStateException("tag " + child.role + " has a parent");
        }
        child.parent = this;
        children.add(child);
    }

    public List<Tag> children() {
        return Collections.unmodifiableList(children);
    }

    public @Nullable String language() {
        return language;
    }

    public @Nullable String alternative() {
        return alternative;
    }

    public Attributes attributes() {
        return attributes;
    }
}
