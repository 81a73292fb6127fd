package anthology.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of a command line.
 *
 * @param code the exit code
 */
public record Run(int code, String out, String err) {
    public static Run of(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream reported = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(reported, true, StandardCharsets.UTF_8));
            int code = Main.run(arguments);
            System.out.flush();
            return new Run(code, printed.toString(StandardCharsets.UTF_8), reported.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
