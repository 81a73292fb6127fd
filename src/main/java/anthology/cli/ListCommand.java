package anthology.cli;

import anthology.compile.Compiler;
import anthology.compile.Request;
import anthology.compile.Result;
import anthology.model.Progress;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "List the posts that would be in the book, in order; without a name and a selector, also every series there is.",
        footerHeading = "%nExamples:%n",
        footer = {"  anthology list --series \"Kazuo Ishiguro\"", "  anthology list --in 'notes/**' --json"})
final class ListCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--explain", description = "Say how the blog's folder was understood: what was read, and why.")
    private boolean explain;

    @Override
    public Integer call() {
        Machine machine = new Machine();
        Request request = machine.request(common, Set.of(), "anthologies", null, null, null);
        Result result =
                Compiler.on(common.workspace, request.output(), Progress.NONE).list(request);
        Report report = new Report(machine, common.json);
        report.listed(result, explain);
        return report.exitCode(result, false);
    }
}
