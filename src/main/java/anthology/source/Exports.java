package anthology.source;

import anthology.data.Xml;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Generator;
import anthology.model.Post;
import anthology.model.Site;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the posts out of feeds, exports and saved pages. Generators make such files of posts, so they count only where no
 * post lies as it was written, or where the user names one.
 */
final class Exports {
    /** A page is taken into memory as a tree; feeds and exports are read as they come, and may be as large as any file. */
    private static final long LARGEST_PAGE = 20_000_000;

    /** The extensions of pages. */
    static final Set<String> PAGES = Set.of("html", "htm", "xhtml");

    private static final Set<String> LISTS = Set.of(
            "tag", "tags", "category", "categories", "author", "authors", "archive", "archives", "page", "search");
    private static final Set<String> FEEDS = Set.of("xml", "rss", "atom", "rdf", "json");

    /** In this order; the first that recognises a file reads it. */
    private static final List<ExportReader> READERS = List.of(new FeedReader(), new JsonReader(), new PageReader());

    private final Workspace workspace;
    private final Diagnostics diagnostics;
    private final SubstackExport substack;

    private Exports(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
        this.substack = new SubstackExport(workspace, diagnostics);
    }

    /**
     * What feeds, exports and pages of a blog hold; asked only where no post lies as it was written.
     *
     * @param files that were looked through for posts already: what lies near them goes before what lies elsewhere
     * @param named the folder or file that the user names, or null
     */
    static Export find(Tree tree, PostFiles files, @Nullable String named, Diagnostics diagnostics) {
        Exports exports = new Exports(tree.workspace(), diagnostics);
        if (named == null) {
            // an export of Medium's has pages of other kinds beside its folder of posts
            Set<String> near = new TreeSet<>(Workspace.PATH_ORDER);
            files.folders().forEach(folder -> near.addAll(tree.below(folder)));
            Export found = exports.in(withoutSite(near));
            return found.posts().isEmpty() && near.size() < tree.files().size()
                    ? exports.in(withoutSite(tree.files()))
                    : found;
        }
        try {
            return tree.hasFile(named)
                    ? exports.inFile(named)
                    : exports.in(tree.workspace().files(named));
        } catch (IOException e) {
            return Export.NOTHING; // the folder could be listed a moment ago
        }
    }

    private static List<String> withoutSite(Collection<String> paths) {
        return paths.stream().filter(path -> SiteParts.reason(path) == null).toList();
    }

    /** What those of these files hold that are feeds, exports or pages. */
    private Export in(List<String> files) {
        List<String> paths = files.stream()
                .filter(path -> isPage(path) ? !isList(path) : FEEDS.contains(SourceText.extension(path)))
                .toList();
        List<Export> exports =
                paths.parallelStream().map(path -> read(path, false)).toList();
        int[] without = IntStream.range(0, paths.size())
                .filter(i -> exports.get(i).noPost() != null)
                .toArray();
        if (without.length > 0) {
            String why = exports.get(without[0]).noPost();
            diagnostics.report(
                    Code.POST_019,
                    Location.of(paths.get(without[0])),
                    without.length == 1
                            ? "this page was left out: " + why
                            : without.length + " pages were left out; of this one, the first: " + why);
        }
        return new Export(agreed(exports), once(exports));
    }

    private static boolean isPage(String path) {
        return PAGES.contains(SourceText.extension(path));
    }

    /** Whether a page lies where generators put those that list others. */
    private static boolean isList(String path) {
        return Stream.of(Tree.folder(path).split("/")).anyMatch(LISTS::contains);
    }

    /** What one file holds; it is reported when it is nothing that can be read. */
    private Export inFile(String path) {
        Export export = read(path, true);
        if (export.noPost() != null) {
            diagnostics.report(Code.POST_005, Location.of(path), "this page is no post: " + export.noPost());
        }
        return export;
    }

    private Export read(String path, boolean named) {
        byte[] bytes;
        try {
            bytes = workspace.read(path, isPage(path) ? LARGEST_PAGE : Workspace.LARGEST_FILE);
        } catch (IOException e) {
            diagnostics.report(Code.POST_005, Location.of(path), "this file cannot be read: " + Workspace.reason(e));
            return Export.NOTHING;
        }
        SourceText source = SourceText.decode(path, bytes, diagnostics);
        Map<String, String> row = isPage(path) ? substack.row(path) : null;
        if (row != null) {
            return substack.read(source, row);
        }
        Optional<ExportReader> reader =
                READERS.stream().filter(each -> each.recognises(source)).findFirst();
        if (reader.isPresent()) {
            return reader.get().read(source, workspace::isFile, diagnostics);
        }
        boolean broken = !source.extension().equals("json")
                && !isPage(path)
                && Xml.rootName(source.text()).isEmpty();
        if (named || broken) {
            diagnostics.report(Code.POST_005, Location.of(path), "this is no feed, no export and no page with a text");
        }
        return Export.NOTHING;
    }

    /**
     * The posts, those once that stand in several files: under the same address, or with the same title on the same day. The
     * longest text of one counts; of two that are equally long, the first.
     */
    private List<Post> once(List<Export> exports) {
        List<Post> kept = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        int twice = 0;
        for (Export export : exports) {
            Map<String, Integer> own = new HashMap<>();
            for (Post post : export.posts()) {
                List<String> keys = keys(post, export.site());
                Integer before = keys.stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                int place = before == null ? kept.size() : before;
                if (before == null) {
                    kept.add(post);
                } else {
                    twice++;
                    if (post.body().text().length()
                            > kept.get(before).body().text().length()) {
                        kept.set(before, post);
                    }
                }
                keys.forEach(key -> own.put(key, place));
            }
            own.forEach(known::putIfAbsent);
        }
        if (twice > 0) {
            diagnostics.report(
                    Code.POST_018,
                    null,
                    (twice == 1 ? "one post stands" : twice + " posts stand") + " in several files; taken once",
                    "--posts names the one file that is to be read");
        }
        return kept;
    }

    private static List<String> keys(Post post, Site site) {
        List<String> keys = new ArrayList<>();
        String link = post.header().permalink();
        if (link != null) {
            String address = withoutScheme(link);
            if (address.contains("/") && !address.equals(withoutScheme(String.valueOf(site.baseUrl())))) {
                keys.add(address);
            }
        }
        if (post.header().date() != null) {
            keys.add(post.header().date().date() + " " + post.header().title().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    private static String withoutScheme(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("[?&](utm_|source=).*$", "")
                .replaceFirst("/(index\\.html?)?$", "");
    }

    /** What all say of the site, as far as they agree. */
    private static Site agreed(List<Export> exports) {
        List<Site> sites = exports.stream()
                .map(Export::site)
                .filter(site -> !site.equals(Site.UNKNOWN))
                .toList();
        List<String> authors = sites.stream().map(Site::authors).distinct().count() == 1
                ? sites.getFirst().authors()
                : List.of();
        return new Site(
                agreed(sites, Site::title),
                authors,
                agreed(sites, Site::baseUrl),
                agreed(sites, Site::language),
                null,
                Generator.UNKNOWN);
    }

    private static @Nullable String agreed(List<Site> sites, Function<Site, @Nullable String> fact) {
        List<String> said =
                sites.stream().map(fact).filter(Objects::nonNull).distinct().toList();
        return said.size() == 1 ? said.getFirst() : null;
    }
}
