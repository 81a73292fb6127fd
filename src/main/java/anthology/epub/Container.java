package anthology.epub;

import anthology.model.Ahead;
import anthology.model.FontFile;
import anthology.model.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import nl.siegmann.epublib.domain.Resource;

/** The file that holds a publication, <a href="https://www.w3.org/TR/epub-33/#sec-ocf">EPUB 3.3, 4</a>. */
final class Container {
    private static final String ROOT = "EPUB/";

    /** How many entries are compressed side by side: enough for all cores, few enough to hold in memory. */
    private static final int BATCH = 32;

    /** Compressing these again costs time and saves nothing. */
    private static final Set<String> COMPRESSED = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private Container() {}

    /** @param packed what is being compressed already, by href */
    static void write(
            Publication publication, Map<String, ForkJoinTask<ZipEntry>> packed, OutputStream out, Progress progress)
            throws IOException {
        ZipWriter zip = new ZipWriter(out, publication.metadata().modified());
        zip.put(ZipEntry.stored("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII)));
        zip.put(ZipEntry.deflated("META-INF/container.xml", container()));
        zip.put(ZipEntry.deflated(ROOT + PackageDocument.HREF, PackageDocument.of(publication)));
        List<Resource> waiting = new ArrayList<>();
        Ahead<Resource, byte[]> pictures = new Ahead<>(
                publication.items().stream()
                        .map(Publication.Item::resource)
                        .filter(Container::isCompressed)
                        .toList(),
                resource -> ((LoadedResource) resource).getData());
        int done = 0;
        for (Publication.Item item : publication.items()) {
            Resource resource = item.resource();
            if (isCompressed(resource)) {
                deflate(waiting, packed, zip);
                zip.put(ZipEntry.stored(ROOT + resource.getHref(), pictures.take(resource)));
            } else {
                waiting.add(resource);
                if (waiting.size() == BATCH) {
                    deflate(waiting, packed, zip);
                }
            }
            done++;
            progress.at("writing EPUB", done, publication.items().size());
        }
        deflate(waiting, packed, zip);
        zip.finish();
    }

    private static boolean isCompressed(Resource resource) {
        return COMPRESSED.contains(resource.getMediaType().getName());
    }

    /** Writes what waits, in its order, and empties the list. */
    private static void deflate(List<Resource> waiting, Map<String, ForkJoinTask<ZipEntry>> packed, ZipWriter zip)
            throws IOException {
        List<ZipEntry> entries = waiting.parallelStream()
                .map(resource -> {
                    ForkJoinTask<ZipEntry> begun = packed.get(resource.getHref());
                    return begun == null
                            ? ZipEntry.deflated(ROOT + resource.getHref(), ((LoadedResource) resource).getData())
                            : begun.join();
                })
                .toList();
        for (ZipEntry entry : entries) {
            zip.put(entry);
        }
        waiting.clear();
    }

    /** Begins to compress a font. */
    static ForkJoinTask<ZipEntry> packing(FontFile font) {
        return ForkJoinTask.adapt(() -> ZipEntry.deflated(
                        ROOT + Publication.href(font), font.bytes().load()))
                .fork();
    }

    private static byte[] container() {
        return new XmlWriter()
                .open("container", "version", "1.0", "xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")
                .open("rootfiles")
                .empty(
                        "rootfile",
                        "full-path",
                        ROOT + PackageDocument.HREF,
                        "media-type",
                        "application/oebps-package+xml")
                .close()
                .close()
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }
}
