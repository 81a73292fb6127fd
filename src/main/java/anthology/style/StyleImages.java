package anthology.style;

import anthology.model.Image;
import anthology.model.Stylesheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pictures that a style's sheets name. */
final class StyleImages {
    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "svg", "image/svg+xml");

    private StyleImages() {}

    /** Their addresses are those of the sheets; their sizes are left to whoever draws them. */
    static List<Image> in(StyleFolder folder, List<Stylesheet> stylesheets) {
        List<Image> images = new ArrayList<>();
        for (String file : Declared.files(folder, stylesheets)) {
            String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
            byte[] bytes = type == null ? null : folder.read(file);
            if (type != null && bytes != null) {
                images.add(new Image(file, type, 0, 0, () -> bytes, Image.Print.NONE));
            }
        }
        return images;
    }
}
