package anthology.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Files kept from one build to the next, outside of any workspace. What cannot be kept is not. */
public final class FileCache {
    private final Path folder;

    /** @param folder need not exist */
    public FileCache(String folder) {
        this.folder = Path.of(folder);
    }

    /** What was kept under the key, or null. */
    public byte @Nullable [] get(String key) {
        try (InputStream in = Files.newInputStream(file(key))) {
            return in.readAllBytes();
        } catch (IOException none) {
            return null;
        }
    }

    /** Whether something is kept under the key. */
    public boolean has(String key) {
        return Files.isRegularFile(file(key));
    }

    /** Keeps the bytes, whole or not at all. */
    public void put(String key, byte[] bytes) {
        Path file = file(key);
        Path part = DiskWorkspace.part(file);
        try {
            Files.createDirectories(folder);
            try {
                Files.write(part, bytes);
                DiskWorkspace.moveIntoPlace(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException full) {
            // the file is there; only the next build has to ask again
            return;
        }
    }

    private Path file(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
