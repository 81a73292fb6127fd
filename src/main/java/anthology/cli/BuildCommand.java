package anthology.cli;

import anthology.compile.Request;
import anthology.compile.Request.Format;
import anthology.compile.Result;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Make the books.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  anthology build                              every anthology in styles/; else one of all posts",
            "  anthology build --series \"Kazuo Ishiguro\"    one series",
            "  anthology build ishiguro --format pdf        only the PDF",
            "  anthology build --tag travel --from 2021 --title \"Away\" --author \"A Reader\""
        })
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--format",
            paramLabel = "epub,pdf",
            split = ",",
            description = "Which books to make (default: both).")
    private Set<Format> formats = EnumSet.allOf(Format.class);

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "anthologies",
            description = "Where the books go (default: anthologies in the blog's folder).")
    private String output = "anthologies";

    @Option(names = "--style", paramLabel = "NAME", description = "How the books look: literary, modern, or your own.")
    private @Nullable String style;

    @Option(names = "--title", paramLabel = "TEXT", description = "The book's title.")
    private @Nullable String title;

    @Option(names = "--author", paramLabel = "TEXT", description = "The book's author.")
    private @Nullable String author;

    @Option(
            names = "--fetch",
            description = "Get pictures that lie on the network: from public addresses, each once, kept in a cache.")
    private boolean fetch;

    @Option(names = "--strict", description = "Exit with 1 on warnings too.")
    private boolean strict;

    @Override
    public Integer call() {
        Machine machine = new Machine();
        Request request = machine.request(common, formats, output, style, title, author);
        Report report = new Report(machine, common.json);
        Result result;
        try (Bar bar = new Bar(machine, common.json)) {
            result = common.compiler(machine, request.output(), fetch, bar).build(request);
        }
        report.built(result);
        return report.exitCode(result, strict);
    }
}
