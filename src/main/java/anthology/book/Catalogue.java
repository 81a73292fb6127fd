package anthology.book;

import anthology.model.Post;
import anthology.model.PostDate;
import anthology.model.SeriesEntry;
import anthology.model.SeriesEntry.Origin;
import anthology.model.SeriesSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every series of a blog. What posts say of themselves comes first; then what their titles, folders, categories and
 * tags make of them, as far as there are two posts of it. One name is one series: the surest origin has it.
 */
final class Catalogue {
    /**
     * A series and the number of each post in it, null where there is none.
     *
     * @param name in the spelling that is used most
     */
    record Series(String name, Origin origin, Map<Post, @Nullable Integer> places) {
        SeriesSummary summary() {
            List<PostDate> dates = places.keySet().stream()
                    .map(post -> post.header().date())
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            return new SeriesSummary(
                    name,
                    origin,
                    places.size(),
                    dates.isEmpty() ? null : dates.getFirst(),
                    dates.isEmpty() ? null : dates.getLast());
        }
    }

    /** Folders that say when, in what language or as what files are kept, not what they are about. */
    private static final Pattern NO_SUBJECT =
            Pattern.compile("\\d+|[a-z]{2}([-_][a-z]{2,4})?|index|images?|img|_?posts?"
                    + "|_?drafts?|content|source|src|docs|blog|articles?|pages?|news|notes?|archives?|entries|data|tests?"
                    + "|fixtures");

    /** Two titles may begin alike by chance. */
    private static final int FEWEST_BEFORE_COLON = 3;

    private final Map<String, Series> byName = new LinkedHashMap<>();

    Catalogue(List<Post> posts, String postsFolder) {
        add(Origin.HEADER, 1, posts, post -> said(post, Origin.HEADER));
        add(Origin.SENTENCE, 2, posts, post -> said(post, Origin.SENTENCE));
        add(Origin.TITLE, 2, posts, post -> {
            TitleSeries title = TitleSeries.of(post.header().title());
            return Stream.ofNullable(title).map(each -> new SeriesEntry(each.name(), each.part(), Origin.TITLE));
        });
        add(Origin.TITLE, FEWEST_BEFORE_COLON, posts, post -> {
            TitleSeries title = TitleSeries.beforeColon(post.header().title());
            return Stream.ofNullable(title).map(each -> new SeriesEntry(each.name(), null, Origin.TITLE));
        });
        add(Origin.FOLDER, 2, posts, post -> Stream.ofNullable(folder(post.path(), postsFolder))
                .map(name -> new SeriesEntry(name, null, Origin.FOLDER)));
        add(Origin.CATEGORY, 2, posts, post -> labels(post.header().categories(), Origin.CATEGORY));
        add(Origin.TAG, 2, posts, post -> labels(post.header().tags(), Origin.TAG));
    }

    /** The surest origin first, then the largest, then by name. */
    List<Series> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(Series::origin)
                        .thenComparingInt(series -> -series.places().size())
                        .thenComparing(Series::name, Names.BY_CODE_POINT))
                .toList();
    }

    /** The series of that name, case, accents and punctuation aside; or null. */
    @Nullable
    Series named(String name) {
        return byName.get(Names.folded(name));
    }

    /** The names of those in which all words of {@code word} are words of the name. */
    List<String> withWord(String word, Predicate<Series> which) {
        return all().stream()
                .filter(which)
                .map(Series::name)
                .filter(name -> Names.hasWords(name, word))
                .toList();
    }

    private static Stream<SeriesEntry> said(Post post, Origin origin) {
        return post.header().series().stream().filter(entry -> entry.origin() == origin);
    }

    /** Whether one of them has the very sentence that is there to say it; others may only sound like it. */
    private static boolean saysSo(Map<Post, @Nullable Integer> places) {
        return places.keySet().stream().anyMatch(post -> post.body().cut() != null);
    }

    private static Stream<SeriesEntry> labels(List<String> labels, Origin origin) {
        return labels.stream().map(label -> new SeriesEntry(label, null, origin));
    }

    private void add(Origin origin, int fewest, List<Post> posts, Function<Post, Stream<SeriesEntry>> entries) {
        Map<String, Map<Post, @Nullable Integer>> members = new LinkedHashMap<>();
        List<String> spellings = new ArrayList<>();
        for (Post post : posts) {
            Set<String> of = new HashSet<>();
            entries.apply(post).forEach(entry -> {
                String folded = Names.folded(entry.name());
                if (of.add(folded)) {
                    spellings.add(entry.name());
                    members.computeIfAbsent(folded, key -> new LinkedHashMap<>())
                            .put(post, entry.order());
                }
            });
        }
        for (String name : Names.spellings(spellings.stream())) {
            Map<Post, @Nullable Integer> places = members.getOrDefault(Names.folded(name), Map.of());
            Series known = byName.get(Names.folded(name));
            if (known != null && known.origin() == Origin.HEADER && origin == Origin.SENTENCE) {
                places.forEach(known.places()::putIfAbsent); // the same series, said in two ways
            } else if (known == null && (places.size() >= fewest || saysSo(places)) && isNumbered(origin, places)) {
                byName.put(Names.folded(name), new Series(name, origin, places));
            }
        }
    }

    /** Titles that all have one number are no parts of anything. */
    private static boolean isNumbered(Origin origin, Map<Post, @Nullable Integer> places) {
        Set<@Nullable Integer> numbers = new HashSet<>(places.values());
        return origin != Origin.TITLE || numbers.size() > 1 || numbers.contains(null);
    }

    /** The name of the folder in which the file lies below the posts' folder, bundles aside; null when it says nothing. */
    private static @Nullable String folder(String path, String postsFolder) {
        String folder = Paths.folder(Paths.below(postsFolder, path));
        if (Paths.name(path).startsWith("index.")) {
            folder = Paths.folder(folder);
        }
        // of posts/tides/2024/05 it is tides, of news/_posts it is news
        while (!folder.isEmpty() && saysNothing(Paths.name(folder))) {
            folder = Paths.folder(folder);
        }
        return folder.isEmpty() ? null : Paths.name(folder);
    }

    private static boolean saysNothing(String folder) {
        return folder.startsWith("_")
                || NO_SUBJECT.matcher(folder.toLowerCase(Locale.ROOT)).matches();
    }
}
