package anthology.book;

import anthology.diagnostic.Nearest;
import anthology.model.Post;
import anthology.model.Site;
import anthology.model.Slug;
import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which addresses the posts of a blog are known: their files, what their headers and the generator's pattern of
 * permalinks say, and the forms common among blogs, those as far as only one post answers to them.
 */
final class Addresses {
    private static final Pattern EXTENSION = Pattern.compile("\\.(html?|md|markdown|mdx|mdown|mkd|txt|rst|org)$");
    private static final Pattern FILE_MARK =
            Pattern.compile("^(?:\\{(?:filename|static|attach|index)\\}|\\|(?:filename|static|attach)\\|)");
    private static final Pattern DATE_PREFIX = Pattern.compile("^\\d{4}-\\d{1,2}-\\d{1,2}-(?=.)");
    private static final Pattern DATED = Pattern.compile("\\d{4}/\\d{2}/\\d{2}/[^/]+");

    private final @Nullable String baseUrl;
    private final String baseHost;
    private final String basePath;
    private final Map<String, Post> exact = new HashMap<>();
    private final Map<String, Post> urls = new HashMap<>();
    private final Map<String, Post> loose = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<Post, String> absolute = new HashMap<>();
    private final Set<String> slugs = new LinkedHashSet<>();

    Addresses(Site site, List<Post> posts) {
        baseUrl = site.baseUrl();
        URI base = baseUrl == null ? null : uri(baseUrl);
        baseHost = base == null ? "" : host(base);
        basePath = base == null || base.getRawPath() == null ? "" : key(base.getRawPath());
        for (Post post : posts) {
            add(post, site);
        }
        // a loose form gives way to an exact one
        loose.keySet().removeAll(ambiguous);
        loose.keySet().removeAll(exact.keySet());
    }

    /** Where the post stands on the web as far as it is known for certain, or null. */
    @Nullable
    String absolute(Post post) {
        return absolute.get(post);
    }

    @Nullable
    String baseUrl() {
        return baseUrl;
    }

    /** The post that the address names in that post's text, or null. */
    @Nullable
    Post find(Post from, String address) {
        String path = Paths.withoutQuery(address);
        if (Urls.isAbsolute(path)) {
            return byUrl(path);
        }
        String plain = withoutMark(Paths.decoded(path).replace('\\', '/'));
        if (plain.startsWith("/")) {
            return byPath(plain);
        }
        String folder = Paths.folder(from.path());
        String file = Paths.resolve(folder, plain);
        Post found = file == null ? null : exact.get("file:" + key(file));
        String own = absolute.get(from);
        if (found == null && own != null) {
            // a colon in the first part would make a scheme of what stands before it (RFC 3986, 4.2)
            found = byUrl(
                    URI.create(own).resolve("./" + Urls.escaped(path, true)).toString());
        }
        if (found == null) {
            found = byPath(plain.replaceAll("^(\\.{1,2}/)+", ""));
        }
        // a name as people write it, as in [[wiki links]]
        return found == null && plain.indexOf('/') < 0 ? loose.get(Slug.of(key(plain))) : found;
    }

    /** Without what generators put before the path of a file: Pelican's {@code {filename}}, Zola's {@code @/}. */
    private static String withoutMark(String path) {
        String plain = FILE_MARK.matcher(path).replaceFirst("");
        return plain.startsWith("@/") ? plain.substring(1) : plain.startsWith("@site/") ? plain.substring(5) : plain;
    }

    /** The slug most like the last part of the address, or null when none is like it. */
    @Nullable
    String nearest(String address) {
        String[] parts = key(Paths.decoded(Paths.withoutQuery(address))).split("/");
        String last = parts[parts.length - 1];
        return Nearest.to(last, slugs, Math.max(1, last.length() / 3)).orElse(null);
    }

    /** The path of an absolute address on this site, below its base, starting with a slash; null on another site. */
    @Nullable
    String pathOnSite(String address) {
        URI uri = uri(address.startsWith("//") ? "https:" + address : address);
        if (uri == null
                || uri.getRawPath() == null
                || baseHost.isEmpty()
                || !host(uri).equals(baseHost)) {
            return null;
        }
        return withoutBase(uri.getRawPath());
    }

    /** @param path of the site, starting with a slash; the site itself may lie in a folder of its host */
    String withoutBase(String path) {
        String base = "/" + basePath + "/";
        return !basePath.isEmpty() && path.regionMatches(true, 0, base, 0, base.length())
                ? path.substring(base.length() - 1)
                : path;
    }

