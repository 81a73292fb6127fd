package anthology.workspace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A folder on disk. */
public final class DiskWorkspace implements Workspace {
    private static final int BUFFER = 1 << 16;

    private final Path root;
    private final Path output;

    /** A workspace whose output folder is {@code anthologies}. */
    public DiskWorkspace(Path root) {
        this(root, Path.of("anthologies"));
    }

    /**
     * A folder that does not exist is found out when it is listed.
     *
     * @param output the folder for what is made; when it is relative, in the workspace. It need not exist.
     */
    public DiskWorkspace(Path root, Path output) {
        this.root = real(root);
        this.output = this.root.resolve(output).normalize();
    }

    /**
     * A workspace by names as a user writes them.
     *
     * @param output relative to the folder, or absolute
     */
    public static DiskWorkspace of(String root, String output) {
        return new DiskWorkspace(Path.of(root), Path.of(output));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Where {@link #write} puts a file of that name. */
    public Path target(String name) {
        return output.resolve(name);
    }

    @Override
    public Listing list(String folder) throws IOException {
        Path start = inside(folder);
        if (!Files.isDirectory(start)) {
            throw new NoSuchFileException(folder, null, "is not a folder");
        }
        if (!Files.isReadable(start)) {
            throw new AccessDeniedException(folder);
        }
        Walk walk = new Walk();
        walk.folder(WorkspacePath.normal(folder).orElseThrow(), start);
        // links come last, so that a folder is known by its own name where it has one in the listing
        while (!walk.links.isEmpty()) {
            walk.follow(walk.links.removeFirst());
        }
        walk.files.sort(PATH_ORDER);
        walk.skipped.sort(Comparator.comparing(Skipped::path, PATH_ORDER));
        return new Listing(walk.files, walk.skipped);
    }

    /** One listing under way. */
    private final class Walk {
        final List<String> files = new ArrayList<>();
        final List<Skipped> skipped = new ArrayList<>();
        final List<String> links = new ArrayList<>();
        private final Set<Path> seen = new HashSet<>();
        private final Path realOutput;

        Walk() throws IOException {
            realOutput = Files.exists(output) ? output.toRealPath() : output;
        }

        /** @param real the folder with all links resolved */
        void folder(String path, Path real) {
            if (!seen.add(real) || (real.equals(realOutput) && !real.equals(root))) {
                return;
            }
            List<Path> children = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(real)) {
                stream.forEach(children::add);
            } catch (IOException | DirectoryIteratorException e) {
                skipped.add(new Skipped(path, "this folder cannot be read"));
            }
            children.sort((a, b) -> PATH_ORDER.compare(name(a), name(b)));
            for (Path child : children) {
                if (WorkspacePath.isSkipped(path, name(child))) {
                    continue;
                }
                String childPath = WorkspacePath.join(path, name(child));
                if (Files.isSymbolicLink(child)) {
                    links.add(childPath);
                } else if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    folder(childPath, child);
                } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(childPath);
                }
            }
        }

        void follow(String link) {
            Path real;
            try {
                real = root.resolve(link).toRealPath();
            } catch (IOException broken) {
                return; // leads nowhere or in circles: nothing is lost
            }
            if (!real.startsWith(root)) {
                skipped.add(new Skipped(link, "this link leads out of the workspace and was not followed"));
            } else if (Files.isDirectory(real)) {
                folder(link, real);
            } else if (Files.isRegularFile(real)) {
                files.add(link);
            }
        }
    }

    @Override
    public boolean isFile(String path) {
        return existing(path).filter(Files::isRegularFile).isPresent();
    }

    @Override
    public boolean isFolder(String path) {
        return existing(path).filter(Files::isDirectory).isPresent();
    }

    @Override
    public long size(String path) throws IOException {
        return Files.size(inside(path));
    }

    @Override
    public byte[] read(String path, long limit) throws IOException {
        Path file = inside(path);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(path, null, "is not a file");
        }
        int most = (int) Math.min(limit, Integer.MAX_VALUE - 16);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most);
            if (bytes.length == most && in.read() >= 0) {
                throw new FileTooLargeException(path, limit);
            }
            return bytes;
        }
    }

    @Override
    public void write(String name, Content content) throws IOException {
        Path target = output.resolve(name).normalize();
        if (!target.startsWith(output) || target.equals(output)) {
            throw new IOException("'" + name + "' is not a name for a file in the output folder");
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path part = part(target);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                content.writeTo(out);
            }
            moveIntoPlace(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where a file is written before it is moved into its place: beside it, hidden, unlike what other processes write. */
    static Path part(Path target) {
        return target.resolveSibling(
                "." + name(target) + "." + ProcessHandle.current().pid() + ".part");
    }

    static void moveIntoPlace(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Optional<Path> existing(String path) {
        try {
            return Optional.of(inside(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file or folder with all links resolved; it exists and lies in the workspace. */
    private Path inside(String path) throws IOException {
        Path real;
        try {
            real = root.resolve(WorkspacePath.normal(path).orElseThrow(() -> new OutsideException(path)))
                    .toRealPath();
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(path, null, "is not a path on this system");
        }
        if (!real.startsWith(root)) {
            throw new OutsideException(path);
        }
        return real;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
