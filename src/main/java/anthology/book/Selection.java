package anthology.book;

import anthology.book.Catalogue.Series;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.model.Header;
import anthology.model.Post;
import anthology.model.PostDate;
import anthology.model.Recipe;
import anthology.model.Selector;
import anthology.model.SeriesEntry;
import anthology.model.SeriesEntry.Origin;
import anthology.model.SeriesSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the posts of a book and puts them in order. */
public final class Selection {
    private static final int MOST_LISTED = 10;

    private final List<Post> posts;
    private final Selector selector;
    private final String postsFolder;
    private final @Nullable Series series;
    private final @Nullable Glob in;
    private final @Nullable Glob titled;

    private Selection(List<Post> posts, Selector selector, String postsFolder) {
        this.posts = posts;
        this.selector = selector;
        this.postsFolder = postsFolder;
        this.series = selector.series() == null ? null : new Catalogue(posts, postsFolder).named(selector.series());
        this.in = selector.in() == null
                ? null
                : Glob.ofPath(selector.in().replaceFirst("^\\./", "").replaceFirst("/+$", ""));
        this.titled = selector.titled() == null ? null : Glob.ofText(selector.titled());
    }

    /**
     * The posts that fit, in book order: by date (those without one last), then by the order the author gave them in the
     * series, then by path; or by that order first, where it is asked for. The order in which they come does not matter. Reports {@code POST_002} when there are none.
     *
     * @param postsFolder to which {@link Selector#in} is relative; empty for the workspace
     * @param today posts dated after it are future
     */
    public static List<Post> select(
            List<Post> posts,
            String postsFolder,
            Selector selector,
            Recipe.Order order,
            LocalDate today,
            Diagnostics diagnostics) {
        Selection selection = new Selection(posts, selector, postsFolder);
        Predicate<Post> group = selection.group(diagnostics);
        List<Post> fitting =
                posts.stream().filter(group).filter(selection::fits).toList();
        List<Post> published = fitting.stream()
                .filter(post -> selection.isPublished(post, today))
                .toList();
        selection.reportLeftOut(fitting, published.size(), diagnostics);
        if (published.isEmpty() && !posts.isEmpty()) {
            diagnostics.report(
                    Code.POST_002, null, "no post fits " + selection.described(), selection.hint(fitting.size()));
        }
        return switch (order) {
            case DATE -> published.stream().sorted(selection.byDate()).toList();
            case SERIES -> published.stream().sorted(selection.bySeries()).toList();
        };
    }

    /**
     * The name of the one series that fits a word: named so by posts (case, accents and punctuation aside), else with all
     * its words in its name; else what titles, folders, categories or tags make of the word. Null when nothing fits, and
     * when several series do: then {@code POST_009} lists them.
     *
     * @return what to put in {@link Selector#series}
     */
    public static @Nullable String seriesNamed(
            List<Post> posts, String postsFolder, String word, Diagnostics diagnostics) {
        Catalogue catalogue = new Catalogue(posts, postsFolder);
        Series exact = catalogue.named(word);
        List<String> fitting =
                exact != null && isNamed(exact) ? List.of(exact.name()) : catalogue.withWord(word, Selection::isNamed);
        if (fitting.isEmpty()) {
            // what titles number, folders and labels must be called so
            fitting = exact != null
                    ? List.of(exact.name())
                    : catalogue.withWord(word, s -> s.origin().isSaid());
        }
        if (fitting.size() > 1) {
            diagnostics.report(
                    Code.POST_009,
                    null,
                    "'" + word + "' fits " + fitting.size() + " series: " + listed(fitting),
                    "--series takes the whole name");
            return null;
        }
        return fitting.isEmpty() ? labelled(posts, word) : fitting.getFirst();
    }

    private static boolean isNamed(Series series) {
        return series.origin() == Origin.HEADER || series.origin() == Origin.SENTENCE;
    }

    /** The word when a single post has it for a tag or category, or null. */
    private static @Nullable String labelled(List<Post> posts, String word) {
        return posts.stream().anyMatch(post -> hasLabel(post, word)) ? word : null;
    }

    /** Every series of the blog, the surest and largest first. */
    public static List<SeriesSummary> catalogue(List<Post> posts, String postsFolder) {
        List<Series> all = new Catalogue(posts, postsFolder).all();
        return all.stream()
                .filter(series -> series.origin() != Origin.TITLE || !isPartOfAnother(series, all))
                .map(Series::summary)
                .toList();
    }

    /** Whether headers name these posts already: "Intro to Python" of posts called "Python, part 1". */
    private static boolean isPartOfAnother(Series series, List<Series> all) {
        return all.stream()
                .anyMatch(other -> isNamed(other)
                        && other.places().keySet().containsAll(series.places().keySet()));
    }

    private static boolean hasLabel(Post post, String name) {
        return hasName(post.header().tags(), name) || hasName(post.header().categories(), name);
    }

    private static boolean hasName(List<String> names, String name) {
        return names.stream().anyMatch(each -> Names.same(each, name));
    }

    /** Who belongs to the series that is asked for; what has that name stands in for a series that no post names. */
    private Predicate<Post> group(Diagnostics diagnostics) {
        if (selector.series() == null) {
            return post -> true;
        }
        Series known = series;
        if (known == null) {
            String label = labelled(posts, selector.series());
            return label == null ? post -> false : post -> hasLabel(post, label);
        }
        if (known.origin().compareTo(Origin.TITLE) >= 0) {
            diagnostics.report(
                    Code.POST_011,
                    null,
                    "no post says that it belongs to '" + selector.series() + "'; taken were the posts that make it "
                            + switch (known.origin()) {
                                case TITLE -> "by their titles";
                                case FOLDER -> "by lying in a folder of that name";
                                case CATEGORY -> "by their category";
                                default -> "by their tag";
                            });
        }
        return known.places()::containsKey;
    }

