package anthology.compile;

import anthology.workspace.DiskWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A small blog with every kind of thing in it. */
public final class WarmUp {
    private static final int POSTS = 12;

    private WarmUp() {}

    /** Writes the posts below a folder, where the commands find them. */
    public static void writePosts(String folder) throws IOException {
        DiskWorkspace posts = DiskWorkspace.of(folder, "posts");
        String sample = sample();
        for (int i = 1; i <= POSTS; i++) {
            String name = "2024-01-" + (i < 10 ? "0" + i : i) + "-part-" + i + ".md";
            byte[] post = sample.replace("@", Integer.toString(i)).getBytes(StandardCharsets.UTF_8);
            posts.write(name, out -> out.write(post));
        }
    }

    private static String sample() throws IOException {
        try (InputStream in = WarmUp.class.getResourceAsStream("warm-up.md")) {
            return new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
