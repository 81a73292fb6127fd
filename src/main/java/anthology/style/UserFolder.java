package anthology.style;

import anthology.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A style in the user's own {@code styles} folder. */
record UserFolder(Workspace workspace, String name) implements StyleFolder {
    @Override
    public String path(String file) {
        return Styles.FOLDER + "/" + name + "/" + file;
    }

    @Override
    public byte @Nullable [] read(String file) {
        if (!workspace.isFile(path(file))) {
            return null;
        }
        try {
            return workspace.read(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> files(String folder) {
        String prefix = path(folder) + "/";
        if (!workspace.isFolder(path(folder))) {
            return List.of();
        }
        try {
            return workspace.files(path(folder)).stream()
                    .map(file -> file.substring(prefix.length()))
                    .filter(file -> !file.contains("/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
