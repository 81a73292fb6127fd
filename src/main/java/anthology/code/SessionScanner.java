package anthology.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stood in a terminal: commands after a prompt, and what they answered, which stays plain. */
final class SessionScanner implements Scanner {
    private static final Pattern PROMPT = Pattern.compile("(?:[\\w.@:~/()\\[\\]-]{0,80}\\$|>) ");

    private final Scanner shell;

    SessionScanner(Scanner shell) {
        this.shell = shell;
    }

    @Override
    public List<Token> scan(String line) {
        Matcher prompt = PROMPT.matcher(line);
        if (!prompt.lookingAt()) {
            return line.startsWith("# ") ? List.of(new Token(0, line.length(), Kind.COMMENT)) : List.of();
        }
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token(0, prompt.end() - 1, Kind.PROMPT));
        for (Token token : shell.scan(line.substring(prompt.end()))) {
            tokens.add(new Token(token.start() + prompt.end(), token.end() + prompt.end(), token.kind()));
        }
        return tokens;
    }
}
