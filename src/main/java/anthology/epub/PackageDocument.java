package anthology.epub;

import anthology.model.Creator;
import anthology.model.Metadata;
import anthology.model.Recipe;
import anthology.model.Section;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;
import org.jspecify.annotations.Nullable;

/**
 * The package document, <a href="https://www.w3.org/TR/epub-33/#sec-package-doc">EPUB 3.3, 5</a>, with what readers of
 * EPUB 2 look for as well: the cover's name, the guide, the NCX.
 */
final class PackageDocument {
    static final String HREF = "content.opf";
    private static final String PREFIXES =
            "schema: http://schema.org/ ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/";

    private final Publication publication;
    private final Metadata metadata;
    private final XmlWriter xml = new XmlWriter();

    private PackageDocument(Publication publication) {
        this.publication = publication;
        this.metadata = publication.metadata();
    }

    static byte[] of(Publication publication) {
        return new PackageDocument(publication).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        xml.open(
                "package",
                "xmlns",
                "http://www.idpf.org/2007/opf",
                "version",
                "3.0",
                "unique-identifier",
                "pub-id",
                "xml:lang",
                metadata.language(),
                "dir",
                metadata.direction(),
                "prefix",
                PREFIXES);
        metadata();
        manifest();
        spine();
        guide();
        return xml.close().text();
    }

    private void metadata() {
        xml.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.leaf("dc:identifier", metadata.identifier(), "id", "pub-id");
        titles();
        xml.leaf("dc:language", metadata.language());
        meta(
                "dcterms:modified",
                DateTimeFormatter.ISO_INSTANT.format(metadata.modified().truncatedTo(ChronoUnit.SECONDS)));
        if (metadata.date() != null) {
            xml.leaf("dc:date", metadata.date().toString());
        }
        creators();
        optional("dc:publisher", metadata.publisher());
        optional("dc:description", metadata.description());
        metadata.subjects().forEach(subject -> optional("dc:subject", subject));
        optional("dc:source", metadata.source());
        optional("dc:rights", metadata.rights());
        Recipe.Collection collection = metadata.collection();
        if (collection != null) {
            collection(collection);
        }
        accessibility();
        if (publication.embedsFonts()) {
            meta("ibooks:specified-fonts", "true");
        }
        if (publication.coverImage() != null) {
            xml.empty("meta", "name", "cover", "content", "cover-image");
        }
        xml.close();
    }

    private void titles() {
        xml.leaf("dc:title", metadata.title(), "id", "title");
        refine("title", "title-type", "main");
        String sorted = FileAs.title(metadata.title(), metadata.language());
        if (sorted != null) {
            refine("title", "file-as", sorted);
        }
        String subtitle = metadata.subtitle();
        if (subtitle != null && !subtitle.isBlank()) {
            xml.leaf("dc:title", subtitle, "id", "subtitle");
            refine("subtitle", "title-type", "subtitle");
        }
    }

    /** Who only helped is a contributor; a book that nobody wrote is by those who edited it. */
    private void creators() {
        List<Creator> people =
                metadata.creators().stream().filter(p -> !p.name().isBlank()).toList();
        boolean hasAuthor = people.stream().anyMatch(person -> person.role().equals("aut"));
        int number = 0;
        int shown = 0;
        for (Creator person : people) {
            boolean creator = !hasAuthor || person.role().equals("aut");
            String id = (creator ? "creator-" : "contributor-") + ++number;
            xml.leaf(creator ? "dc:creator" : "dc:contributor", person.name(), "id", id);
            xml.leaf("meta", person.role(), "refines", "#" + id, "property", "role", "scheme", "marc:relators");
            String fileAs =
                    person.fileAs() != null ? person.fileAs() : FileAs.person(person.name(), metadata.language());
            if (fileAs != null) {
                refine(id, "file-as", fileAs);
            }
            if (creator) {
                refine(id, "display-seq", Integer.toString(++shown));
            }
        }
    }

    private void collection(Recipe.Collection collection) {
        xml.leaf("meta", collection.name(), "property", "belongs-to-collection", "id", "collection");
        refine("collection", "collection-type", "series");
        String owner = metadata.source() != null
                ? metadata.source()
                : metadata.creators().stream().map(Creator::name).toList().toString();
        refine("collection", "dcterms:identifier", "urn:uuid:" + nameBased(owner + "\n" + collection.name()));
        String number = collection.number();
        if (number != null) {
            refine("collection", "group-position", number);
        }
        xml.empty("meta", "name", "calibre:series", "content", collection.name());
        if (number != null) {
            xml.empty("meta", "name", "calibre:series_index", "content", number);
        }
    }

    /** The same for every volume; RFC 9562, version 3. */
    private static UUID nameBased(String name) {
        return UUID.nameUUIDFromBytes(("anthology:collection\n" + name).getBytes(StandardCharsets.UTF_8));
    }

    private void accessibility() {
        Accessibility found = publication.accessibility();
        found.modes().forEach(mode -> meta("schema:accessMode", mode));
        found.sufficient().forEach(modes -> meta("schema:accessModeSufficient", modes));
        found.features().forEach(feature -> meta("schema:accessibilityFeature", feature));
        found.hazards().forEach(hazard -> meta("schema:accessibilityHazard", hazard));
        xml.leaf("meta", found.summary(), "property", "schema:accessibilitySummary", "xml:lang", "en", "dir", "ltr");
    }

    private void manifest() {
        xml.open("manifest");
        for (Publication.Item item : publication.items()) {
            Resource resource = item.resource();
            String type = resource.getMediaType().getName();
            if (item.properties().isEmpty()) {
                xml.empty("item", "id", resource.getId(), "href", resource.getHref(), "media-type", type);
            } else {
                String properties = String.join(" ", item.properties());
                xml.empty(
                        "item",
                        "id",
                        resource.getId(),
                        "href",
                        resource.getHref(),
                        "media-type",
                        type,
                        "properties",
                        properties);
            }
        }
        xml.close();
    }

    private void spine() {
        String direction = metadata.direction();
        if (publication.book().getNcxResource() == null) {
            xml.open("spine", "page-progression-direction", direction);
        } else {
            xml.open("spine", "toc", "ncx", "page-progression-direction", direction);
        }
        for (SpineReference reference : publication.book().getSpine().getSpineReferences()) {
            xml.empty("itemref", "idref", reference.getResourceId());
        }
        xml.close();
    }

    private void guide() {
        xml.open("guide");
        String contents = publication.sections().stream()
                .filter(section -> section.href().equals(Navigation.HREF))
                .map(Section::title)
                .findFirst()
                .orElse("");
        for (Landmark landmark : Landmark.of(publication.sections(), contents)) {
            if (landmark.guideType() != null) {
                String type = landmark.guideType();
                xml.empty("reference", "type", type, "title", landmark.title(), "href", landmark.href());
            }
        }
        xml.close();
    }

    private void optional(String element, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            xml.leaf(element, text);
        }
    }

    private void meta(String property, String value) {
        xml.leaf("meta", value, "property", property);
    }

    private void refine(String id, String property, String value) {
        xml.leaf("meta", value, "refines", "#" + id, "property", property);
    }
}
