package anthology.book;

import anthology.diagnostic.Diagnostics;
import anthology.model.Book;
import anthology.model.Chapter;
import anthology.model.Element;
import anthology.model.Metadata;
import anthology.model.Node;
import anthology.model.Post;
import anthology.model.Recipe;
import anthology.model.Site;
import anthology.model.Slug;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a book of posts: chapters named and numbered in the order given, links between posts led to chapters, images
 * taken in once each, and the book's metadata, as far as the recipe leaves it open.
 */
public final class Assembler {
    private static final int LONGEST_SLUG = 60;

    /** Gives titles the punctuation of print. */
    @FunctionalInterface
    public interface Typography {
        /** @param language BCP 47 */
        String title(String title, String language);
    }

    private final Recipe recipe;
    private final Site site;
    private final ImageSource files;
    private final RemoteImages remote;
    private final Diagnostics diagnostics;

    /** @param remote where pictures come from that are not among the files */
    public Assembler(Recipe recipe, Site site, ImageSource files, RemoteImages remote, Diagnostics diagnostics) {
        this.remote = remote;
        this.recipe = recipe;
        this.site = site;
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** The language of a book of these posts, BCP 47: of whatever says nothing of its own. */
    public String language(List<Post> selected) {
        return new Facts(recipe, site, selected).language();
    }

    /**
     * @param selected the posts of the book, in its order
     * @param all every post of the blog, the selected ones among them: what links may name
     * @param bodies the tree of a selected post; asked once for each
     * @param typography for the titles of the book and its chapters
     * @param modified when the book was made, or null for the newest post's date
     */
    public Book assemble(
            List<Post> selected,
            List<Post> all,
            Function<Post, Element> bodies,
            Typography typography,
            @Nullable Instant modified) {
        Metadata metadata = new Facts(recipe, site, selected).metadata(typography, modified);
        Addresses addresses = new Addresses(site, all);
        Map<Post, Element> texts = new LinkedHashMap<>();
        Map<Post, Links.Target> targets = new LinkedHashMap<>();
        Map<Post, String> ids = ids(selected);
        ids.forEach((post, id) -> {
            Element text = bodies.apply(post);
            texts.put(post, text);
            targets.put(post, new Links.Target(id + ".xhtml", idsIn(text)));
        });
        Links links = new Links(addresses, targets, files, diagnostics);
        Pictures pictures = new Pictures(files, addresses, remote, diagnostics);
        texts.entrySet().parallelStream()
                .forEach(entry -> new Resolver(entry.getKey(), links, pictures).readAhead(entry.getValue()));
        pictures.fetchAhead();
        List<Chapter> chapters = new ArrayList<>();
        texts.forEach((post, text) -> {
            String language = post.header().language();
            boolean same = language == null || language.equalsIgnoreCase(metadata.language());
            chapters.add(new Chapter(
                    ids.getOrDefault(post, ""),
                    chapters.size() + 1,
                    post,
                    typography.title(post.header().title(), language == null ? metadata.language() : language),
                    same ? null : language,
                    addresses.absolute(post),
                    new Resolver(post, links, pictures).resolve(text)));
        });
        pictures.reportNotAsked();
        return new Book(metadata, chapters, pictures.all());
    }

    /** {@code chapter-003-the-buried-giant}; the number makes them unique. */
    private static Map<Post, String> ids(List<Post> posts) {
        int digits = Math.max(3, Integer.toString(posts.size()).length());
        Map<Post, String> ids = new LinkedHashMap<>();
        for (Post post : posts) {
            String slug = Slug.of(post.header().title(), LONGEST_SLUG);
            String name = slug.isEmpty() ? Slug.of(post.slug(), LONGEST_SLUG) : slug;
            String number = String.format(Locale.ROOT, "%0" + digits + "d", ids.size() + 1);
            ids.put(post, "chapter-" + number + (name.isEmpty() ? "" : "-" + name));
        }
        return ids;
    }

    private static Map<String, String> idsIn(Element text) {
        Map<String, String> ids = new LinkedHashMap<>();
        collect(text, ids);
        Map<String, String> alike = new LinkedHashMap<>();
        ids.forEach((form, id) -> alike.putIfAbsent(Links.letters(form), id));
        headings(text, alike);
        alike.forEach(ids::putIfAbsent);
        return ids;
    }

    /** Headings in the letters of their own script, as links say it that were written for a generator's ids. */
    private static void headings(Element element, Map<String, String> ids) {
        String id = element.attribute("id");
        if (id != null && element.name().length() == 2 && element.name().startsWith("h")) {
            ids.putIfAbsent(Links.letters(element.text()), id);
            return;
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                headings(inner, ids);
            }
        }
    }

    private static void collect(Element element, Map<String, String> ids) {
        String id = element.attribute("id");
        if (id != null) {
            ids.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                collect(inner, ids);
            }
        }
    }
}
