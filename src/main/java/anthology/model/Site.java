package anthology.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the blog's own configuration says of it; all of it may be unknown.
 *
 * @param baseUrl with no slash at its end, or null
 * @param language a BCP 47 tag, or null
 * @param permalink the pattern of post addresses that the configuration states, in Jekyll's words; null where it states none
 * @param permalinks the same by the top folder that posts lie in, where they differ by it
 * @param generator told from what lies in the folder
 */
public record Site(
        @Nullable String title,
        List<String> authors,
        @Nullable String baseUrl,
        @Nullable String language,
        @Nullable String permalink,
        Map<String, String> permalinks,
        Generator generator) {
    public static final Site UNKNOWN = new Site(null, List.of(), null, null, null, Generator.UNKNOWN);

    public Site {
        permalinks = Map.copyOf(permalinks);
    }

    public Site(
            @Nullable String title,
            List<String> authors,
            @Nullable String baseUrl,
            @Nullable String language,
            @Nullable String permalink,
            Generator generator) {
        this(title, authors, baseUrl, language, permalink, Map.of(), generator);
    }

    /** This, and what another says where this is silent. */
    public Site or(Site other) {
        return new Site(
                title == null ? other.title : title,
                authors.isEmpty() ? other.authors : authors,
                baseUrl == null ? other.baseUrl : baseUrl,
                language == null ? other.language : language,
                permalink == null ? other.permalink : permalink,
                permalinks.isEmpty() ? other.permalinks : permalinks,
                generator == Generator.UNKNOWN ? other.generator : generator);
    }
}
