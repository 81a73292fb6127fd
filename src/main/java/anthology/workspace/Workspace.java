package anthology.workspace;

import anthology.model.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.List;

/**
 * A user's files. Paths are relative to the workspace, with {@code /} between their parts; the workspace itself is the
 * empty path. Nothing outside is ever read, symbolic links included.
 */
public interface Workspace {
    /** The largest file that {@link #read} takes: 100 MB, room for any picture. */
    long LARGEST_FILE = 100_000_000;

    /** Paths by code point: the same order on every file system and in every locale. */
    Comparator<String> PATH_ORDER = Workspace::compareCodePoints;

    /** What {@link #list} finds, by {@link #PATH_ORDER}: files, and what it could not or must not enter. */
    record Listing(List<String> files, List<Skipped> skipped) {
        public Listing {
            files = List.copyOf(files);
            skipped = List.copyOf(skipped);
        }
    }

    /** @param reason a clause without a full stop */
    record Skipped(String path, String reason) {}

    /** Writes a file's content. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * All files below a folder. Left out are hidden ones and everything in hidden folders, {@code node_modules}, the
     * output folder, and {@code target} and {@code vendor} at the top of the workspace.
     *
     * @throws IOException when the folder does not exist, leads outside or cannot be read
     */
    Listing list(String folder) throws IOException;

    default List<String> files(String folder) throws IOException {
        return list(folder).files();
    }

    /** Whether there is a file at that path, inside the workspace. */
    boolean isFile(String path);

    /** Whether there is a folder at that path, inside the workspace. */
    boolean isFolder(String path);

    /** @throws IOException when there is no such file, or it lies outside */
    long size(String path) throws IOException;

    /**
     * The bytes of a file.
     *
     * @throws IOException when there is no such file, it lies outside, is larger than {@code limit} bytes or cannot be
     *     read; its message says so
     */
    byte[] read(String path, long limit) throws IOException;

    default byte[] read(String path) throws IOException {
        return read(path, LARGEST_FILE);
    }

    /** A file's bytes, read whenever they are asked for. */
    default Bytes bytes(String path) {
        return () -> {
            try {
                return read(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * Writes a file in the output folder, whole or not at all: on failure what stood there stays as it was.
     *
     * @param name relative to the output folder
     * @throws IOException when it cannot be written
     */
    void write(String name, Content content) throws IOException;

    /** Why a file could not be read or written: a clause without a full stop. */
    static String reason(IOException failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied for '" + denied.getFile() + "'";
            case FileSystemException failed
            when failed.getReason() != null -> "'" + failed.getFile() + "': " + failed.getReason();
            case NoSuchFileException missing -> "there is no '" + missing.getFile() + "'";
            case FileAlreadyExistsException inTheWay -> "'" + inTheWay.getFile() + "' is no folder";
            default -> message == null ? "the disk reports an error" : message;
        };
    }

    private static int compareCodePoints(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // a surrogate belongs to a code point above every other char
                boolean astralX = Character.isSurrogate(x);
                boolean astralY = Character.isSurrogate(y);
                return astralX == astralY ? Character.compare(x, y) : astralX ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
