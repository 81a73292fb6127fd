package anthology.cli;

import anthology.compile.Compiler;
import anthology.compile.Request;
import anthology.compile.Result;
import anthology.model.Progress;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "List the posts that would be in the book, in order.",
        footerHeading = "%nExamples:%n",
        footer = {"  anthology list --series \"Kazuo Ishiguro\"", "  anthology list --in 'notes/**' --json"})
final class ListCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Machine machine = new Machine();
        Request request = machine.request(common, Set.of(), "anthologies", null, null, null);
        Result result =
                Compiler.on(common.workspace, request.output(), Progress.NONE).list(request);
        Report report = new Report(machine, common.json);
        report.listed(result);
        return report.exitCode(result, false);
    }
}
