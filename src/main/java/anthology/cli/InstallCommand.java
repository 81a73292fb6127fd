package anthology.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = "Make 'anthology' a command: a link to this program in ~/.local/bin.")
final class InstallCommand implements Callable<Integer> {
    /** The launcher does it, since only the launcher knows where it lies; what comes here came without it. */
    @Override
    public Integer call() {
        System.err.println("anthology: install works through the launcher, the script 'anthology'");
        return 1;
    }
}
