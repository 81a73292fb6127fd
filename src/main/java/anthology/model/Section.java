package anthology.model;

/**
 * One rendered page file of a book, the same for both media.
 *
 * @param href ASCII file name, unique in the book: {@code title-page.xhtml}
 * @param title plain text, as the contents list it
 * @param html the {@code html} element, well-formed
 * @param path of the post it came from, or of the template or file where there is no post: for diagnostics
 */
public record Section(String href, Kind kind, String title, Element html, String path) {

    /** What a section is in the book. The order is that of the book. */
    public enum Kind {
        COVER(Matter.FRONT, "cover"),
        HALF_TITLE(Matter.FRONT, "halftitlepage"),
        TITLE_PAGE(Matter.FRONT, "titlepage"),
        COPYRIGHT_PAGE(Matter.FRONT, "copyright-page"),
        DEDICATION(Matter.FRONT, "dedication"),
        EPIGRAPH(Matter.FRONT, "epigraph"),
        CONTENTS(Matter.FRONT, "toc"),
        FOREWORD(Matter.FRONT, "foreword"),
        CHAPTER(Matter.BODY, "chapter"),
        AFTERWORD(Matter.BACK, "afterword"),
        COLOPHON(Matter.BACK, "colophon");

        private final Matter matter;
        private final String epubType;

        Kind(Matter matter, String epubType) {
            this.matter = matter;
            this.epubType = epubType;
        }

        public Matter matter() {
            return matter;
        }

        /** The term of the EPUB structural semantics vocabulary. */
        public String epubType() {
            return epubType;
        }
    }

    /** The three divisions of a book. */
    public enum Matter {
        FRONT,
        BODY,
        BACK
    }
}
