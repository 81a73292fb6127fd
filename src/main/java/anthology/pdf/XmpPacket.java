package anthology.pdf;

import anthology.model.Creator;
import anthology.model.Metadata;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata stream, ISO 16684-1: Dublin Core, dates, and the claims to be PDF/A-2a (ISO 19005-2, 6.6) and PDF/UA-1
 * (ISO 14289-1, 5), the latter with the extension schema that PDF/A asks for.
 */
final class XmpPacket {
    private static final String UA_SCHEMA = """
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>part of ISO 14289 that the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            """;

    private final StringBuilder out = new StringBuilder();

    private XmpPacket() {}

    static byte[] of(Metadata metadata, String producer, String tool) {
        XmpPacket packet = new XmpPacket();
        packet.write(metadata, producer, tool);
        return packet.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Metadata metadata, String producer, String tool) {
        out.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
                .append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append("<rdf:Description rdf:about=\"\"");
        namespace("dc", "http://purl.org/dc/elements/1.1/");
        namespace("xmp", "http://ns.adobe.com/xap/1.0/");
        namespace("pdf", "http://ns.adobe.com/pdf/1.3/");
        namespace("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
        namespace("pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
        namespace("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/");
        namespace("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#");
        namespace("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#");
        out.append(">\n");
        alternatives("dc:title", metadata.language(), metadata.title());
        list(
                "dc:creator",
                "Seq",
                metadata.creators().stream().map(Creator::name).toList());
        alternatives("dc:description", metadata.language(), metadata.description());
        alternatives("dc:rights", metadata.language(), metadata.rights());
        list("dc:subject", "Bag", metadata.subjects());
        list("dc:publisher", "Bag", metadata.publisher() == null ? List.of() : List.of(metadata.publisher()));
        list("dc:language", "Bag", List.of(metadata.language()));
        property("dc:identifier", metadata.identifier());
        property("dc:source", metadata.source());
        property("dc:format", "application/pdf");
        property("xmp:CreateDate", metadata.modified().toString());
        property("xmp:ModifyDate", metadata.modified().toString());
        property("xmp:MetadataDate", metadata.modified().toString());
        property("xmp:CreatorTool", tool);
        property("pdf:Producer", producer);
        list(
                "dc:date",
                "Seq",
                metadata.date() == null ? List.of() : List.of(metadata.date().toString()));
        property("pdfaid:part", "2");
        property("pdfaid:conformance", "A");
        property("pdfuaid:part", "1");
        out.append(UA_SCHEMA);
        out.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    }

    private void namespace(String prefix, String uri) {
        out.append("\n xmlns:").append(prefix).append("=\"").append(uri).append('"');
    }

    private void property(String name, @Nullable String value) {
        if (value != null) {
            out.append('<').append(name).append('>');
            escape(value);
            out.append("</").append(name).append(">\n");
        }
    }

    private void list(String name, String kind, List<String> values) {
        if (!values.isEmpty()) {
            out.append('<').append(name).append("><rdf:").append(kind).append('>');
            for (String value : values) {
                out.append("<rdf:li>");
                escape(value);
                out.append("</rdf:li>");
            }
            out.append("</rdf:").append(kind).append("></").append(name).append(">\n");
        }
    }

    /** A text in one language, which is also the one for readers of any other. */
    private void alternatives(String name, String language, @Nullable String value) {
        if (value != null) {
            out.append('<').append(name).append("><rdf:Alt>");
            for (String each : List.of("x-default", language)) {
                out.append("<rdf:li xml:lang=\"");
                escape(each);
                out.append("\">");
                escape(value);
                out.append("</rdf:li>");
            }
            out.append("</rdf:Alt></").append(name).append(">\n");
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
                    out.appendCodePoint(allowed ? c : ' ');
                }
            }
        });
    }
}
