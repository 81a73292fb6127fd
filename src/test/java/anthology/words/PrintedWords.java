package anthology.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/**
 * The words of a PDF in reading order: those that its structure tree leads to, ISO 32000-1, 14.8.2.3. Artifacts are none
 * of them: running heads and folios, leaders, the heads that a table repeats, marks of turned lines.
 */
final class PrintedWords {
    /** Elements that stand in a line: words go on over their ends. */
    private static final Set<String> IN_LINE = Set.of("Span", "Link", "Code", "Reference", "Ruby", "RB", "RT", "Lbl");

    private final Map<PDPage, List<MarkedText.Sequence>> pages = new HashMap<>();
    private final Map<PDPage, Integer> order = new HashMap<>();
    private List<List<String>> notes = new ArrayList<>();

    private PrintedWords(PDDocument document) {
        document.getPages().forEach(page -> order.put(page, order.size()));
    }

    /** The sections, without those that print a table of contents. */
    static List<Told> of(PDDocument document) throws IOException {
        PrintedWords printed = new PrintedWords(document);
        List<Told> sections = new ArrayList<>();
        PDStructureElement root = (PDStructureElement)
                document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
        for (Object section : root.getKids()) {
            printed.notes = new ArrayList<>();
            if (isContents((PDStructureElement) section)) {
                continue;
            }
            PaintedWords words = new PaintedWords();
            printed.add((PDStructureElement) section, words);
            sections.add(new Told("", words.words(), printed.notes));
        }
        return sections;
    }

    private static boolean isContents(PDStructureElement element) {
        return element.getStructureType().equals("TOC")
                || element.getKids().stream()
                        .anyMatch(kid -> kid instanceof PDStructureElement inner && isContents(inner));
    }

    private void add(PDStructureElement element, PaintedWords words) throws IOException {
        String role = element.getStructureType();
        switch (role) {
            case "Note" -> {
                PaintedWords own = new PaintedWords();
                List<String> text = new ArrayList<>();
                notes.add(text);
                addKids(element, own);
                text.addAll(own.words());
            }
            case "Formula" -> alternative(element, words);
            case "LI" -> addItem(element, words);
            default -> {
                boolean block = !IN_LINE.contains(role);
                if (block) {
                    words.part();
                }
                addKids(element, words);
                if (block) {
                    words.part();
                }
            }
        }
    }

    /** The label of a list's item is made by the style; that of a definition is the term. */
    private void addItem(PDStructureElement item, PaintedWords words) throws IOException {
        words.part();
        List<Object> kids = item.getKids();
        boolean labelled = kids.size() > 1
                && kids.getFirst() instanceof PDStructureElement label
                && label.getStructureType().equals("Lbl");
        for (Object kid : labelled ? kids.subList(1, kids.size()) : kids) {
            add((PDStructureElement) kid, words);
        }
        words.part();
    }

    private void addKids(PDStructureElement element, PaintedWords words) throws IOException {
        boolean figure = element.getStructureType().equals("Figure");
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                add(inner, words);
            } else if (figure) {
                alternative(element, words);
                figure = false;
            } else if (kid instanceof Integer number) {
                add(element.getPage(), number, words);
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage page = reference.getPage() == null ? element.getPage() : reference.getPage();
                add(page, reference.getMCID(), words);
            }
        }
    }

    private static void alternative(PDStructureElement element, WordGatherer words) {
        words.part();
        words.add(element.getAlternateDescription());
        words.part();
    }

    private void add(PDPage page, int number, PaintedWords words) throws IOException {
        List<MarkedText.Sequence> content = pages.get(page);
        if (content == null) {
            content = MarkedText.of(page);
            pages.put(page, content);
        }
        words.add(content.get(number), order.get(page), number);
    }
}
