package anthology.pdf;

import anthology.typeset.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The logical structure, ISO 32000-1, 14.7: gathers the content of tags while pages are drawn, and writes the tree once
 * all are. Elements stand in the order of their tags; a tag's own content stands between its children as it was drawn.
 */
final class StructureTree {
    /**
     * Elements that stay where nothing of them is drawn: without its empty cells a table would lose its grid, and the
     * label of an empty item would be taken for a term.
     */
    private static final Set<String> KEPT = Set.of("TR", "TH", "TD", "LBody");

    private final PdfWriter writer;
    private final Element document;
    private final Map<Tag, Element> elements = new HashMap<>();
    /** For each page the element of each marked-content sequence, by number. */
    private final List<List<Element>> pages = new ArrayList<>();

    private final List<Element> annotated = new ArrayList<>();
    private final PdfArray notes = new PdfArray();
    private final int pageCount;
    /** What is not yet put in its place, null where all is at once. */
    private @Nullable Additions held;

    private int lastHeading;

    /** Content that was added to tags, in the order in which it was drawn. */
    static final class Additions {
        private final List<Runnable> steps = new ArrayList<>();
    }

    StructureTree(PdfWriter writer, Tag root, int pageCount) {
        this.writer = writer;
        this.pageCount = pageCount;
        this.document = new Element(root, null, 0);
        elements.put(root, document);
        addChildren(document);
    }

    private void addChildren(Element parent) {
        int index = 0;
        for (Tag tag : parent.tag.children()) {
            Element child = new Element(tag, parent, index++);
            parent.children.add(child);
            elements.put(tag, child);
            addChildren(child);
        }
    }

    /** Begins the next page. */
    void beginPage() {
        pages.add(new ArrayList<>());
    }

    /** Whether the current page has marked content. */
    boolean hasContent() {
        return !pages.getLast().isEmpty();
    }

    /** Key of the current page in the parent tree. */
    int pageKey() {
        return pages.size() - 1;
    }

    /**
     * Adds a marked-content sequence of the current page to a tag.
     *
     * @return its number on the page
     */
    int addContent(Tag tag, PdfIndirectReference page) {
        Element element = element(tag);
        List<Element> onPage = pages.getLast();
        int number = onPage.size();
        onPage.add(element);
        place(() -> element.add(new Kid(page, number, null)));
        return number;
    }

    /**
     * Adds a link annotation to a tag.
     *
     * @return its key in the parent tree
     */
    int addAnnotation(Tag tag, PdfIndirectReference annotation, PdfIndirectReference page) {
        Element element = element(tag);
        element.linked = true;
        place(() -> element.add(new Kid(page, -1, annotation)));
        annotated.add(element);
        return pageCount + annotated.size() - 1;
    }

    /** Content has no place from here on, until it is {@linkplain #add added}; returns what had none before. */
    @Nullable
    Additions hold() {
        Additions outer = held;
        held = new Additions();
        return outer;
    }

    /** Goes on with what had no place before; returns what was held since. */
    Additions resume(@Nullable Additions outer) {
        Additions since = Objects.requireNonNull(held);
        held = outer;
        return since;
    }

    /** Content is read here. */
    void add(Additions content) {
        content.steps.forEach(this::place);
    }

    private void place(Runnable adding) {
        if (held == null) {
            adding.run();
        } else {
            held.steps.add(adding);
        }
    }

    /** Notes where a figure stands: left, bottom, right, top in pt from the lower left corner of its page. */
    void addBox(Tag tag, double[] box) {
        Element element = element(tag);
        if (element.box == null) {
            element.box = box;
        }
    }

    private Element element(Tag tag) {
        Element element = elements.get(tag);
        if (element == null) {
            throw new IllegalStateException("a page shows a " + tag.role() + " that is not in the structure tree");
        }
        return element;
    }

    /** Writes the tree and returns its root. */
    PdfIndirectReference write() throws IOException {
        PdfIndirectReference rootReference = writer.getPdfIndirectReference();
        PdfDictionary root = new PdfDictionary(PdfName.STRUCTTREEROOT);
        root.put(PdfName.K, new PdfArray(write(document, rootReference)));
        root.put(PdfName.PARENTTREE, parentTree());
        root.put(PdfName.PARENTTREENEXTKEY, new PdfNumber(pageCount + annotated.size()));
        if (!notes.isEmpty()) {
            PdfDictionary names = new PdfDictionary();
            names.put(PdfName.NAMES, notes);
            root.put(new PdfName("IDTree"), writer.addToBody(names).getIndirectReference());
        }
        writer.addToBody(root, rootReference);
        return rootReference;
    }

