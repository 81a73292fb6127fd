package anthology.typeset.boxes;

import anthology.typeset.Tag;
import org.jspecify.annotations.Nullable;

/** A tag that comes into being, with those above it, when something is first put into it: there are no empty tags. */
final class TagScope {
    private final @Nullable TagScope parent;
    private final String role;
    private final String language;
    private final @Nullable String alternative;
    private final Tag.Attributes attributes;
    private @Nullable Tag tag;

    /** The scope of a tag that is there already. */
    TagScope(Tag root, String language) {
        this.parent = null;
        this.role = root.role();
        this.language = language;
        this.alternative = null;
        this.attributes = Tag.Attributes.NONE;
        this.tag = root;
    }

    TagScope(TagScope parent, String role, String language, @Nullable String alternative, Tag.Attributes attributes) {
        this.parent = parent;
        this.role = role;
        this.language = language;
        this.alternative = alternative;
        this.attributes = attributes;
    }

    TagScope(TagScope parent, String role, String language) {
        this(parent, role, language, null, Tag.Attributes.NONE);
    }

    String role() {
        return role;
    }

    String language() {
        return language;
    }

    Tag tag() {
        Tag made = tag;
        if (made == null) {
            TagScope above = java.util.Objects.requireNonNull(parent);
            made = new Tag(
                    role, above.tag(), language.equals(above.language) ? null : language, alternative, attributes);
            tag = made;
        }
        return made;
    }

    /** The tag if something was put into it. */
    @Nullable
    Tag made() {
        return tag;
    }

    /** The Lbl of the list item that this is the body of; both are made at once, the label first. */
    @Nullable
    Tag label() {
        TagScope item = parent;
        if (item == null || !item.role.equals("LI")) {
            return made();
        }
        Tag label = new TagScope(item, "Lbl", item.language).tag();
        tag();
        return label;
    }

    /** Whether text may stand in it without a P around it; ISO 32000-1, 14.8.4. */
    boolean takesText() {
        return switch (role) {
            case "Document", "Part", "Sect", "BlockQuote", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR", "TOC" ->
                false;
            default -> true;
        };
    }
}