    private boolean fits(Post post) {
        Header header = post.header();
        return (selector.tag() == null || hasName(header.tags(), selector.tag()))
                && (selector.category() == null || hasName(header.categories(), selector.category()))
                && (in == null || lies(post.path(), in))
                && (titled == null || titled.matches(header.title()))
                && isInTime(header.date());
    }

    private boolean isInTime(@Nullable PostDate date) {
        LocalDate from = selector.from();
        LocalDate to = selector.to();
        if (from == null && to == null) {
            return true;
        }
        return date != null
                && (from == null || !date.date().isBefore(from))
                && (to == null || !date.date().isAfter(to));
    }

    /** Whether the glob fits the path or a folder above it; without a slash in it, also the bare name of the file. */
    private boolean lies(String path, Glob glob) {
        return liesBelow(path, glob)
                || liesBelow(Paths.below(postsFolder, path), glob)
                || (!glob.hasSlash() && glob.matches(Paths.name(path)));
    }

    private static boolean liesBelow(String path, Glob glob) {
        for (int end = path.length(); end >= 0; end = path.lastIndexOf('/', end - 1)) {
            if (glob.matches(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPublished(Post post, LocalDate today) {
        return (selector.drafts() || !post.header().draft()) && (selector.future() || !isFuture(post, today));
    }

    private static boolean isFuture(Post post, LocalDate today) {
        PostDate date = post.header().date();
        return date != null && date.date().isAfter(today);
    }

    /** By the numbers in the series; posts without one come after those with one, by date. */
    private Comparator<Post> bySeries() {
        return Comparator.comparing(this::place, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                .thenComparing(byDate());
    }

    private Comparator<Post> byDate() {
        Comparator<Post> byDate = Comparator.comparing(
                post -> post.header().date(), Comparator.nullsLast(Comparator.<PostDate>naturalOrder()));
        return byDate.thenComparing(this::place, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                .thenComparing(Post::path, Names.BY_CODE_POINT);
    }

    /** The number the post has in the series that is asked for, else in the first series it belongs to. */
    private @Nullable Integer place(Post post) {
        if (series != null) {
            return series.places().get(post);
        }
        List<SeriesEntry> entries = post.header().series();
        return entries.isEmpty() ? null : entries.getFirst().order();
    }

    private void reportLeftOut(List<Post> fitting, int published, Diagnostics diagnostics) {
        int leftOut = fitting.size() - published;
        if (leftOut == 0) {
            return;
        }
        int drafts = selector.drafts()
                ? 0
                : (int) fitting.stream().filter(post -> post.header().draft()).count();
        int future = leftOut - drafts;
        String what = Stream.of(
                        drafts == 0 ? "" : drafts + (drafts == 1 ? " draft" : " drafts"),
                        future == 0 ? "" : future + (future == 1 ? " future post" : " future posts"))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " and " + b)
                .orElse("");
        diagnostics.report(
                Code.POST_006,
                null,
                what + (leftOut == 1 ? " was left out" : " were left out"),
                drafts > 0 && future > 0
                        ? "--drafts and --future take them in"
                        : drafts > 0 ? "--drafts takes drafts in" : "--future takes future posts in");
    }

    private String described() {
        List<String> parts = new ArrayList<>();
        describe(parts, "series", selector.series());
        describe(parts, "tag", selector.tag());
        describe(parts, "category", selector.category());
        describe(parts, "path", selector.in());
        describe(parts, "title", selector.titled());
        if (selector.from() != null) {
            parts.add("from " + selector.from());
        }
        if (selector.to() != null) {
            parts.add("to " + selector.to());
        }
        return parts.isEmpty() ? "that is published" : String.join(", ", parts);
    }

    private static void describe(List<String> parts, String kind, @Nullable String value) {
        if (value != null) {
            parts.add(kind + " '" + value + "'");
        }
    }

    private @Nullable String hint(int unpublished) {
        if (unpublished > 0) {
            return "all that fit are drafts or lie in the future: see --drafts and --future";
        }
        String hint =
                nearest(selector.series(), header -> header.series().stream().map(SeriesEntry::name));
        if (hint == null) {
            hint = nearest(selector.tag(), header -> header.tags().stream());
        }
        if (hint == null) {
            hint = nearest(selector.category(), header -> header.categories().stream());
        }
        if (hint == null && selector.series() != null) {
            List<String> all = catalogue(posts, postsFolder).stream()
                    .filter(each -> each.origin().compareTo(Origin.TITLE) <= 0)
                    .map(SeriesSummary::name)
                    .toList();
            hint = all.isEmpty() ? "no post here belongs to a series" : "the series here: " + listed(all);
        }
        return hint;
    }

    private @Nullable String nearest(@Nullable String typed, Function<Header, Stream<String>> names) {
        if (typed == null) {
            return null;
        }
        List<String> near = Names.near(
                typed, Names.spellings(posts.stream().map(Post::header).flatMap(names)));
        return near.isEmpty()
                ? null
                : "did you mean "
                        + near.stream()
                                .map(name -> "'" + name + "'")
                                .reduce((a, b) -> a + " or " + b)
                                .orElseThrow()
                        + "?";
    }

    private static String listed(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_LISTED, names.size())));
        return names.size() > MOST_LISTED ? first + " and " + (names.size() - MOST_LISTED) + " more" : first;
    }
}
