package anthology.typeset.pages;

import anthology.css.Cascade;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.Image;
import anthology.model.Node;
import anthology.model.Progress;
import anthology.model.Section;
import anthology.typeset.Layout;
import anthology.typeset.Page;
import anthology.typeset.Tag;
import anthology.typeset.boxes.References;
import anthology.typeset.lines.LineBreaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lays out a whole book: sections in parallel, then numbers, then what refers to numbers, then pages. */
public final class BookLayout {
    /** Contents that change their own length settle in two rounds; more than this many never settle. */
    private static final int ROUNDS = 5;

    private final Edition edition;
    private final Cascade cascade;
    private final Function<String, LineBreaker> breakers;
    private final Progress progress;
    private final SectionLayout layout;

    private BookLayout(Edition edition, Cascade cascade, Function<String, LineBreaker> breakers, Progress progress) {
        this.edition = edition;
        this.cascade = cascade;
        this.breakers = breakers;
        this.progress = progress;
        Map<String, Image> images = new HashMap<>();
        edition.images().forEach(image -> images.put(image.href(), image));
        this.layout = new SectionLayout(cascade, breakers, images);
    }

    /** @param breakers makes a line breaker for a section of the given path; called by several threads */
    public static Layout of(
            Edition edition, Cascade cascade, Function<String, LineBreaker> breakers, Progress progress) {
        return new BookLayout(edition, cascade, breakers, progress).layout();
    }

    private Layout layout() {
        List<Section> sections = edition.sections().stream()
                .filter(section -> section.kind() != Section.Kind.COVER)
                .toList();
        List<LaidSection> laid = new ArrayList<>(laid(sections));
        boolean rightToLeft = edition.metadata().direction().equals("rtl");
        Numbering numbering = Numbering.of(laid, rightToLeft);
        List<Integer> referring = IntStream.range(0, laid.size())
                .filter(i -> laid.get(i).references())
                .boxed()
                .toList();
        Map<String, String> folios = Map.of();
        for (int round = 0; !referring.isEmpty() && round < ROUNDS && !folios.equals(numbering.folios()); round++) {
            folios = new LinkedHashMap<>(numbering.folios());
            References targets = new Targets(folios);
            referring.forEach(i -> laid.set(i, layout.lay(sections.get(i), targets)));
            numbering = Numbering.of(laid, rightToLeft);
        }
        return pages(laid, numbering);
    }

    private List<LaidSection> laid(List<Section> sections) {
        AtomicInteger done = new AtomicInteger();
        return sections.parallelStream()
                .map(section -> {
                    LaidSection laid = layout.lay(section, new Targets(Map.of()));
                    progress.at("typesetting", done.incrementAndGet(), sections.size());
                    return laid;
                })
                .toList();
    }

    private Layout pages(List<LaidSection> laid, Numbering numbering) {
        PageMaker maker =
                new PageMaker(cascade, breakers.apply(""), numbering.pages().size());
        List<Page> pages = new ArrayList<>(numbering.pages().size());
        for (NumberedPage page : numbering.pages()) {
            pages.add(maker.make(page));
            progress.at("paging", pages.size(), numbering.pages().size());
        }
        Tag document = new Tag("Document", null);
        for (LaidSection section : laid) {
            if (!section.tag().children().isEmpty()) {
                document.adopt(section.tag());
            }
        }
        return new Layout(pages, document, numbering.folios(), maker.starts());
    }

    /** Folios of a numbering, texts of the edition. */
    private final class Targets implements References {
        private final Map<String, String> folios;

        Targets(Map<String, String> folios) {
            this.folios = folios;
        }

        @Override
        public String folio(String destination) {
            return folios.getOrDefault(destination, "");
        }

        @Override
        public String text(String destination) {
            int hash = destination.indexOf('#');
            String href = hash < 0 ? destination : destination.substring(0, hash);
            for (Section section : edition.sections()) {
                if (section.href().equals(href)) {
                    String found = hash < 0 ? section.title() : find(section.html(), destination.substring(hash + 1));
                    return found == null ? "" : found.strip().replaceAll("\\s+", " ");
                }
            }
            return "";
        }

        private static @org.jspecify.annotations.Nullable String find(Element element, String id) {
            if (id.equals(element.attribute("id"))) {
                return element.text();
            }
            for (Node child : element.children()) {
                if (child instanceof Element inner) {
                    String found = find(inner, id);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }
    }
}
