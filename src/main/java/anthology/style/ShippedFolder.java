package anthology.style;

import anthology.model.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A style that comes with the product, on the class path below {@code /styles}. */
record ShippedFolder(String name) implements StyleFolder {
    @Override
    public String path(String file) {
        return Styles.FOLDER + "/" + name + "/" + file;
    }

    @Override
    public byte @Nullable [] read(String file) {
        try (InputStream in = ShippedFolder.class.getResourceAsStream("/" + path(file))) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class path cannot be listed; shipped styles have templates of sections only, and no fonts of their own. */
    @Override
    public List<String> files(String folder) {
        if (!folder.equals(Styles.TEMPLATES)) {
            return List.of();
        }
        return Arrays.stream(Section.Kind.values()).map(Styles::templateOf).toList();
    }
}
