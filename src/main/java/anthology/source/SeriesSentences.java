package anthology.source;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sentences that name a series and were cut out of posts when these were read, each remembered by its post. */
public final class SeriesSentences {
    private SeriesSentences() {}

    /**
     * Settles what becomes of the sentence that names the series: in the posts of a book it goes, which is reported, or
     * comes back.
     *
     * @param keep what the recipe wants kept; {@code series-sentence} is what matters here
     */
    public static List<Post> settle(List<Post> selected, Set<String> keep, Diagnostics diagnostics) {
        boolean kept = keep.contains("series-sentence");
        List<Post> settled = new ArrayList<>();
        for (Post post : selected) {
            var cut = post.body().cut();
            if (cut != null && !kept) {
                diagnostics.report(
                        Code.POST_007,
                        new Location(post.path(), cut.line(), 0),
                        "the sentence '" + Characters.oneLine(cut.text()) + "' was taken out",
                        "'keep: [series-sentence]' in the recipe keeps it");
            }
            settled.add(
                    cut != null && kept
                            ? new Post(
                                    post.path(),
                                    post.slug(),
                                    post.header(),
                                    post.body().whole())
                            : post);
        }
        return settled;
    }
}
