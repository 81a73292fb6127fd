package anthology.source;

import anthology.model.Body;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the first paragraphs of a post say in words of their own of its place in a series: "This is part 3 of my series
 * on tides", "the third in a series about tides", "In the second post of our Tides series". Such a sentence stays where
 * it is: unlike {@link SeriesSentence} it may say more than that.
 *
 * @param order the number it gives, or null
 */
record SeriesMention(String series, @Nullable Integer order) {
    private static final int FIRST_PARAGRAPHS = 3;
    private static final int MOST_CHARACTERS = 2_000;
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_NAME = 80;

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String ORDINAL =
            "(?:" + String.join("|", ORDINALS) + "|last|final|latest|next|\\d{1,2}(?:st|nd|rd|th))";
    private static final String MEMBER =
            "(?:part|post|article|entry|installment|instalment|episode|chapter|piece|essay)";
    private static final String PART = "(?:" + MEMBER + "\\b|" + ORDINAL + "\\b)";

    /** "part 3 of my long series on X" */
    private static final Pattern ON = pattern("\\b" + PART + "[^,]{0,30}?\\s(?:in|of)\\s(?:an?|my|our|the|this)\\s"
            + "(?:[\\w-]+\\s){0,3}?series(?:\\sof\\s(?:blog\\s)?(?:posts|articles|essays))?,?\\s"
            + "(?:on|about|covering|exploring|called|titled|entitled|named)\\s(.+)$");

    /** "the third post in the X series" */
    private static final Pattern NAMED =
            pattern("\\b" + PART + "[^,]{0,30}?\\s(?:in|of)\\s(?:my|our|the)\\s([^,]{2,60}?)\\sseries\\b.*$");

    /** "This is part 3 of X" */
    private static final Pattern OF = pattern("^(?:this\\s(?:post\\s)?is\\s|welcome\\sto\\s|here\\sis\\s)?part\\s"
            + "#?(?:\\d{1,3}|[ivx]{1,5}|" + String.join("|", NUMBERS) + ")"
            + "(?:\\sof\\s(?:\\d{1,3}|" + String.join("|", NUMBERS) + "))?\\s(?:of|in|on)\\s(\\D.+)$");

    private static final Pattern NUMBER =
            pattern("\\b(?:part|episode|chapter|installment|instalment|number)\\s#?(\\d{1,3}|[ivx]{1,5}\\b|"
                    + String.join("|", NUMBERS) + ")|\\b(" + ORDINAL + ")\\b");

    /** Words that say what kind of series it is and not which. */
    private static final Set<String> NO_NAME = Set.of(
            "ongoing",
            "new",
            "same",
            "current",
            "mini",
            "blog",
            "post",
            "short",
            "limited",
            "little",
            "long",
            "weekly",
            "monthly",
            "multi-part",
            "multipart",
            "two-part",
            "three-part",
            "four-part",
            "five-part",
            "whole",
            "entire",
            "this",
            "article",
            "tutorial",
            "continuing",
            "regular",
            "occasional",
            "irregular",
            "sporadic",
            "first",
            "second",
            "time",
            "world");

    private static final Pattern AFTERTHOUGHT = pattern(
            "(?:,\\s(?:where|which|in which|that|so|but|and i|and we|i|we|you|if|read"
                    + "|see|check|after|following|today|here|the)\\b|\\s(?:that i|where i|in which|which i)\\b|\\s[(–—-]\\s?|\\s?\\().*$");

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    /** The first that there is, or null. */
    static @Nullable SeriesMention find(Body.Format format, String text) {
        String opening = opening(format, text);
        if (!opening.contains("series") && !opening.contains("art ")) {
            return null;
        }
        for (String sentence : sentences(plain(format, opening))) {
            SeriesMention mention = sentence.length() > LONGEST_SENTENCE ? null : in(sentence);
            if (mention != null) {
                return mention;
            }
        }
        return null;
    }

    /** The first paragraphs that are no code. */
    private static String opening(Body.Format format, String text) {
        String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        StringBuilder opening = new StringBuilder();
        int paragraphs = 0;
        boolean blank = true;
        for (String line : start.split("\n")) {
            String stripped = line.strip();
            if (format == Body.Format.MARKDOWN && (stripped.startsWith("```") || stripped.startsWith("~~~"))) {
                break;
            }
            if (stripped.isEmpty()) {
                blank = true;
                continue;
            }
            boolean code = format == Body.Format.MARKDOWN && (line.startsWith("    ") || line.startsWith("\t"));
            boolean heading = stripped.startsWith("#") || stripped.startsWith("![");
            if (blank && !heading && ++paragraphs > FIRST_PARAGRAPHS) {
                break;
            }
            opening.append(blank ? ".\n" : " ").append(code || heading ? "" : stripped);
            blank = heading;
        }
        return opening.toString();
    }

    private static String plain(Body.Format format, String text) {
        if (format == Body.Format.PLAIN) {
            return text;
        }
        return SeriesSentence.withoutLinks(text).replaceAll("[*`]|(?<!\\w)_|_(?!\\w)", "");
    }

    private static List<String> sentences(String text) {
        return Stream.of(text.split("[.!?:;]++(?=[\\s\"”')]|$)|\n"))
                .map(Characters::oneLine)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static @Nullable SeriesMention in(String sentence) {
        for (Pattern pattern : List.of(ON, NAMED, OF)) {
            Matcher matcher = pattern.matcher(sentence);
            String name = matcher.find() ? name(matcher.group(1)) : "";
            if (!name.isEmpty()) {
                return new SeriesMention(name, order(sentence));
            }
        }
        return null;
    }

    /** Without quotation marks and afterthoughts; empty when it is none. */
    private static String name(String written) {
        String name = AFTERTHOUGHT.matcher(written).replaceFirst("");
        name = name.replaceFirst("(?i)^(?:my|our|the|a|this)\\s(?:series\\s(?:on|about)\\s)?", "")
                .replaceFirst("(?i)\\sseries$", "")
                .replaceAll("^[\"'“”‘’«»„,\\s]+|[\"'“”‘’«»„,\\s]+$", "");
        boolean says = Stream.of(name.toLowerCase(Locale.ROOT).split("\\s"))
                .anyMatch(word -> !NO_NAME.contains(word)
                        && !word.endsWith("-part")
                        && word.codePoints().anyMatch(Character::isLetter));
        return says && name.length() <= LONGEST_NAME ? name : "";
    }

    private static @Nullable Integer order(String sentence) {
        Matcher number = NUMBER.matcher(sentence);
        while (number.find()) {
            String text = (number.group(1) == null ? number.group(2) : number.group(1)).toLowerCase(Locale.ROOT);
            int value = value(text);
            if (value > 0) {
                return value;
            }
        }
        return null;
    }

    private static int value(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text.replaceFirst("\\D+$", ""));
        }
        int word = Math.max(NUMBERS.indexOf(text), ORDINALS.indexOf(text)) + 1;
        if (word > 0) {
            return word;
        }
        return List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
                        .indexOf(text)
                + 1;
    }
}
