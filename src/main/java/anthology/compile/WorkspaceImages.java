package anthology.compile;

import anthology.book.ImageSource;
import anthology.model.Bytes;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pictures of a workspace; where all of them lie is found out when it is first asked. */
final class WorkspaceImages implements ImageSource {
    private static final Pattern IMAGE =
            Pattern.compile("\\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|ico)$", Pattern.CASE_INSENSITIVE);

    private final Workspace workspace;
    private final Map<String, Boolean> folders = new ConcurrentHashMap<>();
    private @Nullable Map<String, List<String>> byName;

    WorkspaceImages(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Pictures are looked for in many places, most of which lie in folders that do not exist: the disk is not asked. */
    @Override
    public boolean isFile(String path) {
        return isFolder(folder(path)) && workspace.isFile(path);
    }

    private boolean isFolder(String path) {
        if (path.isEmpty()) {
            return true;
        }
        Boolean known = folders.get(path);
        if (known == null) {
            known = isFolder(folder(path)) && workspace.isFolder(path);
            folders.put(path, known);
        }
        return known;
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    @Override
    public Bytes bytes(String path) {
        return workspace.bytes(path);
    }

    @Override
    public synchronized List<String> named(String name) {
        if (byName == null) {
            byName = byName();
        }
        return byName.getOrDefault(key(name), List.of());
    }

    private Map<String, List<String>> byName() {
        Map<String, List<String>> names = new HashMap<>();
        try {
            for (String path : workspace.files("")) {
                if (IMAGE.matcher(path).find()) {
                    names.computeIfAbsent(key(path.substring(path.lastIndexOf('/') + 1)), name -> new ArrayList<>())
                            .add(path);
                }
            }
        } catch (IOException unreadable) {
            // what cannot be listed has been reported where posts are gathered
            return names;
        }
        return names;
    }

    /** The same for names that differ in case or in how accents are composed. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
