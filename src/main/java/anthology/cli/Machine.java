package anthology.cli;

import anthology.compile.Request;
import anthology.model.Selector;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** The one place that asks the machine: its clock, zone, environment and terminal. */
final class Machine {
    private final Clock clock = Clock.system(ZoneId.systemDefault());

    Request request(
            CommonOptions common,
            Set<Request.Format> formats,
            String output,
            @Nullable String style,
            @Nullable String title,
            @Nullable String author) {
        Selector selector = common.selector();
        return new Request(
                common.name,
                common.posts,
                selector,
                formats,
                output,
                style,
                title,
                author,
                common.language,
                common.order,
                LocalDate.now(clock),
                epoch(),
                System::nanoTime);
    }

    /** SOURCE_DATE_EPOCH of reproducible-builds.org: seconds since 1970, or null. */
    private static @Nullable Instant epoch() {
        String value = System.getenv("SOURCE_DATE_EPOCH");
        try {
            return value == null || value.isBlank() ? null : Instant.ofEpochSecond(Long.parseLong(value.strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Where files of the network are kept, by the XDG base directory specification. */
    String cacheFolder() {
        String caches = System.getenv("XDG_CACHE_HOME");
        boolean usable = caches != null && caches.startsWith("/");
        String home = System.getProperty("user.home");
        // where there is no home, Java says so with a question mark
        String nearest = home.equals("?") ? System.getProperty("java.io.tmpdir") : home + "/.cache";
        return (usable ? caches : nearest) + "/anthology/fetched";
    }

    /** Whether standard error is a terminal that a person looks at; the launcher knows. */
    boolean interactive() {
        return System.getProperty("anthology.terminal") != null;
    }

    /** Colours on standard error, when a person looks and NO_COLOR (no-color.org) does not forbid them. */
    Ansi ansi() {
        String noColor = System.getenv("NO_COLOR");
        return interactive() && (noColor == null || noColor.isEmpty()) ? Ansi.ON : Ansi.OFF;
    }
}
