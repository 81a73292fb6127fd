package anthology.typeset.boxes;

import anthology.css.StyledNode.StyledElement;
import anthology.model.Element;
import anthology.typeset.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which structure type an element gets; ISO 32000-1, 14.8.4. Elements without one leave their text to their parents. */
final class Roles {
    private static final Set<String> DECORATION = Set.of("hr");

    private Roles() {}

    /** Whether the element is no part of the text: ornaments, and what is hidden from readers who do not see it. */
    static boolean decoration(Element element) {
        String role = element.attribute("role");
        return DECORATION.contains(element.name())
                || "true".equals(element.attribute("aria-hidden"))
                || "presentation".equals(role)
                || "separator".equals(role)
                || "none".equals(role);
    }

    /**
     * The scope for the element's content: one of its own, or that of its parent.
     *
     * @param nav whether it stands in a nav element, so that lists are tables of contents
     */
    static @Nullable TagScope scope(StyledElement styled, @Nullable TagScope parent, boolean nav) {
        Element element = styled.element();
        if (parent == null || decoration(element)) {
            return null;
        }
        String language = styled.style().language();
        boolean contents = parent.role().startsWith("TOC");
        return switch (element.name()) {
            case "p" -> new TagScope(parent, "P", language);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                new TagScope(parent, "H" + element.name().charAt(1), language);
            case "blockquote" -> new TagScope(parent, "BlockQuote", language);
            case "section" -> new TagScope(parent, "Sect", language);
            case "aside" ->
                new TagScope(parent, "doc-footnote".equals(element.attribute("role")) ? "Note" : "Sect", language);
            case "figcaption", "caption" -> new TagScope(parent, "Caption", language);
            case "pre" -> new TagScope(parent, "P", language);
            case "code", "kbd", "samp" -> new TagScope(parent, "Code", language);
            case "table" -> new TagScope(parent, "Table", language);
            case "thead" -> new TagScope(parent, "THead", language);
            case "tbody" -> new TagScope(parent, "TBody", language);
            case "tfoot" -> new TagScope(parent, "TFoot", language);
            case "tr" -> new TagScope(parent, "TR", language);
            case "ol", "ul", "dl" ->
                nav
                        ? new TagScope(parent, "TOC", language)
                        : new TagScope(
                                parent,
                                "L",
                                language,
                                null,
                                new Tag.Attributes(
                                        null,
                                        1,
                                        1,
                                        numbering(styled.style().listStyleType().name())));
            case "li" ->
                contents
                        ? new TagScope(parent, "TOCI", language)
                        : new TagScope(new TagScope(parent, "LI", language), "LBody", language);
            case "dt" -> new TagScope(new TagScope(parent, "LI", language), "Lbl", language);
            case "dd" -> new TagScope(new TagScope(parent, "LI", language), "LBody", language);
            case "figure" -> figure(styled, parent, language);
            default -> parent;
        };
    }

    private static TagScope figure(StyledElement figure, TagScope parent, String language) {
        Element picture = onlyPicture(figure.element());
        String alternative = picture == null ? null : picture.attribute("alt");
        return alternative == null || alternative.isBlank()
                ? parent
                : new TagScope(parent, "Figure", language, alternative, Tag.Attributes.NONE);
    }

    /** The picture of a figure that has just one. */
    private static @Nullable Element onlyPicture(Element element) {
        Element found = null;
        for (anthology.model.Node child : element.children()) {
            if (child instanceof Element inner && !inner.name().equals("figcaption")) {
                Element picture = inner.name().equals("img") ? inner : onlyPicture(inner);
                if (picture != null && found != null) {
                    return null;
                }
                found = picture == null ? found : picture;
                if (inner.name().equals("table")
                        || inner.name().equals("pre")
                        || inner.name().equals("blockquote")) {
                    return null;
                }
            }
        }
        return found;
    }

    private static String numbering(String listStyle) {
        return switch (listStyle) {
            case "disc" -> "Disc";
            case "circle" -> "Circle";
            case "square" -> "Square";
            case "decimal", "decimal-leading-zero" -> "Decimal";
            case "lower-roman" -> "LowerRoman";
            case "upper-roman" -> "UpperRoman";
            case "lower-alpha", "lower-latin" -> "LowerAlpha";
            case "upper-alpha", "upper-latin" -> "UpperAlpha";
            default -> "None";
        };
    }
}
