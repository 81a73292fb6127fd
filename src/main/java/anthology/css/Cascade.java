package anthology.css;

import anthology.model.Section;

/** The stylesheets of a book, ready to style its sections and pages. Immutable, safe for use by several threads. */
public interface Cascade {
    /** The section's html element and all below it. */
    StyledNode.StyledElement style(Section section);

    /** The style of a page; {@code name} is that of the page property, or {@code auto}. */
    PageStyle page(String name, boolean first, boolean right, boolean blank);
}
