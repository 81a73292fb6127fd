package anthology.epub;

import anthology.model.ContentsEntry;
import anthology.model.Edition;
import anthology.model.Section;
import anthology.model.Section.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The edition's contents as far as they lead into the EPUB: what both navigation document and NCX list. */
final class Contents {
    private final Map<String, Section> sections = new LinkedHashMap<>();
    /** By section; a section may have an entry for each of its headings. */
    private final Map<String, Set<String>> ids = new HashMap<>();

    private Contents(List<Section> sections) {
        sections.forEach(section -> this.sections.putIfAbsent(section.href(), section));
    }

    /**
     * At least one entry where there is a section.
     *
     * @param sections of the spine; with or without the navigation document
     */
    static List<ContentsEntry> of(Edition edition, List<Section> sections) {
        List<ContentsEntry> listed = new Contents(sections).reachable(edition.contents());
        if (!listed.isEmpty() || sections.isEmpty()) {
            return listed;
        }
        Section first = Objects.requireNonNullElse(ReadingOrder.first(sections, Kind.CHAPTER), sections.getFirst());
        return List.of(new ContentsEntry(first.title(), first.href(), List.of()));
    }

    /** Entries without a section or a title go, and those below them take their place. */
    private List<ContentsEntry> reachable(List<ContentsEntry> entries) {
        List<ContentsEntry> kept = new ArrayList<>();
        for (ContentsEntry entry : entries) {
            List<ContentsEntry> below = reachable(entry.children());
            Href href = Href.of(entry.href());
            Section section = sections.get(href.path());
            if (section == null || entry.title().isBlank()) {
                kept.addAll(below);
            } else {
                String target = has(section, href.fragment()) ? entry.href() : href.path();
                kept.add(new ContentsEntry(entry.title(), target, below));
            }
        }
        return kept;
    }

    private boolean has(Section section, String id) {
        return id.isEmpty()
                || ids.computeIfAbsent(section.href(), href -> Trees.ids(section.html()))
                        .contains(id);
    }
}