    private @Nullable Post byUrl(String url) {
        URI uri = uri(url.startsWith("//") ? "https:" + url : url);
        if (uri == null || uri.getRawPath() == null) {
            return null;
        }
        String path = key(Paths.decoded(uri.getRawPath()));
        Post known = urls.get(host(uri) + "/" + path);
        if (known != null) {
            return known;
        }
        if (baseUrl == null) {
            return DATED.matcher(path).matches() ? exact.get(path) : null;
        }
        return host(uri).equals(baseHost) ? byPath(path) : null;
    }

    private @Nullable Post byPath(String path) {
        String key = key(path);
        Post found = exact.get(key);
        if (found == null && !basePath.isEmpty() && key.startsWith(basePath + "/")) {
            return byPath(key.substring(basePath.length() + 1));
        }
        return found != null ? found : loose.get(key);
    }

    private void add(Post post, Site site) {
        slugs.add(post.slug());
        String file = key(post.path());
        exact.putIfAbsent("file:" + file, post);
        String stated = post.header().permalink();
        List<String> known = new ArrayList<>(post.header().aliases());
        if (stated != null) {
            known.addFirst(stated);
        }
        for (String address : known) {
            URI uri = Urls.isAbsolute(address) ? uri(address) : null;
            if (uri != null && uri.getRawPath() != null) {
                urls.putIfAbsent(host(uri) + "/" + key(Paths.decoded(uri.getRawPath())), post);
                exact.putIfAbsent(key(Paths.decoded(uri.getRawPath())), post);
            } else {
                exact.putIfAbsent(key(Paths.decoded(address)), post);
            }
        }
        String pattern = Permalinks.expand(Permalinks.pattern(site, post), post);
        if (pattern != null && stated == null) {
            exact.putIfAbsent(key(pattern), post);
        }
        rememberAbsolute(post, stated == null ? pattern : stated);
        common(post, file);
    }

    private void rememberAbsolute(Post post, @Nullable String permalink) {
        if (permalink == null) {
            return;
        }
        String url = Urls.isAbsolute(permalink)
                ? permalink
                : baseUrl == null ? null : baseUrl + (permalink.startsWith("/") ? "" : "/") + permalink;
        String valid = url == null ? null : Urls.valid(url);
        if (valid != null) {
            absolute.put(post, valid);
        }
    }

    /** The forms that blogs share: dates and slug, and the ends of the file's path. */
    private void common(Post post, String file) {
        String slug = key(post.slug());
        Set<String> forms = new LinkedHashSet<>();
        if (post.header().date() != null) {
            LocalDate date = post.header().date().date();
            String day = String.format(
                    Locale.ROOT, "%04d/%02d/%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            exact.putIfAbsent(day + "/" + slug, post);
            forms.add(day.substring(0, 7) + "/" + slug);
            forms.add(day.substring(0, 4) + "/" + slug);
        }
        forms.add(slug);
        forms.add(Slug.of(post.header().title()));
        String path = file;
        String folder = Paths.folder(file);
        String name = Paths.name(file);
        if (name.equals("index") || name.equals("_index")) {
            path = folder;
            name = Paths.name(folder);
            folder = Paths.folder(folder);
        }
        String undated = DATE_PREFIX.matcher(name).replaceFirst("");
        for (String ending : new LinkedHashSet<>(Arrays.asList(name, undated, slug))) {
            String form = ending;
            forms.add(form);
            for (String above = folder; !above.isEmpty(); above = Paths.folder(above)) {
                form = Paths.name(above) + "/" + form;
                forms.add(form);
            }
        }
        forms.add(path);
        for (String form : forms) {
            Post other = form.isEmpty() ? post : loose.putIfAbsent(form, post);
            if (other != null && !other.equals(post)) {
                ambiguous.add(form);
            }
        }
    }

    /** An address in the form in which all are compared: no slashes around it, no extension, lower case. */
    private static String key(String address) {
        String path = Normalizer.normalize(address, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        path = path.replaceAll("^(\\./|/)+|/+$", "");
        path = EXTENSION.matcher(path).replaceFirst("");
        return path.endsWith("/index") ? path.substring(0, path.length() - "/index".length()) : path;
    }

    private static @Nullable URI uri(String address) {
        String valid = Urls.valid(address);
        return valid == null ? null : URI.create(valid);
    }

    private static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
