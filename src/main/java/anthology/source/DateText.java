package anthology.source;

import anthology.model.PostDate;
import anthology.source.DateTokens.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as blogs write them: ISO 8601 and its loose relatives ({@code 2005-9-6}, {@code 2023/2/8 11:51}), dates
 * with the name of the month in either order, RFC 822, and numbers with the year last. Nothing is converted or
 * rolled over: what stands there is what comes out.
 */
final class DateText {
    /** What a text turned out to be. */
    sealed interface Reading {}

    record Found(PostDate date) implements Reading {}

    /** As {@code 3/4/2023}, which is read as month, day, year. */
    record Ambiguous(PostDate date) implements Reading {}

    /** A month, or a year: the first day of it is given. */
    record Vague(PostDate date) implements Reading {}

    /** Has the form of a date, but there is no such day or hour. */
    record Impossible() implements Reading {}

    record Unreadable() implements Reading {}

    private static final int LONGEST = 80;

    /** From 2001 to the year 2100; shorter numbers are days or nothing. */
    private static final long FIRST_SECOND = 1_000_000_000L;

    private static final long LAST_SECOND = 4_102_444_800L;

    private final DateTokens tokens;

    private DateText(DateTokens tokens) {
        this.tokens = tokens;
    }

    static Reading read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return new Unreadable();
        }
        Reading moment = moment(stripped);
        if (moment != null) {
            return moment;
        }
        DateTokens tokens = DateTokens.of(unbracketed(stripped).toLowerCase(Locale.ROOT));
        if (tokens.rest().stream()
                .anyMatch(token -> token.number() && token.text().length() > 9)) {
            return new Unreadable();
        }
        try {
            return new DateText(tokens).date();
        } catch (DateTimeException e) {
            return new Impossible();
        }
    }

    /** Seconds or milliseconds since 1970, as the date and time that they are in UTC; or null. */
    private static @Nullable Reading moment(String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() != 10 && text.length() != 13)) {
            return null;
        }
        long seconds = Long.parseLong(text.substring(0, 10));
        if (seconds < FIRST_SECOND || seconds > LAST_SECOND) {
            return null;
        }
        LocalDateTime moment = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        return new Found(new PostDate(moment.toLocalDate(), moment.toLocalTime(), ZoneOffset.UTC));
    }

    /** Org writes {@code <2023-04-01 Sat>} and {@code [2023-04-01 Sat]}. */
    private static String unbracketed(String text) {
        boolean angled = text.startsWith("<") && text.endsWith(">");
        boolean square = text.startsWith("[") && text.endsWith("]");
        return angled || square ? text.substring(1, text.length() - 1) : text;
    }

    private Reading date() {
        skipWeekday();
        if (tokens.skipIf(CalendarWords::isArticle)) {
            tokens.skip(" ");
        }
        Token first = tokens.next();
        if (first == null) {
            return new Unreadable();
        }
        if (first.word()) {
            return monthFirst(month(first));
        }
        if (!first.number()) {
            return new Unreadable();
        }
        return switch (first.text().length()) {
            case 8 -> {
                int all = first.value();
                yield finish(LocalDate.of(year(all / 10_000), all / 100 % 100, all % 100), false);
            }
            case 4 -> yearFirst(first.value());
            case 1, 2 -> dayFirst(first.value());
            default -> new Unreadable();
        };
    }

    /** {@code 2023-4-1}, {@code 2023/4/1}, {@code 2023.4.1}, {@code 2023 April 1}. */
    private Reading yearFirst(int year) {
        tokens.skip(" -/.年");
        Token second = tokens.next();
        if (second == null && year >= 1900 && year < 2200) {
            return new Vague(PostDate.of(LocalDate.of(year, 1, 1)));
        }
        if (second == null || !(second.number() || month(second) > 0)) {
            return new Unreadable();
        }
        int month = second.number() ? second.value() : month(second);
        tokens.skip(" -/.,月");
        Token third = tokens.next();
        if (third == null) {
            return new Vague(PostDate.of(LocalDate.of(year(year), month, 1)));
        }
        if (!third.number() || third.text().length() > 2) {
            return new Unreadable();
        }
        tokens.skip("日");
        return finish(LocalDate.of(year(year), month, third.value()), false);
    }

    /** {@code April 1, 2023}, {@code Apr 1st 2023}, {@code Apr 1 10:00:00 UTC 2023}. */
    private Reading monthFirst(int month) {
        tokens.skip(" .-");
        Token day = tokens.next();
        if (month == 0 || day == null || !day.number()) {
            return new Unreadable();
        }
        if (day.text().length() == 4 && tokens.isAtEnd()) {
            return new Vague(PostDate.of(LocalDate.of(year(day.value()), month, 1)));
        }
        if (day.text().length() > 2) {
            return new Unreadable();
        }
        tokens.skipIf(CalendarWords::isOrdinal);
        tokens.skip(" ,-/");
        Token year = tokens.next();
        if (year == null || !year.number()) {
            return new Unreadable();
        }
        if (year.text().length() == 4) {
            return finish(LocalDate.of(year(year.value()), month, day.value()), false);
        }
        // the year stands behind the time
        Token last = tokens.last();
        if (!last.number() || last.text().length() != 4) {
            return new Unreadable();
        }
        tokens.back();
        tokens.removeLast();
        return finish(LocalDate.of(year(last.value()), month, day.value()), false);
    }

    /** {@code 1 April 2023}, {@code 1. April 2023}, {@code 1 de abril de 2023}, {@code 1.4.2023}, {@code 4/1/2023}. */
    private Reading dayFirst(int first) {
        boolean dot = tokens.peekIs(".");
        boolean slash = tokens.peekIs("/");
        tokens.skipIf(CalendarWords::isOrdinal);
        tokens.skip(" .-/");
        skipOf();
        Token second = tokens.next();
        if (second == null) {
            return new Unreadable();
        }
        int named = month(second);
        if (named == 0 && (!second.number() || second.text().length() > 2)) {
            return new Unreadable();
        }
        tokens.skip(" .-/,");
        skipOf();
        Token year = tokens.next();
        if (year == null || !year.number() || year.text().length() != 4) {
            return new Unreadable();
        }
        if (named > 0) {
            return finish(LocalDate.of(year(year.value()), named, first), false);
        }
        int other = second.value();
        if (dot || first > 12) {
            return finish(LocalDate.of(year(year.value()), other, first), false);
        }
        return finish(LocalDate.of(year(year.value()), first, other), slash && first != other && other <= 12);
    }

    private static int year(int year) {
        if (year == 0) {
            throw new DateTimeException("there is no year 0");
        }
        return year;
    }

    private Reading finish(LocalDate date, boolean ambiguous) {
        tokens.skip(" ,");
        skipWeekday();
        tokens.skip(" ,t");
        if (tokens.skipIf(CalendarWords::isAt)) {
            tokens.skip(" ");
        }
        ClockText clock = new ClockText(tokens);
        LocalTime time = clock.time();
        ZoneOffset zone = time != null || isZoneLeft() ? clock.zone() : null;
        tokens.skip(" ");
        // what is left may name a zone, never more of a date
        if (tokens.rest().stream().anyMatch(Token::number) || (time == null && !tokens.isAtEnd())) {
            return new Unreadable();
        }
        PostDate found = new PostDate(date, time, time == null ? null : zone);
        return ambiguous ? new Ambiguous(found) : new Found(found);
    }

    /** Whether a sign and four digits are all that is left: a zone, which says nothing without a time. */
    private boolean isZoneLeft() {
        List<Token> rest = tokens.rest();
        return rest.size() == 2
                && (rest.getFirst().is("+") || rest.getFirst().is("-"))
                && rest.getLast().number()
                && rest.getLast().text().length() == 4;
    }

    private void skipWeekday() {
        Token first = tokens.peek();
        if (first != null
                && first.word()
                && month(first) == 0
                && (CalendarWords.isWeekday(first.text()) || tokens.isFollowedBy(","))) {
            tokens.skip();
            tokens.skip(" ,.");
        }
    }

    private void skipOf() {
        if (tokens.skipIf(CalendarWords::isOf)) {
            tokens.skip(" ");
        }
    }

    private static int month(Token token) {
        return token.word() ? CalendarWords.month(token.text()) : 0;
    }
}
