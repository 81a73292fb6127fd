package anthology.css;

import anthology.model.Image;

/** What {@code background-image} shows; CSS Images 3, 2. */
public sealed interface BackgroundImage permits BackgroundImage.File, Gradient {
    /** A picture of the book. */
    record File(Image image) implements BackgroundImage {}
}
