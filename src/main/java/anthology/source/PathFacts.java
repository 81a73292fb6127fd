package anthology.source;

import anthology.model.PostDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a post's path says of it: Jekyll's {@code _posts/2020-01-02-slug.md}, Hugo's {@code slug/index.fr.md}, dates in
 * folders {@code 2018/03/02/}.
 *
 * @param slug from the name of the file, or of the folder of an {@code index} file; without date, language, extension
 * @param date null when there is none
 * @param impossibleDate what looks like a date in the name but is none, or null
 * @param language null when the name has none
 * @param draft whether it lies in a {@code _drafts} folder
 * @param jekyll whether it is named as Jekyll's posts are
 */
record PathFacts(
        String slug,
        @Nullable PostDate date,
        @Nullable String impossibleDate,
        @Nullable String language,
        boolean draft,
        boolean jekyll) {

    /** Names of files that stand for their folder. */
    private static final Set<String> BUNDLES = Set.of("index", "_index", "page", "+page");

    /** Characters of {@code 04-19-}. */
    private static final int DAY_OF_YEAR = 6;

    static PathFacts of(String path) {
        List<String> parts = List.of(path.split("/"));
        String name = parts.getLast();
        int extension = name.lastIndexOf('.');
        String stem = extension > 0 ? name.substring(0, extension) : name;
        String language = null;
        int dot = stem.lastIndexOf('.');
        if (dot > 0 && Languages.isCode(stem.substring(dot + 1))) {
            language = stem.substring(dot + 1);
            stem = stem.substring(0, dot);
        }
        if (BUNDLES.contains(stem) && parts.size() > 1) {
            stem = parts.get(parts.size() - 2);
        }
        boolean draft = parts.contains("_drafts");
        boolean jekyll = draft || parts.contains("_posts");

        int dated = dateLength(stem);
        if (dated == 0) {
            PostDate date = dayOfYear(parts, stem);
            return date == null
                    ? new PathFacts(stem, dateIn(parts), null, language, draft, jekyll)
                    : new PathFacts(stem.substring(DAY_OF_YEAR), date, null, language, draft, jekyll);
        }
        int rest = dated;
        while (rest < stem.length() && "-_ .".indexOf(stem.charAt(rest)) >= 0) {
            rest++;
        }
        String slug = rest == stem.length() ? stem : stem.substring(rest);
        String digits = stem.substring(0, dated);
        PostDate date = date(digits);
        return new PathFacts(slug, date, date == null ? digits : null, language, draft, jekyll);
    }

    /** A date in an address, as in {@code /2014/12/12/1.0-Timeline.html}, or null. */
    static @Nullable PostDate dateInAddress(String address) {
        return dateIn(List.of(address.split("/")));
    }

    /** A name that starts with month and day, in the folder of a year: {@code 2007/04-19-slug.md}. */
    private static @Nullable PostDate dayOfYear(List<String> parts, String stem) {
        boolean day = stem.length() > DAY_OF_YEAR
                && digits(stem, 0) == 2
                && stem.charAt(2) == '-'
                && digits(stem, 3) == 2
                && stem.charAt(DAY_OF_YEAR - 1) == '-';
        int year = parts.size() - (BUNDLES.contains(Tree.stem(parts.getLast())) ? 3 : 2);
        return day && year >= 0 && isNumber(parts.get(year), 4) && plausibleYear(parts.get(year))
                ? date(parts.get(year) + "-" + stem.substring(0, DAY_OF_YEAR - 1))
                : null;
    }

    /** How many characters at the start of a name look like {@code 2020-01-02}, {@code 2020_1_2} or {@code 20200102}. */
    private static int dateLength(String stem) {
        int year = digits(stem, 0);
        if (year == 8) {
            // numbers of eight digits are many; only a real date is one
            boolean real = plausibleYear(stem.substring(0, 4)) && date(stem.substring(0, 8)) != null;
            return real && endsWord(stem, 8) ? 8 : 0;
        }
        if (year != 4 || stem.length() < 8) {
            return 0;
        }
        char separator = stem.charAt(4);
        int month = digits(stem, 5);
        if ((separator != '-' && separator != '_' && separator != '.') || month < 1 || month > 2) {
            return 0;
        }
        int dayAt = 6 + month;
        if (dayAt > stem.length() || stem.charAt(dayAt - 1) != separator) {
            return 0;
        }
        int day = digits(stem, dayAt);
        return day >= 1 && day <= 2 && endsWord(stem, dayAt + day) ? dayAt + day : 0;
    }

    private static boolean endsWord(String stem, int at) {
        return at == stem.length() || !Character.isLetterOrDigit(stem.charAt(at));
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i - from;
    }

    private static boolean plausibleYear(String year) {
        return year.startsWith("19") || year.startsWith("20");
    }

    private static @Nullable PostDate date(String text) {
        DateText.Reading reading = DateText.read(text.replace('_', '-'));
        return reading instanceof DateText.Found found ? found.date() : null;
    }

    private static @Nullable PostDate dateIn(List<String> parts) {
        for (int i = 0; i + 2 < parts.size(); i++) {
            if (isNumber(parts.get(i), 4)
                    && plausibleYear(parts.get(i))
                    && isNumber(parts.get(i + 1), 2)
                    && isNumber(parts.get(i + 2), 2)) {
                try {
                    return PostDate.of(LocalDate.of(
                            Integer.parseInt(parts.get(i)),
                            Integer.parseInt(parts.get(i + 1)),
                            Integer.parseInt(parts.get(i + 2))));
                } catch (DateTimeException e) {
                    return null; // folders of numbers that are no date
                }
            }
        }
        return null;
    }

    private static boolean isNumber(String text, int length) {
        return text.length() == length && digits(text, 0) == length;
    }
}
