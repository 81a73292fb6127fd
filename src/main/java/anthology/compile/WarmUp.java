package anthology.compile;

import anthology.compile.Request.Format;
import anthology.model.Progress;
import anthology.model.Selector;
import anthology.workspace.MemoryWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;

/**
 * Makes a small book of every kind of thing, in memory: the launcher runs it once so that the Java machine can remember
 * which classes a build needs.
 */
public final class WarmUp {
    private static final int POSTS = 12;

    private WarmUp() {}

    public static void run() {
        MemoryWorkspace workspace = new MemoryWorkspace();
        for (int i = 1; i <= POSTS; i++) {
            String day = "2024-01-" + (i < 10 ? "0" + i : i);
            workspace =
                    workspace.with("posts/" + day + "-part-" + i + ".md", sample().replace("@", Integer.toString(i)));
        }
        Request request = new Request(
                null,
                null,
                Selector.ALL,
                EnumSet.allOf(Format.class),
                "anthologies",
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 1, 1),
                null,
                () -> 0);
        Compiler compiler = new Compiler(workspace, Progress.NONE);
        JsonReport.listed(compiler.list(request), true);
        JsonReport.built(compiler.build(request));
    }

    private static String sample() {
        try (InputStream in = WarmUp.class.getResourceAsStream("warm-up.md")) {
            return new String(in == null ? new byte[0] : in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
