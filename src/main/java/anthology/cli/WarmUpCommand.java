package anthology.cli;

import anthology.compile.WarmUp;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What the launcher runs to learn which classes a build needs: a small book of every kind, made in memory. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Main.run("--version");
        Main.run("build", "--help");
        WarmUp.run();
        return 0;
    }
}
