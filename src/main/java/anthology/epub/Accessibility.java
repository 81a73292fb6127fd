package anthology.epub;

import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a book can truly say of its accessibility, <a href="https://www.w3.org/TR/epub-a11y-11/">EPUB Accessibility
 * 1.1</a>, found by looking at its pages. Conformance is for people to claim and is not here.
 *
 * @param modes the senses its content speaks to
 * @param sufficient sets of senses each of which suffices
 * @param summary in English
 */
record Accessibility(
        List<String> modes, List<String> sufficient, List<String> features, List<String> hazards, String summary) {

    static Accessibility of(List<Section> sections, Edition edition) {
        Finding found = new Finding();
        for (Section section : sections) {
            // the cover says again, in a picture, what the title page says in words
            if (section.kind() != Section.Kind.COVER) {
                Trees.walk(section.html(), found::look);
            }
        }
        boolean moving =
                edition.images().stream().anyMatch(image -> image.mediaType().equals("image/gif"));
        return found.judge(moving);
    }

    private static final class Finding {
        private boolean pictures;
        private boolean undescribed;
        private boolean formulas;
        private boolean roles;
        private boolean notes;
        private boolean tables;

        void look(Element element) {
            String role = element.attributes().getOrDefault("role", "");
            switch (element.name()) {
                case "img" -> {
                    String alt = element.attribute("alt");
                    pictures |= alt == null || !alt.isEmpty();
                    undescribed |= alt == null || (alt.isBlank() && !alt.isEmpty());
                }
                case "svg" -> {
                    boolean decoration = "true".equals(element.attribute("aria-hidden"))
                            || Set.of("presentation", "none").contains(role);
                    boolean described = element.attribute("aria-label") != null
                            || element.attribute("aria-labelledby") != null
                            || element.children().stream()
                                    .anyMatch(child -> child instanceof Element e
                                            && e.name().equals("title"));
                    pictures |= !decoration;
                    undescribed |= !decoration && !described;
                }
                case "math" -> formulas = true;
                case "table" -> tables = true;
                default -> {}
            }
            roles |= role.startsWith("doc-");
            notes |= role.equals("doc-footnote");
        }

        Accessibility judge(boolean moving) {
            List<String> modes = new ArrayList<>(List.of("textual"));
            List<String> sufficient = new ArrayList<>();
            List<String> features = new ArrayList<>(
                    List.of("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"));
            if (!undescribed) {
                sufficient.add("textual");
            }
            if (pictures) {
                modes.add("visual");
                sufficient.add("textual,visual");
                if (!undescribed) {
                    features.add("alternativeText");
                }
            }
            if (formulas) {
                features.add("MathML");
            }
            if (roles) {
                features.add("ARIA");
            }
            return new Accessibility(
                    List.copyOf(modes),
                    List.copyOf(sufficient),
                    List.copyOf(features),
                    List.of(moving ? "unknown" : "none"),
                    summary(moving));
        }

        private String summary(boolean moving) {
            StringBuilder summary = new StringBuilder(
                    "Text that adapts to any screen and any size of type, with headings, landmarks and a table of"
                            + " contents that lead to every chapter.");
            if (notes) {
                summary.append(" Notes are linked from the text and back.");
            }
            if (tables) {
                summary.append(" Tables are marked up as tables.");
            }
            if (pictures) {
                summary.append(
                        undescribed ? " Some pictures have no description." : " All pictures have descriptions.");
            }
            if (moving) {
                summary.append(" Pictures may move.");
            }
            return summary.toString();
        }
    }
}
