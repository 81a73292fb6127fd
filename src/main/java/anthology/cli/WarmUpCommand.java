package anthology.cli;

import anthology.compile.WarmUp;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What the launcher runs once so that the Java machine can remember which classes the commands need: each command that
 * people use, on a small blog.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "an empty folder")
    private String folder = "";

    @Override
    public Integer call() throws IOException {
        WarmUp.writePosts(folder);
        Main.run("--version");
        Main.run("build", "--help");
        Main.run("list", "-C", folder);
        Main.run("build", "-C", folder, "--json");
        return Main.run("build", "-C", folder, "--posts", WarmUp.POSTS_FOLDER, "--format", "epub");
    }
}
