package anthology.diagnostic;

/**
 * Every kind of diagnostic there is. A code is documented in the handbook, keeps its meaning for ever and is never
 * used again for something else; new ones are added at the end of their group.
 */
public enum Code {
    // posts and their headers
    POST_001(Severity.FATAL, "no post was found"),
    POST_002(Severity.FATAL, "nothing was selected"),
    POST_003(Severity.WARNING, "the header does not parse; it was recovered line by line"),
    POST_004(Severity.WARNING, "the post has no title"),
    POST_005(Severity.ERROR, "the post cannot be read"),
    POST_006(Severity.NOTE, "drafts, unpublished or future posts were left out"),
    POST_007(Severity.NOTE, "the series sentence was taken out of the body"),
    POST_008(Severity.WARNING, "the text is not in the encoding it should be in"),
    POST_009(Severity.FATAL, "a name fits several series"),
    POST_010(Severity.NOTE, "an empty post was left out"),
    POST_011(Severity.NOTE, "no series has that name; a tag or category has"),
    POST_012(Severity.WARNING, "a file or folder was passed over"),
    POST_013(Severity.NOTE, "there are messages about posts that are not in the book"),
    POST_014(Severity.NOTE, "posts in other languages were left out"),
    POST_015(Severity.NOTE, "files of a kind that is not read were left out"),
    POST_016(Severity.WARNING, "a feed or export is not well-formed; it was read as far as it goes"),
    POST_017(Severity.NOTE, "what is no post in an export was left out"),
    POST_018(Severity.NOTE, "a post that stands in several files was taken once"),
    POST_019(Severity.NOTE, "a page without a post in it was left out"),
    POST_020(Severity.WARNING, "a title is far too long and was shortened"),
    // dates
    DATE_001(Severity.WARNING, "the post has no date"),
    DATE_002(Severity.WARNING, "the date does not exist"),
    DATE_003(Severity.WARNING, "the date cannot be read"),
    // links
    LINK_001(Severity.WARNING, "a link leads nowhere inside the page"),
    LINK_002(Severity.WARNING, "a link leads to no post"),
    // images
    IMAGE_001(Severity.WARNING, "an image is missing"),
    IMAGE_002(Severity.WARNING, "an image cannot be read"),
    IMAGE_003(Severity.WARNING, "an image is too large"),
    IMAGE_004(Severity.WARNING, "an image has no text alternative"),
    IMAGE_005(Severity.WARNING, "an image is remote and was not fetched"),
    IMAGE_006(Severity.WARNING, "an image lies outside the workspace"),
    IMAGE_007(Severity.WARNING, "an image is damaged; a part of it is shown"),
    IMAGE_008(Severity.WARNING, "an image could not be fetched"),
    IMAGE_009(Severity.NOTE, "an image is printed larger than its pixels allow"),
    // the body
    CONTENT_001(Severity.WARNING, "active content was taken out"),
    CONTENT_002(Severity.WARNING, "a footnote has no text"),
    CONTENT_003(Severity.WARNING, "nesting was too deep and was flattened"),
    CONTENT_004(Severity.WARNING, "a footnote is never called"),
    CONTENT_005(Severity.WARNING, "an element was replaced by its text"),
    CONTENT_006(Severity.WARNING, "a tag of a template is not known and was left out"),
    CONTENT_007(Severity.WARNING, "a formula is shown as it was written"),
    CONTENT_008(Severity.NOTE, "a diagram is shown as the text it is drawn from"),
    // recipes and styles
    STYLE_001(Severity.FATAL, "the recipe does not parse"),
    STYLE_002(Severity.FATAL, "the recipe has a key or value that is not known"),
    STYLE_003(Severity.FATAL, "a style does not exist"),
    STYLE_004(Severity.FATAL, "a file that the style names is missing"),
    // stylesheets
    CSS_001(Severity.WARNING, "a stylesheet does not parse"),
    CSS_002(Severity.WARNING, "a property is not known"),
    CSS_003(Severity.WARNING, "a value is not allowed or not yet supported"),
    CSS_004(Severity.WARNING, "a rule or selector is not supported"),
    CSS_005(Severity.WARNING, "rules contradict each other"),
    // templates
    TEMPLATE_001(Severity.FATAL, "a template fails"),
    TEMPLATE_002(Severity.FATAL, "a template makes XHTML that is not well-formed"),
    // fonts
    FONT_001(Severity.WARNING, "a character is in no font"),
    FONT_002(Severity.WARNING, "a font cannot be read"),
    // books
    EPUB_001(Severity.FATAL, "the EPUB cannot be written"),
    PDF_001(Severity.WARNING, "a line or box is wider than its place"),
    OUTPUT_001(Severity.FATAL, "the output folder cannot be written to"),
    WORKSPACE_001(Severity.FATAL, "the workspace cannot be read");

    private final Severity severity;
    private final String meaning;

    Code(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    public Severity severity() {
        return severity;
    }

    /** What has happened, as a clause without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** The form that users see: {@code LINK-002}. */
    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
