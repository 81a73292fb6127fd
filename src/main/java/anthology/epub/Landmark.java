package anthology.epub;

import anthology.model.Section;
import anthology.model.Section.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place that reading systems offer by its role, <a href="https://www.w3.org/TR/epub-33/#sec-nav-landmarks">EPUB 3.3,
 * 7.4.3</a>.
 *
 * @param type a term of the EPUB structural semantics vocabulary
 * @param guideType the term that EPUB 2 has for it, or null
 */
record Landmark(String type, @Nullable String guideType, String title, String href) {

    /**
     * Those of a book, in reading order.
     *
     * @param sections of the spine
     * @param contentsTitle what the navigation document is called; it is listed even when it is not among the sections
     */
    static List<Landmark> of(List<Section> sections, String contentsTitle) {
        Landmark toc = new Landmark("toc", "toc", contentsTitle, Navigation.HREF + "#toc");
        List<Landmark> landmarks = new ArrayList<>();
        boolean body = false;
        boolean listed = false;
        for (Section section : sections) {
            if (!listed && section.kind().compareTo(Kind.CONTENTS) >= 0) {
                landmarks.add(toc);
                listed = true;
            }
            if (section.kind() == Kind.CHAPTER) {
                if (!body) {
                    landmarks.add(new Landmark("bodymatter", "text", section.title(), section.href()));
                }
                body = true;
            } else if (section.kind() != Kind.CONTENTS) {
                landmarks.add(new Landmark(
                        section.kind().epubType(), guideType(section.kind()), section.title(), section.href()));
            }
        }
        if (!listed) {
            landmarks.add(toc);
        }
        return landmarks;
    }

    /** The word for a kind in class attributes: {@code title-page}. */
    static String className(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** OPF 2.0.1, 2.6. */
    private static @Nullable String guideType(Kind kind) {
        return switch (kind) {
            case COVER -> "cover";
            case TITLE_PAGE -> "title-page";
            case COPYRIGHT_PAGE -> "copyright-page";
            case DEDICATION -> "dedication";
            case EPIGRAPH -> "epigraph";
            case FOREWORD -> "foreword";
            case COLOPHON -> "colophon";
            case CONTENTS -> "toc";
            case CHAPTER -> "text";
            case HALF_TITLE, AFTERWORD -> null;
        };
    }
}
