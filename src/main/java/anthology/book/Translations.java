package anthology.book;

import anthology.model.LanguageTag;
import anthology.model.Post;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of posts that are there in several languages, chooses one.
 *
 * <p>Without a wish it is the site's language, else the one in which most of these posts are; a post that is not there
 * in it comes in the language it has. With a wish, posts that are only there in others stay out.
 */
public final class Translations {
    /**
     * What was chosen.
     *
     * @param posts that stay, in the order in which they came
     * @param elsewhere posts that are there only in languages that were not wished for
     */
    public record Choice(List<Post> posts, List<Post> elsewhere) {}

    private final List<Post> posts;
    private final Map<String, String> works;
    private final @Nullable String siteLanguage;

    /**
     * @param works what the translations of one post have in common, by path
     * @param siteLanguage of posts that say nothing of theirs; BCP 47, or null
     */
    public Translations(List<Post> posts, Map<String, String> works, @Nullable String siteLanguage) {
        this.posts = posts;
        this.works = works;
        this.siteLanguage = siteLanguage;
    }

    /**
     * @param language BCP 47, or null for the site's
     * @param only whether posts in other languages stay out
     */
    public Choice in(@Nullable String language, boolean only) {
        String wanted = language != null ? language : siteLanguage != null ? siteLanguage : mostUsed();
        Map<String, String> chosen = chosen(wanted);
        List<Post> kept = new ArrayList<>();
        List<Post> elsewhere = new ArrayList<>();
        for (Post post : posts) {
            String work = works.get(post.path());
            String own = languageOf(post);
            if (work != null && !own.equals(chosen.get(work))) {
                continue;
            }
            boolean fits = !only || own.isEmpty() || likeness(own, wanted) > 0;
            (fits ? kept : elsewhere).add(post);
        }
        return new Choice(kept, elsewhere);
    }

    /** The language of each work that is most like the one that is wanted. */
    private Map<String, String> chosen(String wanted) {
        Map<String, String> chosen = new LinkedHashMap<>();
        Comparator<String> best = Comparator.<String>comparingInt(tag -> -likeness(tag, wanted))
                .thenComparing(tag -> !tag.isEmpty())
                .thenComparing(tag -> !tag.startsWith("en"))
                .thenComparing(Comparator.naturalOrder());
        for (Post post : posts) {
            String work = works.get(post.path());
            if (work != null) {
                chosen.merge(work, languageOf(post), (a, b) -> best.compare(a, b) <= 0 ? a : b);
            }
        }
        return chosen;
    }

    private String languageOf(Post post) {
        String own = post.header().language();
        return own != null ? own : siteLanguage != null ? siteLanguage : "";
    }

    /** 2 for the same tag, 1 for the same language in another country or script, else 0. */
    private static int likeness(String tag, String wanted) {
        if (tag.equalsIgnoreCase(wanted)) {
            return 2;
        }
        return !tag.isEmpty() && LanguageTag.primary(tag).equals(LanguageTag.primary(wanted)) ? 1 : 0;
    }

    /** Of the posts that are there in several languages; empty when most of them do not say theirs. */
    private String mostUsed() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Post post : posts) {
            if (works.containsKey(post.path())) {
                counts.merge(languageOf(post), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().equals("en"))
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
