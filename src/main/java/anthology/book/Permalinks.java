package anthology.book;

import anthology.model.Post;
import anthology.model.Site;
import anthology.model.Slug;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
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

    /** The pattern for the post: as the blog's configuration has it, else its generator's own, where that is known. */
    static @Nullable String pattern(Site site, Post post) {
        String own = site.permalinks().get(Objects.requireNonNullElse(section(post), ""));
        if (own != null) {
            return own;
        }
        if (site.permalink() != null) {
            return site.permalink();
        }
        return switch (site.generator()) {
            case JEKYLL -> ("/" + post.path()).contains("/_posts/") ? "date" : null;
            case HEXO -> "/:year/:month/:day/:title/";
            case HUGO, ZOLA -> post.path().startsWith("content/") ? "/:contentpath/" : null;
            default -> null;
        };
    }

    /** The address of the post, or null where there is no pattern or it asks for what the post does not have. */
    static @Nullable String expand(@Nullable String pattern, Post post) {
        if (pattern == null) {
            return null;
        }
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

    /** Below {@code content}, with the slug for its last part, as Hugo writes it: in lower case, hyphens for spaces. */
    private static String contentPath(Post post) {
        String path = post.path().substring(post.path().indexOf('/') + 1);
        String folder = Paths.folder(path);
        String file = Paths.name(path);
        String above = file.startsWith("index.") ? Paths.folder(folder) : folder;
        return (above.isEmpty() ? post.slug() : above + "/" + post.slug())
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    private static @Nullable String section(Post post) {
        String path = contentPath(post);
        return path.indexOf('/') < 0 ? null : path.substring(0, path.indexOf('/'));
    }

    private static @Nullable String value(String word, Post post) {
        LocalDate date =
                post.header().date() == null ? null : post.header().date().date();
        return switch (word) {
            case "contentpath" -> contentPath(post);
            case "section" -> section(post);
            case "sections" -> Paths.folder(contentPath(post));
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
