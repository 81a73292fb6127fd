package anthology.source;

import anthology.source.DateTokens.Token;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time of day and its offset from UTC, as they stand behind a date: {@code 11:51}, {@code 2:22 PM EST},
 * {@code 10.30 +02:00}. An hour or an offset that there is not is a {@link DateTimeException}.
 */
final class ClockText {
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("z", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("gmt", "Z"),
            Map.entry("est", "-5"),
            Map.entry("edt", "-4"),
            Map.entry("cst", "-6"),
            Map.entry("cdt", "-5"),
            Map.entry("mst", "-7"),
            Map.entry("mdt", "-6"),
            Map.entry("pst", "-8"),
            Map.entry("pdt", "-7"),
            Map.entry("wet", "Z"),
            Map.entry("cet", "+1"),
            Map.entry("cest", "+2"),
            Map.entry("eet", "+2"),
            Map.entry("eest", "+3"),
            Map.entry("jst", "+9"));

    private final DateTokens tokens;

    ClockText(DateTokens tokens) {
        this.tokens = tokens;
    }

    /** Null, and nothing read, where no time comes next. */
    @Nullable
    LocalTime time() {
        Token hour = tokens.peek();
        if (hour == null || !hour.number()) {
            return null;
        }
        if (hour.text().length() == 6 || hour.text().length() == 4) {
            tokens.skip();
            int digits = hour.text().length() == 4 ? hour.value() * 100 : hour.value();
            return LocalTime.of(digits / 10_000, digits / 100 % 100, digits % 100);
        }
        if (hour.text().length() > 2) {
            return null;
        }
        tokens.skip();
        int hours = hour.value();
        int minutes = 0;
        int seconds = 0;
        if (tokens.peekIs(":") || tokens.peekIs("h") || tokens.peekIs(".")) {
            tokens.skip();
            minutes = number();
            if (tokens.peekIs(":")) {
                tokens.skip();
                seconds = number();
                if (tokens.peekIs(".") || tokens.peekIs(",")) {
                    tokens.skip();
                    number();
                }
            }
        }
        tokens.skip(" ");
        if (tokens.peekIs("am") || tokens.peekIs("pm")) {
            if (hours < 1 || hours > 12) {
                throw new DateTimeException("there is no such hour");
            }
            hours = hours % 12 + (tokens.peekIs("pm") ? 12 : 0);
            tokens.skip();
        }
        // a leap second is a second that cannot be told here
        return LocalTime.of(hours, minutes, seconds == 60 ? 59 : seconds);
    }

    private int number() {
        Token token = tokens.peek();
        if (token == null || !token.number()) {
            return 0;
        }
        tokens.skip();
        return token.value();
    }

    /** Null where what comes next is no zone that is known. */
    @Nullable
    ZoneOffset zone() {
        tokens.skip(" ");
        Token token = tokens.peek();
        if (token == null) {
            return null;
        }
        String named = ZONES.get(token.text());
        if (named != null) {
            tokens.skip();
            boolean shifted = tokens.peekIs("+") || tokens.peekIs("-");
            return shifted ? zone() : ZoneOffset.of(named);
        }
        if (!token.is("+") && !token.is("-") && !token.is("−")) {
            return null;
        }
        tokens.skip();
        Token digits = tokens.next();
        if (digits == null || !digits.number() || digits.text().length() > 4) {
            return null;
        }
        int hours = digits.text().length() > 2 ? digits.value() / 100 : digits.value();
        int minutes = digits.text().length() > 2 ? digits.value() % 100 : 0;
        if (tokens.peekIs(":")) {
            tokens.skip();
            minutes = number();
        }
        int sign = token.is("+") ? 1 : -1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
