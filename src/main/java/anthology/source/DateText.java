package anthology.source;

import anthology.model.PostDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /**
     * The first letters by which a month is known, in English, German, French, Spanish, Italian, Portuguese, Dutch, the
     * Scandinavian languages, Polish, Czech, Russian, Ukrainian, Greek and Turkish.
     */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "jän", "ene", "gen", "sty", "led", "янв", "січ", "ιαν", "oca"),
            List.of("feb", "fév", "fev", "lut", "úno", "фев", "лют", "φεβ", "şub"),
            List.of("mar", "mär", "mrz", "maa", "bře", "мар", "бер", "μάρ", "μαρ"),
            List.of("apr", "avr", "abr", "kwi", "dub", "апр", "кві", "απρ", "nis"),
            List.of("may", "mai", "mag", "maj", "mei", "kvě", "мая", "май", "тра", "μαΐ", "μάι", "mayıs"),
            List.of("jun", "juin", "giu", "cze", "červn", "июн", "чер", "ιούν", "ιουν", "haz"),
            List.of("jul", "juil", "lug", "lip", "červenc", "июл", "лип", "ιούλ", "ιουλ", "tem"),
            List.of("aug", "aoû", "aou", "ago", "sie", "srp", "авг", "сер", "αύγ", "αυγ", "ağu"),
            List.of("sep", "set", "wrz", "zář", "сен", "вер", "σεπ", "eyl"),
            List.of("oct", "okt", "ott", "out", "paź", "říj", "окт", "жов", "οκτ", "eki"),
            List.of("nov", "lis", "ноя", "лис", "νοέ", "νοε", "kas"),
            List.of("dec", "dez", "déc", "dic", "gru", "pro", "дек", "гру", "δεκ", "ara"));

    private static final List<String> WEEKDAYS = List.of(
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "die", "mit", "don", "fre", "sam", "son", "lun", "mer",
            "jeu", "ven", "dim", "mié", "jue", "vie", "sáb", "dom", "gio", "sab");

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

    /** From 2001 to the year 2100; shorter numbers are days or nothing. */
    private static final long FIRST_SECOND = 1_000_000_000L;

    private static final long LAST_SECOND = 4_102_444_800L;

    /** A run of digits, a run of letters, or one other character. */
    private record Token(String text, boolean number, boolean word) {
        boolean is(String other) {
            return text.equals(other);
        }

        int value() {
            return Integer.parseInt(text);
        }
    }

    private final List<Token> tokens;
    private int at;

    private DateText(List<Token> tokens) {
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
        List<Token> tokens = tokens(unbracketed(stripped).toLowerCase(Locale.ROOT));
        if (tokens.stream().anyMatch(token -> token.number() && token.text().length() > 9)) {
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
        boolean digits = text.chars().allMatch(c -> isDigit((char) c));
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

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i++;
            boolean number = isDigit(c);
            boolean word = Character.isLetter(c);
            while (i < text.length()
                    && (number ? isDigit(text.charAt(i)) : word && Character.isLetter(text.charAt(i)))) {
                i++;
            }
            if (!Character.isWhitespace(c)) {
                tokens.add(new Token(text.substring(start, i), number, word));
            } else if (!tokens.isEmpty() && !tokens.getLast().is(" ")) {
                tokens.add(new Token(" ", false, false));
            }
        }
        return tokens;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Reading date() {
        skipWeekday();
        if (peekIs("the") || peekIs("le") || peekIs("den") || peekIs("el") || peekIs("il")) {
            at++;
            skip(" ");
        }
        Token first = next();
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
        skip(" -/.年");
        Token second = next();
        if (second == null && year >= 1900 && year < 2200) {
            return new Vague(PostDate.of(LocalDate.of(year, 1, 1)));
        }
        if (second == null || !(second.number() || month(second) > 0)) {
            return new Unreadable();
        }
        int month = second.number() ? second.value() : month(second);
        skip(" -/.,月");
        Token third = next();
        if (third == null) {
            return new Vague(PostDate.of(LocalDate.of(year(year), month, 1)));
        }
        if (!third.number() || third.text().length() > 2) {
            return new Unreadable();
        }
        skip("日");
        return finish(LocalDate.of(year(year), month, third.value()), false);
    }

    /** {@code April 1, 2023}, {@code Apr 1st 2023}, {@code Apr 1 10:00:00 UTC 2023}. */
    private Reading monthFirst(int month) {
        skip(" .-");
        Token day = next();
        if (month == 0 || day == null || !day.number()) {
            return new Unreadable();
        }
        if (day.text().length() == 4 && at == tokens.size()) {
            return new Vague(PostDate.of(LocalDate.of(year(day.value()), month, 1)));
        }
        if (day.text().length() > 2) {
            return new Unreadable();
        }
        skipOrdinal();
        skip(" ,-/");
        Token year = next();
        if (year == null || !year.number()) {
            return new Unreadable();
        }
        if (year.text().length() == 4) {
            return finish(LocalDate.of(year(year.value()), month, day.value()), false);
        }
        // the year stands behind the time
        Token last = tokens.getLast();
        if (!last.number() || last.text().length() != 4) {
            return new Unreadable();
        }
        at--;
        tokens.removeLast();
        return finish(LocalDate.of(year(last.value()), month, day.value()), false);
    }

    /** {@code 1 April 2023}, {@code 1. April 2023}, {@code 1 de abril de 2023}, {@code 1.4.2023}, {@code 4/1/2023}. */
    private Reading dayFirst(int first) {
        boolean dot = peekIs(".");
        boolean slash = peekIs("/");
        skipOrdinal();
        skip(" .-/");
        skipOf();
        Token second = next();
        if (second == null) {
            return new Unreadable();
        }
        int named = month(second);
        if (named == 0 && (!second.number() || second.text().length() > 2)) {
            return new Unreadable();
        }
        skip(" .-/,");
        skipOf();
        Token year = next();
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
        skip(" ,");
        skipWeekday();
        skip(" ,t");
        if (peekIs("um") || peekIs("at") || peekIs("à")) {
            at++;
            skip(" ");
        }
        LocalTime time = time();
        ZoneOffset zone = time == null ? null : zone();
        skip(" ");
        // what is left may name a zone, never more of a date
        if (tokens.subList(Math.min(at, tokens.size()), tokens.size()).stream().anyMatch(Token::number)
                || (time == null && at < tokens.size())) {
            return new Unreadable();
        }
        PostDate found = new PostDate(date, time, zone);
        return ambiguous ? new Ambiguous(found) : new Found(found);
    }

    private @Nullable LocalTime time() {
        Token hour = peek();
        if (hour == null || !hour.number()) {
            return null;
        }
        if (hour.text().length() == 6 || hour.text().length() == 4) {
            at++;
            int digits = hour.text().length() == 4 ? hour.value() * 100 : hour.value();
            return LocalTime.of(digits / 10_000, digits / 100 % 100, digits % 100);
        }
        if (hour.text().length() > 2) {
            return null;
        }
        at++;
        int hours = hour.value();
        int minutes = 0;
        int seconds = 0;
        if (peekIs(":") || peekIs("h") || peekIs(".")) {
            at++;
            minutes = number();
            if (peekIs(":")) {
                at++;
                seconds = number();
                if (peekIs(".") || peekIs(",")) {
                    at++;
                    number();
                }
            }
        }
        skip(" ");
        if (peekIs("am") || peekIs("pm")) {
            if (hours < 1 || hours > 12) {
                throw new DateTimeException("there is no such hour");
            }
            hours = hours % 12 + (peekIs("pm") ? 12 : 0);
            at++;
        }
        // a leap second is a second that cannot be told here
        return LocalTime.of(hours, minutes, seconds == 60 ? 59 : seconds);
    }

    private int number() {
        Token token = peek();
        if (token == null || !token.number()) {
            return 0;
        }
        at++;
        return token.value();
    }

    private @Nullable ZoneOffset zone() {
        skip(" ");
        Token token = peek();
        if (token == null) {
            return null;
        }
        String named = ZONES.get(token.text());
        if (named != null) {
            at++;
            boolean shifted = peekIs("+") || peekIs("-");
            return shifted ? zone() : ZoneOffset.of(named);
        }
        if (!token.is("+") && !token.is("-") && !token.is("−")) {
            return null;
        }
        at++;
        Token digits = next();
        if (digits == null || !digits.number() || digits.text().length() > 4) {
            return null;
        }
        int hours = digits.text().length() > 2 ? digits.value() / 100 : digits.value();
        int minutes = digits.text().length() > 2 ? digits.value() % 100 : 0;
        if (peekIs(":")) {
            at++;
            minutes = number();
        }
        int sign = token.is("+") ? 1 : -1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private void skipWeekday() {
        Token first = peek();
        if (first != null
                && first.word()
                && month(first) == 0
                && (WEEKDAYS.stream().anyMatch(first.text()::startsWith) || isFollowedByComma())) {
            at++;
            skip(" ,.");
        }
    }

    private boolean isFollowedByComma() {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(",");
    }

    private void skipOrdinal() {
        Token token = peek();
        if (token != null
                && List.of("st", "nd", "rd", "th", "er", "ère", "re", "e", "º", "°")
                        .contains(token.text())) {
            at++;
        }
    }

    private void skipOf() {
        Token token = peek();
        if (token != null && isOf(token)) {
            at++;
            skip(" ");
        }
    }

    private static boolean isOf(Token token) {
        return token.is("de") || token.is("of") || token.is("del");
    }

    /** The month that a word names, from 1; or 0. */
    private static int month(Token token) {
        if (!token.word()) {
            return 0;
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String start : MONTHS.get(i)) {
                if (token.text().startsWith(start)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private @Nullable Token next() {
        return at < tokens.size() ? tokens.get(at++) : null;
    }

    private @Nullable Token peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    private boolean peekIs(String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }

    /** Passes over tokens that are one of these characters. */
    private void skip(String characters) {
        while (at < tokens.size()
                && tokens.get(at).text().length() == 1
                && characters.contains(tokens.get(at).text())) {
            at++;
        }
    }
}
