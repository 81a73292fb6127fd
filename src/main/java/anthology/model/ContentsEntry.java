package anthology.model;

import java.util.List;

/**
 * An entry of the table of contents, in reading order; nav, NCX, outline and the printed contents are made from it.
 *
 * @param href of a section, with or without a fragment
 */
public record ContentsEntry(String title, String href, List<ContentsEntry> children) {
    public ContentsEntry {
        children = List.copyOf(children);
    }
}
