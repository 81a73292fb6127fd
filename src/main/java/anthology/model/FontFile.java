package anthology.model;

/**
 * A font of the product or of a style.
 *
 * @param family as stylesheets name it
 * @param weight 100 to 900
 * @param fileName ASCII, unique in the book: {@code EBGaramond-Regular.ttf}
 * @param credit who made it and its licence, one line
 */
public record FontFile(String family, int weight, boolean italic, String fileName, String credit, Bytes bytes) {
    /** {@code font/ttf} or {@code font/otf}. */
    public String mediaType() {
        return fileName.endsWith(".otf") ? "font/otf" : "font/ttf";
    }
}
