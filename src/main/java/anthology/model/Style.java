package anthology.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a book is dressed: a style with all that it inherits.
 *
 * @param chain names of the styles, the nearest first: {@code [ishiguro, literary]}
 * @param stylesheets in cascade order, those of the farthest ancestor first
 * @param templates by file name without folder, such as {@code chapter.ftlh}; the nearest of each name
 * @param matter texts that stand around the chapters, in Markdown; of each kind the nearest
 * @param fonts those that lie in the style's folders
 * @param images those that the stylesheets name
 * @param page a page size as CSS says it, or null where the stylesheets say
 */
public record Style(
        List<String> chain,
        List<Stylesheet> stylesheets,
        Map<String, File> templates,
        Map<Section.Kind, File> matter,
        List<FontFile> fonts,
        List<Image> images,
        @Nullable String page) {
    /**
     * A text of a style.
     *
     * @param path as users see it in diagnostics: {@code styles/ishiguro/templates/title-page.ftlh}
     */
    public record File(String path, String text) {}

    public Style {
        chain = List.copyOf(chain);
        stylesheets = List.copyOf(stylesheets);
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
        matter = Collections.unmodifiableMap(new LinkedHashMap<>(matter));
        fonts = List.copyOf(fonts);
        images = List.copyOf(images);
    }

    /** This style with a page size of the recipe's own; null changes nothing. */
    public Style withPage(@Nullable String size) {
        return size == null ? this : new Style(chain, stylesheets, templates, matter, fonts, images, size);
    }

    /** This style with its pictures made fit for books. */
    public Style withImages(List<Image> fit) {
        return new Style(chain, stylesheets, templates, matter, fonts, fit, page);
    }
}
