package anthology.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line's entry point. */
@Command(
        name = "anthology",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Turns a series of blog posts into books: an EPUB and a typeset PDF.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  anthology build --series \"Kazuo Ishiguro\"   both books of one series",
            "  anthology build ishiguro                    the anthology of styles/ishiguro/",
            "  anthology list --tag travel --from 2021     what would be in it, in order",
            "  anthology check ishiguro --strict           fail on warnings, write nothing",
            "",
            "Run 'anthology COMMAND --help' for the options of a command."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:no book could be made, or something was lost; with --strict also on warnings",
            "2:the command line was wrong",
            "70:a bug in Anthology"
        })
public final class Main implements Runnable {
    private static final String STACKTRACE = "--stacktrace";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Picocli only has to know the option: it is for the case in which nothing can be relied on. */
    @Option(names = STACKTRACE, hidden = true, scope = ScopeType.INHERIT)
    boolean stacktrace;

    public static void main(String[] arguments) {
        // streams of our own: the machine's encoding must not garble a post's title
        System.setOut(new PrintStream(System.out, false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        int code = run(arguments);
        System.out.flush();
        System.exit(code);
    }

    /** Runs one command line and returns its exit code. */
    static int run(String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println(Version.line()); // for scripts that ask each time: nothing else is loaded
            return 0;
        }
        CommandLine line = commandLine(arguments);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> internal(failure, arguments));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            System.err.println("anthology: there is not enough memory for this book");
            System.err.println("  hint: give it more, such as ANTHOLOGY_JAVA_OPTIONS=-Xmx2g");
            return 1;
        } catch (StackOverflowError e) {
            return internal(e, arguments);
        }
    }

    /** Picocli learns of a command by reflection, which takes its time: only those that may be meant are shown to it. */
    private static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        String first = arguments.length == 0 ? "" : arguments[0];
        switch (first) {
            case "build" -> line.addSubcommand(new BuildCommand());
            case "list" -> line.addSubcommand(new ListCommand());
            case "check" -> line.addSubcommand(new CheckCommand());
            case "warm-up" -> line.addSubcommand(new WarmUpCommand());
            default ->
                line.addSubcommand(new BuildCommand())
                        .addSubcommand(new ListCommand())
                        .addSubcommand(new CheckCommand())
                        .addSubcommand(new CompletionCommand())
                        .addSubcommand(new InstallCommand());
        }
        return line;
    }

    /** A bug, or the machine gave way: says so without a stack trace unless one was asked for. */
    private static int internal(Throwable failure, String[] arguments) {
        System.err.println("anthology: internal error: " + failure);
        if (List.of(arguments).contains(STACKTRACE)) {
            failure.printStackTrace();
        } else {
            System.err.println("  hint: this is a bug; please report it, with what " + STACKTRACE + " adds");
        }
        return 70;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
