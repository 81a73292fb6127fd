package anthology.cli;

import anthology.compile.Request;
import anthology.compile.Request.Format;
import anthology.compile.Result;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Do everything but write the books, and say what was found.",
        footerHeading = "%nExamples:%n",
        footer = {"  anthology check ishiguro --strict"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--style", paramLabel = "NAME", description = "How the books would look.")
    private @Nullable String style;

    @Option(
            names = "--fetch",
            description = "Get pictures that lie on the network: from public addresses, each once, kept in a cache.")
    private boolean fetch;

    @Option(names = "--strict", description = "Exit with 1 on warnings too.")
    private boolean strict;

    @Override
    public Integer call() {
        Machine machine = new Machine();
        Request request = machine.request(common, EnumSet.allOf(Format.class), "anthologies", style, null, null);
        Report report = new Report(machine, common.json);
        Result result;
        try (Bar bar = new Bar(machine, common.json)) {
            result = common.compiler(machine, request.output(), fetch, bar).check(request);
        }
        report.checked(result);
        return report.exitCode(result, strict);
    }
}
