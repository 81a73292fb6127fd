package anthology.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files in memory: the twin of {@link DiskWorkspace} for tests. Not for several threads that write. */
public final class MemoryWorkspace implements Workspace {
    private final Map<String, byte[]> files = new TreeMap<>(PATH_ORDER);
    private final Map<String, byte[]> outputs = new TreeMap<>(PATH_ORDER);

    /** Adds a file, or replaces it. */
    public MemoryWorkspace with(String path, byte[] content) {
        files.put(WorkspacePath.normal(path).orElseThrow(), content.clone());
        return this;
    }

    /** Adds a file of UTF-8 text, or replaces it. */
    public MemoryWorkspace with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** What was written, by name. */
    public Map<String, byte[]> outputs() {
        return Collections.unmodifiableMap(outputs);
    }

    @Override
    public Listing list(String folder) throws IOException {
        String start = normal(folder);
        if (!isFolder(start)) {
            throw new NoSuchFileException(folder, null, "is not a folder");
        }
        String prefix = start.isEmpty() ? "" : start + "/";
        return new Listing(
                files.keySet().stream()
                        .filter(path -> path.startsWith(prefix) && isListed(start, path.substring(prefix.length())))
                        .toList(),
                List.of());
    }

    private static boolean isListed(String folder, String below) {
        String at = folder;
        for (String name : below.split("/")) {
            if (WorkspacePath.isSkipped(at, name)) {
                return false;
            }
            at = WorkspacePath.join(at, name);
        }
        return true;
    }

    @Override
    public boolean isFile(String path) {
        return WorkspacePath.normal(path).filter(files::containsKey).isPresent();
    }

    @Override
    public boolean isFolder(String path) {
        return WorkspacePath.normal(path)
                .filter(folder ->
                        folder.isEmpty() || files.keySet().stream().anyMatch(file -> file.startsWith(folder + "/")))
                .isPresent();
    }

    @Override
    public long size(String path) throws IOException {
        return content(path).length;
    }

    @Override
    public byte[] read(String path, long limit) throws IOException {
        byte[] content = content(path);
        if (content.length > limit) {
            throw new FileTooLargeException(path, limit);
        }
        return content.clone();
    }

    @Override
    public void write(String name, Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        outputs.put(normal(name), out.toByteArray());
    }

    private byte[] content(String path) throws IOException {
        byte[] content = files.get(normal(path));
        if (content == null) {
            throw new NoSuchFileException(path);
        }
        return content;
    }

    private static String normal(String path) throws IOException {
        return WorkspacePath.normal(path).orElseThrow(() -> new OutsideException(path));
    }
}