    private PdfIndirectReference write(Element element, PdfIndirectReference parent) throws IOException {
        PdfIndirectReference reference = element.reference(writer);
        String role = role(element.tag);
        PdfDictionary dictionary = dictionary(role, parent);
        Tag tag = element.tag;
        if (tag.language() != null) {
            dictionary.put(PdfName.LANG, PdfObjects.text(tag.language()));
        }
        if (tag.alternative() != null) {
            dictionary.put(PdfName.ALT, PdfObjects.text(tag.alternative()));
        }
        if (role.equals("Note")) {
            PdfString id = new PdfString(String.format(Locale.ROOT, "note-%06d", notes.size() / 2 + 1));
            dictionary.put(PdfName.ID, id);
            notes.add(id);
            notes.add(reference);
        }
        PdfDictionary attributes = attributes(role, element);
        if (attributes != null) {
            dictionary.put(PdfName.A, attributes);
        }
        if (element.linked && !role.equals("Link")) {
            // ISO 14289-1, 7.18.5: a link annotation belongs to a Link element, whatever is around it
            PdfIndirectReference link = element.contentReference(writer);
            PdfDictionary inner = dictionary("Link", reference);
            putKids(inner, element, link);
            writer.addToBody(inner, link);
            dictionary.put(PdfName.K, link);
        } else {
            putKids(dictionary, element, reference);
        }
        writer.addToBody(dictionary, reference);
        return reference;
    }

    private static PdfDictionary dictionary(String role, PdfIndirectReference parent) {
        PdfDictionary dictionary = new PdfDictionary(new PdfName("StructElem"));
        dictionary.put(PdfName.S, new PdfName(role));
        dictionary.put(PdfName.P, parent);
        return dictionary;
    }

    /** Headings never skip a level downwards, ISO 14289-1, 7.4.2, whatever an author wrote. */
    private String role(Tag tag) {
        String role = tag.role();
        if (role.length() != 2 || role.charAt(0) != 'H' || !Character.isDigit(role.charAt(1))) {
            return role;
        }
        lastHeading = Math.min(role.charAt(1) - '0', lastHeading + 1);
        return "H" + lastHeading;
    }

    private void putKids(PdfDictionary dictionary, Element element, PdfIndirectReference reference) throws IOException {
        PdfArray kids = new PdfArray();
        PdfIndirectReference page = element.firstPage();
        if (page != null) {
            dictionary.put(PdfName.PG, page);
        }
        int next = 0;
        for (int index = -1; index < element.children.size(); index++) {
            if (index >= 0 && element.children.get(index).isKept()) {
                kids.add(write(element.children.get(index), reference));
            }
            // a note drawn at the foot of the page stays with the call it follows
            boolean noteFollows = index + 1 < element.children.size()
                    && element.children.get(index + 1).isNote();
            while (!noteFollows && next < element.kids.size() && element.after.get(next) <= index) {
                kids.add(kid(element.kids.get(next++), page));
            }
        }
        if (kids.size() == 1) {
            dictionary.put(PdfName.K, kids.getPdfObject(0));
        } else if (!kids.isEmpty()) {
            dictionary.put(PdfName.K, kids);
        }
    }

    private static PdfObject kid(Kid kid, @Nullable PdfIndirectReference elementPage) {
        PdfIndirectReference annotation = kid.annotation;
        if (annotation == null && kid.page.equals(elementPage)) {
            return new PdfNumber(kid.number);
        }
        PdfDictionary reference = new PdfDictionary(annotation == null ? PdfName.MCR : PdfName.OBJR);
        reference.put(PdfName.PG, kid.page);
        if (annotation == null) {
            reference.put(PdfName.MCID, new PdfNumber(kid.number));
        } else {
            reference.put(PdfName.OBJ, annotation);
        }
        return reference;
    }

