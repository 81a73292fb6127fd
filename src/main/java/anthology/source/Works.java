package anthology.source;

import anthology.diagnostic.Location;
import anthology.model.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the posts that are one work in several languages, as libraries use the word. Told by the file's name ({@code tide.fr.md} beside
 * {@code tide.md}), by a folder of a language ({@code fr/tide.md}) when the configuration names it or most of what lies
 * in it has another of its name beside it, by a key in the headers, and by two languages with one slug and one day.
 */
final class Works {
    /**
     * What was found.
     *
     * @param posts with the languages that their folders tell
     * @param works what the translations of one post have in common, by path; posts in one language are not in it
     */
    record Found(List<Post> posts, Map<String, String> works) {}

    private final Map<String, String> languageFolders;
    /** Of each post, by path: the path that its translations share. */
    private final Map<String, String> common = new LinkedHashMap<>();
    /** The representative of a key among those that belong together. */
    private final Map<String, String> joined = new HashMap<>();

    private Works(Map<String, String> languageFolders) {
        this.languageFolders = new TreeMap<>(languageFolders);
    }

    static Found find(List<Post> posts, Map<String, String> languageFolders) {
        Works works = new Works(languageFolders);
        works.learnFolders(posts);
        List<Post> told = posts.stream().map(works::withLanguage).toList();
        return new Found(told, works.works(told));
    }

    /** Folders with the name of a language, as far as what lies in them lies beside them under the same name too. */
    private void learnFolders(List<Post> posts) {
        Set<String> all = new HashSet<>();
        Map<String, List<String>> candidates = new TreeMap<>();
        for (Post post : posts) {
            String path = withoutSuffix(post.path());
            all.add(path);
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String folder = path.substring(0, slash);
                if (Languages.isCode(Tree.name(folder))) {
                    candidates.computeIfAbsent(folder, key -> new ArrayList<>()).add(path.substring(slash + 1));
                }
            }
        }
        candidates.forEach((folder, files) -> {
            String above = Tree.folder(folder);
            List<String> beside = candidates.keySet().stream()
                    .filter(other -> !other.equals(folder) && Tree.folder(other).equals(above))
                    .toList();
            long translated = files.stream()
                    .filter(file -> all.contains(Tree.join(above, file))
                            || beside.stream().anyMatch(other -> all.contains(other + "/" + file)))
                    .count();
            String tag = Languages.tag(Tree.name(folder));
            if (translated > 0 && (translated > 1 || translated * 2 >= files.size()) && tag != null) {
                languageFolders.putIfAbsent(folder, tag);
            }
        });
    }

    private Post withLanguage(Post post) {
        String folder = languageFolder(post.path());
        String path = withoutSuffix(post.path());
        // a folder of a language gives way to what stands above it; one that the configuration names may be anywhere
        common.put(
                post.path(),
                folder == null ? path : Tree.join(Tree.folder(folder), path.substring(folder.length() + 1)));
        String language = folder == null ? null : languageFolders.get(folder);
        return language == null || post.header().language() != null
                ? post
                : new Post(post.path(), post.slug(), post.header().in(language), post.body());
    }

    private @Nullable String languageFolder(String path) {
        for (String folder = Tree.folder(path); !folder.isEmpty(); folder = Tree.folder(folder)) {
            if (languageFolders.containsKey(folder)) {
                return folder;
            }
        }
        return null;
    }

    /** The path without its extension and the language before that. */
    private static String withoutSuffix(String path) {
        if (!Location.of(path).file().equals(path)) {
            return path; // one of several posts in a file, which is written in no one language
        }
        int name = path.lastIndexOf('/') + 1;
        int dot = path.lastIndexOf('.');
        String stem = dot > name ? path.substring(0, dot) : path;
        int language = stem.lastIndexOf('.');
        return language > name && Languages.isCode(stem.substring(language + 1)) ? stem.substring(0, language) : stem;
    }

    private Map<String, String> works(List<Post> posts) {
        for (Post post : posts) {
            String path = "path " + common.get(post.path());
            String key = post.header().translationKey();
            if (key != null) {
                join(path, "key " + key);
            }
            if (post.header().language() != null && post.header().date() != null) {
                join(path, "slug " + post.header().date().date() + " " + post.slug());
            }
        }
        Map<String, Set<String>> languages = new HashMap<>();
        Map<String, String> works = new LinkedHashMap<>();
        for (Post post : posts) {
            String work = root("path " + common.get(post.path()));
            works.put(post.path(), work);
            String language = post.header().language();
            languages.computeIfAbsent(work, key -> new HashSet<>()).add(language == null ? "" : language);
        }
        works.values().removeIf(work -> languages.getOrDefault(work, Set.of()).size() < 2);
        return works;
    }

    private void join(String a, String b) {
        String first = root(a);
        String second = root(b);
        if (!first.equals(second)) {
            joined.put(second, first);
        }
    }

    private String root(String key) {
        String at = key;
        for (String next = joined.get(at); next != null; next = joined.get(at)) {
            at = next;
        }
        return at;
    }
}
