package anthology.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rendered book: what both packagers take, so that EPUB and PDF cannot drift apart.
 *
 * @param sections in reading order
 * @param contents what the table of contents lists
 * @param stylesheets in cascade order, all media
 * @param images of the sections; the cover's picture is not among them
 * @param styleFonts fonts that lie in the style's folders
 * @param cover the cover's picture, or null
 * @param page a page size that the recipe asks for, as a CSS value for {@code size}, or null
 */
public record Edition(
        Metadata metadata,
        List<Section> sections,
        List<ContentsEntry> contents,
        List<Stylesheet> stylesheets,
        List<Image> images,
        List<FontFile> styleFonts,
        @Nullable Image cover,
        @Nullable String page) {
    public Edition {
        sections = List.copyOf(sections);
        contents = List.copyOf(contents);
        stylesheets = List.copyOf(stylesheets);
        images = List.copyOf(images);
        styleFonts = List.copyOf(styleFonts);
    }

    /** This edition, with pictures added. */
    public Edition withMore(List<Image> pictures) {
        List<Image> all = Stream.concat(images.stream(), pictures.stream()).toList();
        return new Edition(metadata, sections, contents, stylesheets, all, styleFonts, cover, page);
    }
}
