package anthology.source;

import anthology.model.Survey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files that could have been posts by their kind and were not taken for any, with the reasons. */
final class LeftOut {
    /** Why; with the words in which it is told, one file and several. */
    enum Reason {
        SECTION("page of a section (_index)", "pages of sections (_index)"),
        HOME("home page", "home pages"),
        ABOUT_THE_REPOSITORY("file about the repository", "files about the repository"),
        PART_OF_THE_SITE(
                "layout, template or other part of the site", "layouts, templates and other parts of the site"),
        ELSEWHERE("file outside of the posts' folder", "files outside of the posts' folder"),
        PAGE(
                "page that is no post: it has no date, or the name of a page",
                "pages that are no posts: they have no date, or the name of a page"),
        OTHER_SECTION("file in a section without posts", "files in sections without posts"),
        UNDATED("text without a date in a folder of such texts", "texts without a date in folders of such texts"),
        EMPTY("file without a post in it", "files without a post in them"),
        NOT_READ("file of a kind that is not read", "files of a kind that is not read");

        private final String one;
        private final String several;

        Reason(String one, String several) {
            this.one = one;
            this.several = several;
        }
    }

    private final Map<Reason, SortedSet<String>> files = new EnumMap<>(Reason.class);

    void add(Reason reason, String path) {
        files.computeIfAbsent(reason, key -> new TreeSet<>()).add(path);
    }

    List<String> of(Reason reason) {
        return List.copyOf(files.getOrDefault(reason, new TreeSet<>()));
    }

    /** Each reason that there was, in one order for all blogs. */
    List<Survey.Count> counts() {
        return files.entrySet().stream()
                .map(entry -> {
                    int count = entry.getValue().size();
                    String words = count == 1 ? entry.getKey().one : entry.getKey().several;
                    return new Survey.Count(words, count, entry.getValue().first());
                })
                .toList();
    }
}
