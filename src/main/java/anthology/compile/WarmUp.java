package anthology.compile;

import anthology.workspace.DiskWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A small blog with every kind of thing in it. */
public final class WarmUp {
    /** Where the posts lie in the blog. */
    public static final String POSTS_FOLDER = "posts";

    private static final int POSTS = 12;

    private WarmUp() {}

    /** Writes the posts and their pictures below a folder, where the commands find them. */
    public static void writePosts(String folder) throws IOException {
        DiskWorkspace posts = DiskWorkspace.of(folder, POSTS_FOLDER);
        String sample = new String(resource("warm-up.md"), StandardCharsets.UTF_8);
        for (int i = 1; i <= POSTS; i++) {
            String name = "2024-01-" + (i < 10 ? "0" + i : i) + "-part-" + i + ".md";
            write(posts, name, sample.replace("@", Integer.toString(i)).getBytes(StandardCharsets.UTF_8));
        }
        write(posts, "picture.png", resource("warm-up.png"));
        write(posts, "picture.jpg", resource("warm-up.jpg"));
    }

    private static void write(DiskWorkspace posts, String name, byte[] content) throws IOException {
        posts.write(name, out -> out.write(content));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = WarmUp.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
