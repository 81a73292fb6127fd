package anthology.fuzz;

import anthology.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What mutants are made of: files of the tests of this repository, or of real blogs where there are any. */
public enum Seeds {
    OWN,
    REAL;

    /** Bytes; of larger files the start is taken. */
    private static final int LONGEST = 12_000;
    /** Of each blog, in even steps through its paths. */
    private static final int MOST_OF_A_BLOG = 40;

    /** The files with these extensions (lower case, no dot). */
    public List<Sample> with(String... extensions) throws IOException {
        return switch (this) {
            case OWN -> below(Path.of("src/test/resources/golden"), List.of(extensions), 1000);
            case REAL -> {
                List<Sample> samples = new ArrayList<>();
                for (String folder : List.of("corpora", "hostile")) {
                    for (Path blog : sorted(Files.list(Shared.folder(folder)))) {
                        samples.addAll(below(blog, List.of(extensions), MOST_OF_A_BLOG));
                    }
                }
                yield samples;
            }
        };
    }

    private static List<Sample> below(Path folder, List<String> extensions, int most) throws IOException {
        List<Path> files = sorted(Files.walk(folder)).stream()
                .filter(path -> extensions.contains(extension(path)) && Files.isRegularFile(path))
                .toList();
        List<Sample> samples = new ArrayList<>();
        int step = Math.max(1, files.size() / most);
        for (int i = 0; i < files.size(); i += step) {
            byte[] bytes = Files.readAllBytes(files.get(i));
            samples.add(new Sample(
                    files.get(i).getFileName().toString(),
                    bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes));
        }
        return samples;
    }

    private static List<Path> sorted(Stream<Path> paths) {
        try (paths) {
            return paths.sorted().toList();
        }
    }

    private static String extension(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
