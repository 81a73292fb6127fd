package anthology.image;

import anthology.diagnostic.Code;
import anthology.model.Bytes;
import anthology.model.Image;
import org.jspecify.annotations.Nullable;

/** What became of a picture file. */
public sealed interface Picture {

    /**
     * A picture both books can show.
     *
     * @param mediaType {@code image/jpeg}, {@code image/png}, {@code image/gif} or {@code image/svg+xml}
     * @param width in pixels, as it is to be shown
     * @param height in pixels, as it is to be shown
     * @param bytes the file as it was, or as it was converted
     * @param source the file as it was
     * @param isWhole whether all of it is shown; of a damaged file only a part is
     */
    record Usable(
            String mediaType, int width, int height, Bytes bytes, Bytes source, Image.Print print, boolean isWhole)
            implements Picture {
        /** This picture in a book. */
        public Image at(String href) {
            return new Image(href, mediaType, width, height, bytes, print);
        }

        /** The usual end of a file's name, without a dot. */
        public String extension() {
            return switch (mediaType) {
                case "image/jpeg" -> "jpg";
                case "image/svg+xml" -> "svg";
                default -> mediaType.substring("image/".length());
            };
        }
    }

    /**
     * A picture no book can show.
     *
     * @param reason a clause without a subject: {@code is broken}
     * @param hint what to do about it, or null
     */
    record Refused(Code code, String reason, @Nullable String hint) implements Picture {}
}
