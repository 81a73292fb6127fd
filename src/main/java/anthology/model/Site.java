package anthology.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the blog's own configuration says of it; all of it may be unknown.
 *
 * @param baseUrl with no slash at its end, or null
 * @param language a BCP 47 tag, or null
 * @param permalink the pattern of post addresses that the configuration states, in Jekyll's words; null where it states none
 * @param generator told from what lies in the folder
 */
public record Site(
        @Nullable String title,
        List<String> authors,
        @Nullable String baseUrl,
        @Nullable String language,
        @Nullable String permalink,
        Generator generator) {
    public static final Site UNKNOWN = new Site(null, List.of(), null, null, null, Generator.UNKNOWN);

    /** This, and what another says where this is silent. */
    public Site or(Site other) {
        return new Site(
                title == null ? other.title : title,
                authors.isEmpty() ? other.authors : authors,
                baseUrl == null ? other.baseUrl : baseUrl,
                language == null ? other.language : language,
                permalink == null ? other.permalink : permalink,
                generator == Generator.UNKNOWN ? other.generator : generator);
    }
}
