package anthology.epub;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Bytes;
import anthology.model.Edition;
import anthology.model.FontFile;
import anthology.model.Image;
import anthology.model.Metadata;
import anthology.model.Section;
import anthology.model.Section.Kind;
import anthology.model.Xhtml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;
import org.jspecify.annotations.Nullable;

/**
 * All that goes into the container but the package document, which is written from it.
 *
 * @param sections those of the spine, in its order
 * @param book epublib's view: resources, spine
 * @param items the resources in the order of manifest and container: navigation, NCX if there is one, spine, then the rest by href
 * @param coverImage href of the cover's picture, or null
 */
record Publication(
        Metadata metadata,
        List<Section> sections,
        Book book,
        List<Item> items,
        Accessibility accessibility,
        @Nullable String coverImage,
        boolean embedsFonts) {

    /** A resource and what the manifest says of it beside id, href and media type. */
    record Item(Resource resource, List<String> properties) {}

    /** A book of more files has no NCX: what opens nothing newer opens no such book, and validators take hours over it. */
    private static final int MOST_FOR_OLD_READERS = 5_000;

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

    Publication {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    /** @param diagnostics names that cannot be used are reported here, EPUB_001 */
    static Publication of(
            Edition edition, List<Section> sections, String css, List<FontFile> fonts, Diagnostics diagnostics) {
        return new Builder(edition, sections, diagnostics).build(css, fonts);
    }

    static String href(FontFile font) {
        return "fonts/" + font.fileName();
    }

    Resource navigation() {
        return Objects.requireNonNull(book.getResources().getByHref(Navigation.HREF));
    }

    private static final class Builder {
        private final Edition edition;
        private final List<Section> sections;
        private final Diagnostics diagnostics;
        private final Book book = new Book();
        private final Set<String> names = new HashSet<>();
        private final List<Item> spine = new ArrayList<>();
        private final List<Item> others = new ArrayList<>();

        Builder(Edition edition, List<Section> sections, Diagnostics diagnostics) {
            this.edition = edition;
            this.sections = sections;
            this.diagnostics = diagnostics;
            book.setResources(new ManyResources());
        }

        Publication build(String css, List<FontFile> fonts) {
            List<Item> first = new ArrayList<>();
            for (Section section : sections) {
                boolean isNavigation = section.href().equals(Navigation.HREF);
                List<String> properties = PageProperties.of(section, isNavigation);
                Bytes page = () -> Xhtml.document(section.html()).getBytes(StandardCharsets.UTF_8);
                String id = section.kind() == Kind.CHAPTER ? idOf(section.href()) : Landmark.className(section.kind());
                Item item = item(isNavigation ? "nav" : id, section.href(), "application/xhtml+xml", page, properties);
                book.getSpine().addSpineReference(new SpineReference(item.resource(), true));
                (isNavigation ? first : spine).add(item);
            }
            byte[] style = css.getBytes(StandardCharsets.UTF_8);
            others.add(item("style", BookStylesheet.HREF, "text/css", () -> style, List.of()));
            addImages(css);
            for (int i = 0; i < fonts.size(); i++) {
                FontFile font = fonts.get(i);
                others.add(item("font-" + (i + 1), href(font), font.mediaType(), font.bytes(), List.of()));
            }
            others.sort((a, b) -> a.resource().getHref().compareTo(b.resource().getHref()));
            if (sections.size() <= MOST_FOR_OLD_READERS) {
                Bytes ncx = () -> Ncx.of(edition, sections, book).getBytes(StandardCharsets.UTF_8);
                Item ncxItem = item("ncx", Ncx.HREF, Ncx.MEDIA_TYPE, ncx, List.of());
                first.add(ncxItem);
                book.setNcxResource(ncxItem.resource());
            }
            List<Item> items = new ArrayList<>(first);
            items.addAll(spine);
            items.addAll(others);
            Image cover = edition.cover();
            return new Publication(
                    edition.metadata(),
                    sections,
                    book,
                    items,
                    Accessibility.of(sections, edition),
                    cover == null ? null : cover.href(),
                    !fonts.isEmpty());
        }

        /** Those that a page or the stylesheet shows; the others would only weigh. */
        private void addImages(String css) {
            Set<String> shown = new HashSet<>();
            sections.forEach(section -> Trees.walk(section.html(), element -> {
                for (String name : List.of("src", "href", "xlink:href")) {
                    String value = element.attribute(name);
                    if (value != null) {
                        shown.add(value);
                    }
                }
            }));
            shown.addAll(CssReader.urls(css));
            int number = 0;
            for (Image image : edition.images()) {
                if (shown.contains(image.href()) && !names.contains(key(image.href()))) {
                    number++;
                    others.add(item("image-" + number, image.href(), image.mediaType(), image.bytes(), List.of()));
                }
            }
            Image cover = edition.cover();
            if (cover != null) {
                List<String> properties = List.of("cover-image");
                others.removeIf(item -> item.resource().getHref().equals(cover.href()));
                names.remove(key(cover.href()));
                others.add(item("cover-image", cover.href(), cover.mediaType(), cover.bytes(), properties));
            }
        }

        private Item item(String id, String href, String mediaType, Bytes bytes, List<String> properties) {
            if (!SAFE.matcher(href).matches() || href.equals(PackageDocument.HREF)) {
                diagnostics.report(Code.EPUB_001, Location.of(href), "no file in an EPUB may be called '" + href + "'");
            } else if (!names.add(key(href))) {
                diagnostics.report(Code.EPUB_001, Location.of(href), "two files are called '" + href + "'");
            }
            Resource resource = new LoadedResource(id, href, new MediaType(mediaType, extension(href)), bytes);
            book.getResources().add(resource);
            return new Item(resource, properties);
        }

        /** OCF file names are told apart without regard to case. */
        private static String key(String href) {
            return href.toLowerCase(Locale.ROOT);
        }

        private static String idOf(String href) {
            String id = href.replaceFirst("\\.xhtml$", "").replaceAll("[^A-Za-z0-9_.-]", "-");
            return Character.isLetter(id.charAt(0)) ? id : "page-" + id;
        }

        private static String extension(String href) {
            int dot = href.lastIndexOf('.');
            return dot < 0 ? "" : href.substring(dot);
        }
    }
}
