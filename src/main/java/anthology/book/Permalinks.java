package anthology.book;

import anthology.model.Post;
import anthology.model.Slug;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of post addresses as generators have them in their configuration.
 *
 * @see <a href="https://jekyllrb.com/docs/permalinks/">Jekyll: permalinks</a>
 * @see <a href="https://gohugo.io/configuration/permalinks/">Hugo: permalinks</a>
 */
final class Permalinks {
    private static final Pattern WORD = Pattern.compile(":([a-z_]+)");

    private Permalinks() {}

    /** The address of the post, or null where the pattern asks for what the post does not have. */
    static @Nullable String expand(String pattern, Post post) {
        String named =
                switch (pattern) {
                    case "date" -> "/:categories/:year/:month/:day/:title.html";
                    case "pretty" -> "/:categories/:year/:month/:day/:title/";
                    case "ordinal" -> "/:categories/:year/:y_day/:title.html";
                    case "none" -> "/:categories/:title.html";
                    default -> pattern;
                };
        StringBuilder out = new StringBuilder();
        Matcher word = WORD.matcher(named);
        while (word.find()) {
            String value = value(word.group(1), post);
            if (value == null) {
                return null;
            }
            word.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return word.appendTail(out).toString().replaceAll("/{2,}", "/");
    }

    private static @Nullable String value(String word, Post post) {
        LocalDate date =
                post.header().date() == null ? null : post.header().date().date();
        return switch (word) {
            case "title", "slug", "filename", "slugorfilename", "contentbasename", "name" -> post.slug();
            case "categories" ->
                post.header().categories().stream().map(Slug::of).collect(Collectors.joining("/"));
            case "year" -> date == null ? null : String.format(Locale.ROOT, "%04d", date.getYear());
            case "short_year" -> date == null ? null : String.format(Locale.ROOT, "%02d", date.getYear() % 100);
            case "month" -> date == null ? null : String.format(Locale.ROOT, "%02d", date.getMonthValue());
            case "i_month" -> date == null ? null : Integer.toString(date.getMonthValue());
            case "day" -> date == null ? null : String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
            case "i_day" -> date == null ? null : Integer.toString(date.getDayOfMonth());
            case "y_day", "yearday" -> date == null ? null : String.format(Locale.ROOT, "%03d", date.getDayOfYear());
            case "output_ext" -> ".html";
            default -> null;
        };
    }
}
