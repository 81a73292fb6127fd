package anthology.book;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title that says which part of what it is: "Tides, part 3", "Tides (3/7)", "Tides #3", "Tides – Part III: Ebb".
 *
 * @param name without the number and what follows it
 * @param part null when a title has none
 */
record TitleSeries(String name, @Nullable Integer part) {
    private static final int LONGEST = 300;

    private static final String WORDS =
            "part|pt|episode|ep|chapter|ch|volume|vol|number|no|issue|day|week|lesson|teil|folge|kapitel|lektion"
                    + "|partie|épisode|chapitre|parte|capítulo|capitolo|puntata|deel|del|osa|część|rozdział|díl"
                    + "|часть|частина|глава|rész|bölüm|phần|bagian";
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String HAN = "一二三四五六七八九十";
    private static final Map<Character, Integer> ROMAN = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100);

    /** In all of them the first group is the name and the second the number. */
    private static final List<Pattern> FORMS = List.of(
            form("^(.+?)[\\s,:;.|(\\[\\-–—]+(?:" + WORDS + ")\\.?\\s*#?(\\d{1,4}|[IVXLC]{1,7}|"
                    + String.join("|", NUMBERS) + ")(?:\\s*(?:of|/|von|de)\\s*\\w{1,8})?[)\\]]?(?:[\\s:.,|\\-–—].*)?$"),
            form("^(.+?)[\\s,:\\-–—]*[(\\[]\\s*(\\d{1,3})\\s*(?:/|of|von|de|sur)\\s*\\d{1,3}\\s*[)\\]].*$"),
            form("^(.+?)[\\s,:\\-–—(\\[]+#(\\d{1,4})[)\\]]?(?:[\\s:.,|\\-–—].*)?$"),
            form("^(.+?)[\\s：:，,（(\\-–—]*第\\s*(\\d{1,3}|[" + HAN + "]{1,3})\\s*[回部章篇集期话話弹弾课課].*$"),
            form("^(.+?)\\s*[（(]([" + HAN + "]{1,3}|[１-９])[）)].*$"));

    private static Pattern form(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The series that a title names before a colon, as in "Letters from the Coast: Salt"; null without a colon. */
    static @Nullable TitleSeries beforeColon(String title) {
        int colon = title.indexOf(": ");
        String name = colon < 0 || title.length() > LONGEST
                ? ""
                : title.substring(0, colon).strip();
        return name.indexOf(' ') < 0 ? null : new TitleSeries(name, null);
    }

    static @Nullable TitleSeries of(String title) {
        if (title.length() > LONGEST) {
            return null;
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(title);
            if (matcher.find()) {
                String name = matcher.group(1)
                        .replaceFirst("[\\s,:;.|(\\[\\-–—：，（]+$", "")
                        .strip();
                int part = number(matcher.group(2));
                if (part >= 0 && name.codePoints().anyMatch(Character::isLetter)) {
                    return new TitleSeries(name, part);
                }
            }
        }
        return null;
    }

    /** The value of digits, a word or a Roman or Chinese numeral; or -1. */
    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int word = NUMBERS.indexOf(text.toLowerCase(Locale.ROOT));
        if (word >= 0) {
            return word;
        }
        return HAN.indexOf(text.charAt(0)) >= 0 ? han(text) : roman(text.toUpperCase(Locale.ROOT));
    }

    /** Up to 99, as 二十三. */
    private static int han(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? HAN.indexOf(text.charAt(0)) + 1 : -1;
        }
        int tens = ten == 0 ? 1 : HAN.indexOf(text.charAt(ten - 1)) + 1;
        int ones = ten == text.length() - 1 ? 0 : HAN.indexOf(text.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }

    private static int roman(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ROMAN.getOrDefault(text.charAt(i), 0);
            int next = i + 1 < text.length() ? ROMAN.getOrDefault(text.charAt(i + 1), 0) : 0;
            value += digit < next ? -digit : digit;
        }
        return value > 0 ? value : -1;
    }
}
