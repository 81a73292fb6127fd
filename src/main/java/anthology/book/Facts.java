package anthology.book;

import anthology.model.Creator;
import anthology.model.Metadata;
import anthology.model.Post;
import anthology.model.PostDate;
import anthology.model.Recipe;
import anthology.model.SeriesEntry;
import anthology.model.Site;
import anthology.model.Slug;
import anthology.model.WritingDirection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out what a recipe leaves open of a book's metadata: from its posts first, then from the site. */
final class Facts {
    private static final int MOST_SUBJECTS = 8;
    /** When books were made that do not say when; zip files begin with that year. */
    private static final Instant EARLIEST =
            LocalDate.of(1980, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final Recipe recipe;
    private final Site site;
    private final List<Post> posts;

    Facts(Recipe recipe, Site site, List<Post> posts) {
        this.recipe = recipe;
        this.site = site;
        this.posts = posts;
    }

    /** @param built when the book was made, or null for the newest post's date */
    Metadata metadata(Assembler.Typography typography, @Nullable Instant built) {
        String language = language();
        Optional<PostDate> newest = newest();
        return new Metadata(
                typography.title(title(), language),
                recipe.subtitle() == null ? null : typography.title(recipe.subtitle(), language),
                creators(),
                language,
                WritingDirection.of(language).attribute(),
                identifier(),
                newest.map(PostDate::date).orElse(null),
                (built == null ? newest.map(Facts::moment).orElse(EARLIEST) : built).truncatedTo(ChronoUnit.SECONDS),
                recipe.publisher(),
                recipe.description(),
                recipe.rights(),
                site.baseUrl(),
                subjects(),
                recipe.collection());
    }

    private Optional<PostDate> newest() {
        return posts.stream()
                .map(post -> post.header().date())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** A date as a moment; of those before 1970, which files cannot bear, the earliest that they can. */
    private static Instant moment(PostDate date) {
        Instant moment = LocalDateTime.of(date.date(), date.time() == null ? LocalTime.MIDNIGHT : date.time())
                .toInstant(ZoneOffset.UTC);
        return moment.getEpochSecond() >= 0 ? moment : EARLIEST;
    }

    private String title() {
        if (recipe.title() != null) {
            return recipe.title();
        }
        String series = recipe.gather().series();
        if (series != null) {
            String written = posts.stream()
                    .flatMap(post -> post.header().series().stream())
                    .map(SeriesEntry::name)
                    .filter(name -> Slug.of(name).equals(Slug.of(series))
                            && !Slug.of(name).isEmpty())
                    .findFirst()
                    .orElse(series);
            return written;
        }
        if (site.title() != null) {
            return site.title();
        }
        return posts.size() == 1 ? posts.getFirst().header().title() : recipe.name();
    }

    private List<Creator> creators() {
        if (!recipe.creators().isEmpty()) {
            return recipe.creators();
        }
        Set<String> names = new LinkedHashSet<>();
        posts.forEach(post -> names.addAll(post.header().authors()));
        if (names.isEmpty()) {
            names.addAll(site.authors());
        }
        return names.stream()
                .filter(name -> !name.isBlank())
                .map(Creator::author)
                .toList();
    }

    String language() {
        if (recipe.language() != null) {
            return recipe.language();
        }
        if (site.language() != null) {
            return site.language();
        }
        List<String> most = byFrequency(
                posts,
                post -> post.header().language() == null
                        ? List.of()
                        : List.of(post.header().language()));
        return most.isEmpty() ? "en" : most.getFirst();
    }

    private List<String> subjects() {
        return byFrequency(posts, post -> post.header().tags()).stream()
                .limit(MOST_SUBJECTS)
                .toList();
    }

    /** The values, most frequent first, equals by first appearance. */
    private static List<String> byFrequency(List<Post> posts, Function<Post, List<String>> values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Post post : posts) {
            values.apply(post).forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String identifier() {
        if (recipe.identifier() != null) {
            return recipe.identifier();
        }
        String blog = site.baseUrl() != null
                ? site.baseUrl()
                : (site.title() == null ? title() : site.title()) + "\n" + String.join("\n", authors());
        return "urn:uuid:" + uuid(blog + "\n" + recipe.name());
    }

    private List<String> authors() {
        return site.authors().isEmpty() ? creators().stream().map(Creator::name).toList() : site.authors();
    }

    /**
     * A UUID of the text in the namespace of URLs.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.5">RFC 9562, 5.5 UUID Version 5</a>
     */
    static UUID uuid(String text) {
        UUID namespace = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
        ByteBuffer name = ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits());
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(name.array());
            ByteBuffer hash = ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
