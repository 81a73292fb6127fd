package anthology.book;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.diagnostic.Nearest;
import anthology.model.Element;
import anthology.model.Post;
import anthology.model.Slug;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leads links of the blog to where their targets stand in the book, or back to the web. */
final class Links {
    private static final Set<String> TOP = Set.of("", "top");

    private final Addresses addresses;
    private final Map<Post, Target> chapters;
    private final ImageSource files;
    private final Diagnostics diagnostics;

    /**
     * A chapter as a target.
     *
     * @param ids lower-case forms of the ids in it, and the ids
     */
    record Target(String href, Map<String, String> ids) {}

    Links(Addresses addresses, Map<Post, Target> chapters, ImageSource files, Diagnostics diagnostics) {
        this.addresses = addresses;
        this.chapters = chapters;
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** What {@code href} of the link is to say in the book, or null where only its text may stay. */
    @Nullable
    String resolve(Post post, Element link, String href) {
        Location place = new Location(
                post.path(), link.position().line(), link.position().column());
        String address = href.strip();
        String fragment = address.indexOf('#') < 0 ? null : address.substring(address.indexOf('#') + 1);
        if (address.isEmpty() || address.startsWith("#") || address.startsWith("?")) {
            return chapter(post, post, fragment, place);
        }
        Post target = addresses.find(post, address);
        if (target != null && chapters.containsKey(target)) {
            return chapter(post, target, fragment, place);
        }
        if (Urls.isAbsolute(address)) {
            return external(address, place);
        }
        return target != null ? leftOut(target, address, fragment, place) : nowhere(post, address, place);
    }

    /** What a link without a text says: the title of the post that it leads to, else its address. */
    String title(Post from, String href) {
        Post target = addresses.find(from, href.strip());
        return target == null ? Urls.shortened(href) : target.header().title();
    }

    private @Nullable String chapter(Post from, Post to, @Nullable String fragment, Location place) {
        Target target = chapters.get(to);
        if (target == null) {
            return null;
        }
        if (fragment == null || TOP.contains(fragment.toLowerCase(Locale.ROOT))) {
            return target.href;
        }
        String id = id(target, Paths.decoded(fragment));
        if (id == null) {
            String near = nearest(target, fragment);
            diagnostics.report(
                    Code.LINK_001,
                    place,
                    "there is no place '" + Urls.shortened(fragment) + "' in " + to.path(),
                    near == null ? null : "did you mean '" + near + "'?");
            return target.href;
        }
        return from.equals(to) ? "#" + id : target.href + "#" + id;
    }

    private static @Nullable String id(Target target, String fragment) {
        if (target.ids.containsValue(fragment)) {
            return fragment;
        }
        String id = target.ids.get(fragment.toLowerCase(Locale.ROOT));
        if (id == null) {
            id = target.ids.get(Slug.id(fragment));
        }
        return id == null ? target.ids.get(letters(fragment)) : id;
    }

    /** Letters and digits alone: generators differ in what becomes of a dot or an apostrophe, and in little else. */
    static String letters(String fragment) {
        StringBuilder letters = new StringBuilder();
        fragment.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static @Nullable String nearest(Target target, String fragment) {
        return Nearest.to(fragment, target.ids.keySet(), Math.max(1, fragment.length() / 3))
                .map(target.ids::get)
                .orElse(null);
    }

    private @Nullable String external(String address, Location place) {
        String valid = Urls.valid(address);
        if (valid == null) {
            diagnostics.report(
                    Code.LINK_002,
                    place,
                    "the address " + Urls.shortened(address) + " is malformed or of no use in a book");
        }
        return valid;
    }

    private @Nullable String leftOut(Post target, String address, @Nullable String fragment, Location place) {
        String url = addresses.absolute(target);
        String base = addresses.baseUrl();
        if (url != null) {
            return Urls.valid(fragment == null ? url : url + "#" + fragment);
        }
        if (base != null && address.startsWith("/")) {
            return Urls.valid(base + address);
        }
        diagnostics.report(
                Code.LINK_002,
                place,
                "the post " + target.path() + " is not in the book, and where it stands on the web is not known",
                base == null
                        ? "give the blog's base URL in its configuration, or a permalink in the post's header"
                        : "give a permalink in the post's header");
        return null;
    }

    private @Nullable String nowhere(Post post, String address, Location place) {
        String plain = Paths.decoded(Paths.withoutQuery(address));
        String base = addresses.baseUrl();
        boolean file = isFile(post, plain);
        if (file && base != null && address.startsWith("/")) {
            return Urls.valid(base + address);
        }
        String near = addresses.nearest(address);
        diagnostics.report(
                Code.LINK_002,
                place,
                file
                        ? "the file " + Urls.shortened(plain) + " is not in the book"
                        : "there is no post " + Urls.shortened(plain),
                near == null || file ? null : "did you mean '" + near + "'?");
        return null;
    }

    private boolean isFile(Post post, String plain) {
        String path = Paths.resolve(plain.startsWith("/") ? "" : Paths.folder(post.path()), plain);
        if (path == null || path.isEmpty()) {
            return false;
        }
        return files.isFile(path)
                || files.isFile(path + ".md")
                || files.isFile(path + ".html")
                || files.isFile(path + "/index.md")
                || files.isFile("static/" + path)
                || files.isFile("public/" + path);
    }
}
