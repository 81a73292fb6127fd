package anthology;

import anthology.data.Value;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Value.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A book that is made of a whole blog.
 *
 * @param name of it, for tables
 * @param selector arguments of {@code anthology build} that select its posts
 */
record BlogBook(String name, List<String> selector) {
    private static final int FIRST = 50;

    /**
     * Those of the blog's largest series and of its first posts.
     *
     * @param list what {@code anthology list --json} says of the blog
     */
    static List<BlogBook> of(Mapping list) {
        List<BlogBook> books = new ArrayList<>();
        List<String> largest = largest(mappings(list, "series"));
        if (!largest.isEmpty()) {
            String name = largest.get(1).replace("**/", "").replace("/**", "");
            books.add(new BlogBook("*" + name + "*", largest));
        }
        List<Mapping> posts = mappings(list, "posts");
        books.add(new BlogBook(posts.size() > FIRST ? "the first " + FIRST + " posts" : "all posts", first(posts)));
        return books;
    }

    /** How the series with the most posts is selected: of those posts name themselves, else of any. */
    private static List<String> largest(List<Mapping> series) {
        Comparator<Mapping> size = Comparator.comparingInt(each -> Integer.parseInt(text(each, "posts")));
        List<Mapping> said = series.stream()
                .filter(each -> List.of("header", "sentence", "title").contains(text(each, "origin")))
                .toList();
        return (said.isEmpty() ? series : said)
                .stream()
                        .max(size)
                        .map(each -> switch (text(each, "origin")) {
                            case "tag" -> List.of("--tag", text(each, "name"));
                            case "category" -> List.of("--category", text(each, "name"));
                            case "folder" -> List.of("--in", "**/" + text(each, "name") + "/**");
                            default -> List.of("--series", text(each, "name"));
                        })
                        .orElse(List.of());
    }

    /** All of the fiftieth post's day. */
    private static List<String> first(List<Mapping> posts) {
        String day = posts.size() <= FIRST ? "" : text(posts.get(FIRST - 1), "date");
        return day.length() < 10 ? List.of() : List.of("--to", day.substring(0, 10));
    }

    static List<Mapping> mappings(Mapping json, String key) {
        return json.get(key) instanceof Sequence sequence
                ? sequence.values().stream().map(Mapping.class::cast).toList()
                : List.of();
    }

    static String text(Mapping mapping, String key) {
        Value value = mapping.get(key);
        return value instanceof Scalar scalar ? scalar.text() : "";
    }
}
