package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.pdf.VeraPdf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.junit.jupiter.api.Test;

/** Books of tables of every kind: they are valid, and no word of theirs is lost. */
class TableBooksTest {
    private static final String POST = "posts/2024-01-01-tables.md";
    private int words;

    private String word() {
        return "w" + words++ + "e";
    }

    private String words(int count) {
        List<String> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(word());
        }
        return String.join(" ", list);
    }

    private String table(int columns, int rows, int perCell) {
        StringBuilder table = new StringBuilder();
        for (int r = -1; r <= rows; r++) {
            for (int c = 0; c < columns; c++) {
                table.append("| ").append(r == 0 ? "---" : words(perCell)).append(' ');
            }
            table.append("|\n");
        }
        return table.append('\n').toString();
    }

    @Test
    void everyKindOfTableIsValidAndKeepsItsWords() throws Exception {
        String post = String.join(
                "\n",
                "---",
                "title: Tables",
                "---",
                "",
                table(3, 4, 3),
                "A wide one with [^1] notes:",
                "",
                table(14, 12, 2),
                "Wider still:",
                "",
                table(60, 3, 1),
                "Long:",
                "",
                table(2, 90, 1),
                "| " + word() + "[^1] | [" + word() + "](https://example.com/) |",
                "|---|--:|",
                "| `" + word() + "` | 1.5 |",
                "",
                "[^1]: " + words(4),
                "",
                "<table><caption>" + word() + "</caption><thead><tr><th rowspan=2>" + word() + "</th><th colspan=2>"
                        + word() + "</th></tr><tr><th>" + word() + "</th><th>" + word() + "</th></tr></thead>"
                        + "<tr><th rowspan=3>" + word() + "</th><td>" + words(900) + "</td><td>" + words(3)
                        + "</td></tr><tr><td>" + words(400) + "</td><td></td></tr><tr><td colspan=2><table><tr><td>"
                        + words(2) + "</td><td>" + words(30) + "</td></tr></table></td></tr>"
                        + "<tfoot><tr><td>" + word() + "</td><td colspan=2>" + word() + "</td></tr></tfoot></table>");
        Blog.Built built = new Blog().with(POST, post).build(Blog.request(null, Format.PDF));
        assertEquals(List.of(POST + " PDF-001"), built.troubles());
        byte[] pdf = built.only(".pdf");
        VeraPdf.assertCompliant(pdf);
        // PDFBox puts a line end after each letter of text that runs upwards
        String text = Pdf.letters(Pdf.text(pdf));
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            if (!text.contains("w" + i + "e")) {
                lost.add("w" + i + "e");
            }
        }
        assertEquals(List.of(), lost);
        Map<String, Integer> tags = new TreeMap<>();
        Pdf.read(pdf, document -> {
            count(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            return tags;
        });
        assertEquals(7, tags.get("Table"));
        assertEquals(1 + 4 + 1 + 12 + 1 + 3 + 1 + 90 + 2 + 2 + 3 + 1 + 1, tags.get("TR"));
        assertEquals(1, tags.get("TFoot"));
        assertEquals(1, tags.get("Caption"));
        assertEquals(2, tags.get("RowSpan"), "spans are attributes");
        assertTrue(tags.get("Scope Column") > 80, "heads have scopes");
        assertEquals(1, tags.get("Scope Row"));
    }

    private static void count(PDStructureNode node, Map<String, Integer> tags) {
        if (node instanceof PDStructureElement element) {
            tags.merge(element.getStructureType(), 1, Integer::sum);
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.size(); i++) {
                if (attributes.getObject(i) instanceof PDTableAttributeObject table) {
                    tags.merge("RowSpan", table.getRowSpan() > 1 ? 1 : 0, Integer::sum);
                    tags.merge("Scope " + table.getScope(), 1, Integer::sum);
                }
            }
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode inner) {
                count(inner, tags);
            }
        }
    }
}
