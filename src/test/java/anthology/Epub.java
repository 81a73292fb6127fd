package anthology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An EPUB read back. */
record Epub(Map<String, byte[]> files) {
    static Epub of(byte[] epub) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(epub))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Epub(files);
    }

    String source(String name) {
        return new String(files.get("EPUB/" + name), StandardCharsets.UTF_8);
    }

    Document document(String name) {
        return Jsoup.parse(source(name), "", Parser.xmlParser());
    }

    /** The pages by name, in reading order. */
    Map<String, Document> spine() {
        Document about = document("content.opf");
        Map<String, Document> pages = new LinkedHashMap<>();
        for (Element reference : about.select("spine > itemref")) {
            String name = about.getElementById(reference.attr("idref")).attr("href");
            pages.put(name, document(name));
        }
        return pages;
    }

    /** Names of the chapters' files, in order. */
    List<String> chapters() {
        return names("chapter-");
    }

    /** Names of the files whose name begins so. */
    List<String> names(String prefix) {
        return files.keySet().stream()
                .filter(name -> name.startsWith("EPUB/" + prefix))
                .map(name -> name.substring("EPUB/".length()))
                .toList();
    }

    /** The text of all chapters, white space collapsed. */
    String text() {
        StringBuilder text = new StringBuilder();
        chapters().forEach(name -> text.append(document(name).text()).append('\n'));
        return text.toString();
    }

    /** The source of all chapters. */
    String markup() {
        StringBuilder text = new StringBuilder();
        chapters().forEach(name -> text.append(source(name)));
        return text.toString();
    }

    /** The table of contents: {@code depth title}. */
    List<String> contents() {
        List<String> entries = new ArrayList<>();
        for (Element link : document("nav.xhtml").select("nav[epub:type=toc] li > a")) {
            long depth = link.parents().stream().filter(p -> p.nameIs("ol")).count();
            entries.add(depth + " " + link.text());
        }
        return entries;
    }
}