    private static @Nullable PdfDictionary attributes(String role, Element element) {
        Tag.Attributes stated = element.tag.attributes();
        return switch (role) {
            case "TH", "TD" -> {
                PdfDictionary table = attributes("Table");
                if (role.equals("TH")) {
                    String scope = stated.scope();
                    table.put(new PdfName("Scope"), new PdfName(scope == null ? "Column" : scope));
                }
                if (stated.columnSpan() > 1) {
                    table.put(new PdfName("ColSpan"), new PdfNumber(stated.columnSpan()));
                }
                if (stated.rowSpan() > 1) {
                    table.put(new PdfName("RowSpan"), new PdfNumber(stated.rowSpan()));
                }
                yield table.size() > 1 ? table : null;
            }
            case "L" -> {
                String numbering = stated.listNumbering();
                if (numbering == null) {
                    yield null;
                }
                PdfDictionary list = attributes("List");
                list.put(new PdfName("ListNumbering"), new PdfName(numbering));
                yield list;
            }
            case "Figure" -> {
                double[] box = element.box;
                if (box == null) {
                    yield null;
                }
                PdfDictionary layout = attributes("Layout");
                layout.put(new PdfName("Placement"), new PdfName("Block"));
                layout.put(PdfName.BBOX, PdfObjects.box(box[0], box[1], box[2], box[3]));
                yield layout;
            }
            default -> null;
        };
    }

    private static PdfDictionary attributes(String owner) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        return attributes;
    }

    /** From pages and annotations back to their elements, 14.7.4.4. */
    private PdfIndirectReference parentTree() throws IOException {
        NumberTree tree = new NumberTree(writer);
        for (int page = 0; page < pages.size(); page++) {
            if (!pages.get(page).isEmpty()) {
                PdfArray parents = new PdfArray();
                for (Element element : pages.get(page)) {
                    parents.add(element.contentReference(writer));
                }
                tree.put(page, writer.addToBody(parents).getIndirectReference());
            }
        }
        for (int i = 0; i < annotated.size(); i++) {
            tree.put(pageCount + i, annotated.get(i).contentReference(writer));
        }
        return tree.write();
    }

    /** A piece of an element: marked content of a page, or an annotation on it. */
    private record Kid(
            PdfIndirectReference page, int number, @Nullable PdfIndirectReference annotation) {}

    /** A tag with what was drawn of it. */
    private static final class Element {
        final Tag tag;
        final @Nullable Element parent;
        final int index;
        final List<Element> children = new ArrayList<>();
        final List<Kid> kids = new ArrayList<>();
        /** For each of the kids the number of the last child drawn before it, -1 for none. */
        final List<Integer> after = new ArrayList<>();

        int lastDrawn = -1;
        boolean drawn;
        boolean linked;
        double @Nullable [] box;
        private @Nullable PdfIndirectReference reference;
        private @Nullable PdfIndirectReference inner;

        Element(Tag tag, @Nullable Element parent, int index) {
            this.tag = tag;
            this.parent = parent;
            this.index = index;
        }

        void add(Kid kid) {
            kids.add(kid);
            after.add(lastDrawn);
            for (Element element = this; element != null && !element.drawn; element = element.parent) {
                element.drawn = true;
            }
            for (Element element = this; element.parent != null; element = element.parent) {
                if (element.isNote()) {
                    break;
                }
                element.parent.lastDrawn = Math.max(element.parent.lastDrawn, element.index);
            }
        }

        boolean isNote() {
            return tag.role().equals("Note");
        }

        boolean isKept() {
            return drawn || KEPT.contains(tag.role());
        }

        @Nullable
        PdfIndirectReference firstPage() {
            for (Kid kid : kids) {
                if (kid.annotation == null) {
                    return kid.page;
                }
            }
            return null;
        }

        PdfIndirectReference reference(PdfWriter writer) {
            if (reference == null) {
                reference = writer.getPdfIndirectReference();
            }
            return reference;
        }

        /** Of the element that holds the content: this one, or the Link put into it. */
        PdfIndirectReference contentReference(PdfWriter writer) {
            if (!linked || tag.role().equals("Link")) {
                return reference(writer);
            }
            if (inner == null) {
                inner = writer.getPdfIndirectReference();
            }
            return inner;
        }
    }
}
