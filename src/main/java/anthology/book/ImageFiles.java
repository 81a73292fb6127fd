package anthology.book;

import anthology.model.Post;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file of the workspace for which an author's address of a picture stands: beside the post, in a folder of
 * the post's own name, under the folders whose content generators serve, or wherever the only file of that name lies.
 */
final class ImageFiles {
    /** Folders whose content generators serve at the top of a site, or keep pictures in. */
    private static final List<String> SERVED = List.of(
            "",
            "static",
            "public",
            "assets",
            "source",
            "src",
            "content",
            "docs",
            "images",
            "img",
            "files",
            "src/assets",
            "src/images",
            "src/static",
            "source/images",
            "content/images",
            "static/images",
            "static/img",
            "public/images",
            "assets/images",
            "assets/img",
            "_assets",
            "media",
            "attachments");
    /** How Pelican says that a path is one of the source: {@code {static}/images/x.png}. */
    private static final Pattern PELICAN = Pattern.compile("^[{|](?:static|attach|filename|photo)[}|]");
    /** How bundlers say that a path starts at the source's top: {@code ~/assets/x.png}, {@code @assets/x.png}. */
    private static final Pattern ALIAS = Pattern.compile("^[~@]/?(?=[\\w-]+/)");

    private static final Pattern DOTS = Pattern.compile("^(?:\\.{0,2}/)+");
    /** What WordPress adds to the names of smaller copies. */
    private static final Pattern COPY = Pattern.compile("-\\d{1,5}x\\d{1,5}(?=\\.\\w+$)|-scaled(?=\\.\\w+$)");

    private final ImageSource files;
    private final Addresses addresses;
    private final Map<Asked, Optional<String>> found = new ConcurrentHashMap<>();

    private record Asked(String post, String address) {}

    ImageFiles(ImageSource files, Addresses addresses) {
        this.files = files;
        this.addresses = addresses;
    }

    /** The path of the file, or null where there is none; looked for once, however often it is asked for. */
    @Nullable
    String find(Post post, String address) {
        return found.computeIfAbsent(
                        new Asked(post.path(), address), asked -> Optional.ofNullable(search(post, address)))
                .orElse(null);
    }

    private @Nullable String search(Post post, String address) {
        for (String local : locals(address)) {
            String path = path(post, local);
            if (path != null) {
                return path;
            }
        }
        for (String local : locals(address)) {
            String path = besideAnother(post, local);
            if (path != null) {
                return path;
            }
        }
        for (String local : locals(address)) {
            String path = elsewhere(local);
            if (path != null) {
                return path;
            }
        }
        return null;
    }

    /** Whether a path leads out of the workspace, as seen from the post. */
    static boolean leadsOut(Post post, String address) {
        String local = Paths.decoded(Paths.withoutQuery(address)).replace('\\', '/');
        return !Urls.isAbsolute(address)
                && Paths.resolve(local.startsWith("/") ? "" : Paths.folder(post.path()), local) == null;
    }

    /** The forms in which the address could be a path of the site; none where it leads to another site. */
    private Set<String> locals(String address) {
        Set<String> locals = new LinkedHashSet<>();
        for (String written : List.of(Paths.withoutQuery(address), address)) {
            String path = Urls.isAbsolute(written) ? addresses.pathOnSite(written) : written;
            if (path != null && !path.isBlank()) {
                String plain = PELICAN.matcher(Paths.decoded(path)).replaceFirst("");
                plain = ALIAS.matcher(plain.replace('\\', '/')).replaceFirst("/");
                locals.add(plain);
                locals.add(path);
                if (plain.startsWith("/")) {
                    locals.add(addresses.withoutBase(plain));
                }
                locals.add(COPY.matcher(plain).replaceFirst(""));
            }
        }
        return locals;
    }

    private @Nullable String path(Post post, String local) {
        List<@Nullable String> tried = local.startsWith("/") ? new ArrayList<>() : beside(post, local);
        String rooted = Paths.resolve("", DOTS.matcher(local).replaceFirst(""));
        if (rooted != null && !rooted.isEmpty()) {
            for (String above : Paths.upwards(Paths.folder(post.path()))) {
                for (String served : SERVED) {
                    tried.add(Paths.resolve(above + "/" + served, rooted));
                }
            }
        }
        return firstFile(tried);
    }

    /** Where a picture of the post's own may lie. */
    private static List<@Nullable String> beside(Post post, String local) {
        String folder = Paths.folder(post.path());
        String file = Paths.name(post.path());
        List<@Nullable String> paths = new ArrayList<>();
        paths.add(Paths.resolve(folder, local));
        // Hexo's folder of a post's pictures has the name of the post's file
        paths.add(Paths.resolve(folder + "/" + file.substring(0, Math.max(0, file.lastIndexOf('.'))), local));
        paths.add(Paths.resolve(folder + "/" + post.slug(), local));
        return paths;
    }

    /** A picture of another post's, under whose address generators serve the files that lie beside it. */
    private @Nullable String besideAnother(Post post, String local) {
        String folder = Paths.folder(DOTS.matcher(local).replaceFirst(""));
        Post other = folder.isEmpty() ? null : addresses.find(post, Paths.folder(local));
        return other == null ? null : firstFile(beside(other, Paths.name(local)));
    }

    private @Nullable String firstFile(List<@Nullable String> paths) {
        for (String path : paths) {
            if (path != null && !path.isEmpty() && files.isFile(path)) {
                return path;
            }
        }
        return null;
    }

    /**
     * The only file whose path ends most like the one asked for: its whole name, and the folder above it where one was
     * given. So pictures of notes are found that name no folder, and those whose letters' case was mistaken.
     */
    private @Nullable String elsewhere(String local) {
        List<String> wanted = parts(local);
        if (wanted.isEmpty()) {
            return null;
        }
        String best = null;
        int most = Math.min(2, wanted.size()) - 1;
        for (String path : files.named(wanted.getLast())) {
            int common = commonEnd(wanted, parts(path));
            if (common > most) {
                most = common;
                best = path;
            } else if (common == most) {
                best = null;
            }
        }
        return best;
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(Normalizer.normalize(part, Normalizer.Form.NFC));
            }
        }
        return parts;
    }

    private static int commonEnd(List<String> one, List<String> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size())
                && one.get(one.size() - 1 - common).equalsIgnoreCase(other.get(other.size() - 1 - common))) {
            common++;
        }
        return common;
    }
}
