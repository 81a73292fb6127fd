package anthology;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real blogs and bad inputs that lie beside the project where it is developed. */
public final class Shared {
    private static final Path FOLDER = folder();

    private Shared() {}

    /** A folder there; the test is skipped, which is seen, where there is none. */
    public static Path folder(String name) {
        Path folder = FOLDER.resolve(name);
        assumeTrue(Files.isDirectory(folder), "no " + folder + " here");
        return folder;
    }

    private static Path folder() {
        Path beside = Path.of("..", "shared").toAbsolutePath().normalize();
        return Files.isDirectory(beside)
                ? beside
                : Path.of("..", "..", "shared").toAbsolutePath().normalize();
    }
}
