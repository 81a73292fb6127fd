package anthology.cli;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print a completion script for a shell.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(anthology completion bash)                                  bash, this shell",
            "  anthology completion zsh > ~/.zsh/completions/_anthology             zsh",
            "  anthology completion fish > ~/.config/fish/completions/anthology.fish  fish"
        })
final class CompletionCommand implements Runnable {
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Shell shell;

    @Override
    public void run() {
        CommandLine whole = spec.root().commandLine();
        System.out.print(
                switch (shell) {
                    case BASH -> AutoComplete.bash("anthology", whole);
                    case ZSH -> zsh(whole);
                    case FISH -> fish(whole);
                });
    }

    /** zsh runs bash's script through its own emulation; as an autoloaded file it needs a head and a first call. */
    private static String zsh(CommandLine whole) {
        return "#compdef anthology\n" + AutoComplete.bash("anthology", whole) + "_complete_anthology\n";
    }

    private static String fish(CommandLine whole) {
        StringBuilder script = new StringBuilder("complete -c anthology -f\n");
        whole.getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            if (spec.usageMessage().hidden()) {
                return;
            }
            script.append("complete -c anthology -n __fish_use_subcommand -a ")
                    .append(name)
                    .append(" -d ")
                    .append(quoted(first(spec.usageMessage().description())))
                    .append('\n');
            for (OptionSpec option : spec.options()) {
                if (option.hidden()) {
                    continue;
                }
                script.append("complete -c anthology -n '__fish_seen_subcommand_from ")
                        .append(name)
                        .append('\'');
                for (String spelling : option.names()) {
                    script.append(
                            spelling.startsWith("--") ? " -l " + spelling.substring(2) : " -s " + spelling.charAt(1));
                }
                if (option.arity().max() > 0) {
                    boolean folder =
                            option.paramLabel().toUpperCase(Locale.ROOT).contains("DIR");
                    script.append(folder ? " -x -a '(__fish_complete_directories)'" : " -x");
                }
                script.append(" -d ")
                        .append(quoted(first(option.description())))
                        .append('\n');
            }
        });
        return script.append("complete -c anthology -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'\n")
                .toString();
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0];
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
