package anthology.source;

import anthology.model.Generator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which generator a blog is made with, from the files that lie there: its configuration first, then what
 * {@code package.json} asks for, then the folders. Nothing is run.
 */
final class Detector {
    /**
     * What was found.
     *
     * @param root the folder of the site; empty for the workspace
     * @param config the file that gave it away, or null when folders did
     * @param reason a clause without a full stop
     */
    record Detected(
            Generator generator, String root, @Nullable String config, String reason) {}

    /** Sites may lie a little below: {@code exampleSite/}, {@code website/blog/}. */
    private static final int MOST_DEEP = 3;

    /** Folders in which a site is an example or a test of something else. */
    private static final Set<String> NOT_THE_SITE = Set.of("themes", "test", "tests", "fixtures", "__tests__", "spec");

    /** The extensions of configurations that are data. */
    static final List<String> DATA = List.of("toml", "yaml", "yml", "json");

    private static final List<String> SCRIPTS = List.of("mjs", "js", "cjs", "ts", "mts");
    private static final Pattern HUGO_KEY = Pattern.compile(
            "^[\\s\"]*(baseurl|languagecode|defaultcontentlanguage|themesdir)\"?\\s*[=:]",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern ZOLA_KEY = Pattern.compile("^\\s*base_url\\s*=", Pattern.MULTILINE);
    private static final Pattern HEXO_KEY =
            Pattern.compile("^(source_dir|public_dir|new_post_name|tag_dir)\\s*:", Pattern.MULTILINE);
    private static final Pattern NIKOLA_NAME =
            Pattern.compile("^\\s*(BLOG_TITLE|BLOG_AUTHOR|POSTS|PAGES)\\s*=", Pattern.MULTILINE);

    /** A generator as {@code package.json} calls it. */
    private record Dependency(Generator generator, String name) {
        boolean isAskedForIn(String text) {
            return text.contains("\"" + name + "\":");
        }
    }

    private static final Dependency HEXO = new Dependency(Generator.HEXO, "hexo");
    private static final List<Dependency> PACKAGES = List.of(
            HEXO,
            new Dependency(Generator.ELEVENTY, "@11ty/eleventy"),
            new Dependency(Generator.ASTRO, "astro"),
            new Dependency(Generator.GATSBY, "gatsby"),
            new Dependency(Generator.DOCUSAURUS, "@docusaurus/core"),
            new Dependency(Generator.NEXT, "next"));

    private final Tree tree;

    private Detector(Tree tree) {
        this.tree = tree;
    }

    /** The generator of the workspace, else that of the site that lies least deep in it. */
    static Detected detect(Tree tree) {
        Detector detector = new Detector(tree);
        Detected here = detector.byFile("");
        if (here == null) {
            here = detector.byFolders();
        }
        if (here != null) {
            return here;
        }
        for (String folder : detector.foldersBelow()) {
            Detected below = detector.byFile(folder);
            if (below != null) {
                return below;
            }
        }
        return new Detected(Generator.UNKNOWN, "", null, "no generator's configuration and no folder of one lies here");
    }

    /** Folders that hold a file as configurations are called, the highest first. */
    private Set<String> foldersBelow() {
        Set<String> folders = new TreeSet<>(
                Comparator.comparingLong(Detector::depth).thenComparing(Comparator.<String>naturalOrder()));
        for (String path : tree.files()) {
            String folder = Tree.folder(path);
            String name = Tree.name(path);
            boolean configuration = name.startsWith("config.")
                    || name.startsWith("_config.")
                    || name.startsWith("hugo.")
                    || name.contains(".config.")
                    || name.startsWith("gatsby-config.")
                    || name.equals("zola.toml")
                    || name.equals("conf.py")
                    || name.equals("pelicanconf.py");
            if (configuration && !folder.isEmpty() && depth(folder) <= MOST_DEEP && isTheSite(folder)) {
                folders.add(folder.replaceFirst("/config/_default$", ""));
            }
        }
        return folders;
    }

    private static boolean isTheSite(String folder) {
        return List.of(folder.split("/")).stream().noneMatch(NOT_THE_SITE::contains);
    }

    private static long depth(String folder) {
        return folder.chars().filter(c -> c == '/').count() + 1;
    }

    private @Nullable Detected byFile(String root) {
        Detected found = byData(root);
        if (found == null) {
            found = byUnderscoreConfig(root);
        }
        if (found == null) {
            found = byScript(root);
        }
        return found == null ? byPackage(root) : found;
    }

    /** Hugo and Zola; both may call it {@code config.toml}, and then their keys differ. */
    private @Nullable Detected byData(String root) {
        for (String extension : DATA) {
            for (String name : List.of("hugo.", "config/_default/hugo.", "config/_default/config.")) {
                String path = Tree.join(root, name + extension);
                if (tree.hasFile(path)) {
                    return new Detected(Generator.HUGO, root, path, path + " is Hugo's configuration");
                }
            }
        }
        String zola = Tree.join(root, "zola.toml");
        if (tree.hasFile(zola)) {
            return new Detected(Generator.ZOLA, root, zola, zola + " is Zola's configuration");
        }
        for (String extension : DATA) {
            String path = Tree.join(root, "config." + extension);
            String text = tree.text(path);
            if (extension.equals("toml") && ZOLA_KEY.matcher(text).find()) {
                return new Detected(Generator.ZOLA, root, path, path + " has Zola's key base_url");
            }
            if (HUGO_KEY.matcher(text).find()) {
                return new Detected(Generator.HUGO, root, path, path + " has keys of Hugo's");
            }
        }
        return null;
    }

    /** Jekyll and Hexo. */
    private @Nullable Detected byUnderscoreConfig(String root) {
        for (String extension : List.of("yml", "yaml", "toml", "json")) {
            String path = Tree.join(root, "_config." + extension);
            if (!tree.hasFile(path)) {
                continue;
            }
            if (HEXO_KEY.matcher(tree.text(path)).find()
                    || tree.hasFolder(Tree.join(root, "scaffolds"))
                    || HEXO.isAskedForIn(tree.text(Tree.join(root, "package.json")))) {
                return new Detected(Generator.HEXO, root, path, path + " is Hexo's configuration");
            }
            return new Detected(Generator.JEKYLL, root, path, path + " is Jekyll's configuration");
        }
        return null;
    }

    private @Nullable Detected byScript(String root) {
        Detected found = script(root, "astro.config.", SCRIPTS, Generator.ASTRO);
        if (found == null) {
            found = script(root, "eleventy.config.", SCRIPTS, Generator.ELEVENTY);
        }
        if (found == null) {
            found = script(root, ".eleventy.", SCRIPTS, Generator.ELEVENTY);
        }
        if (found == null) {
            found = script(root, "pelicanconf.", List.of("py"), Generator.PELICAN);
        }
        if (found == null) {
            found = script(root, "next.config.", SCRIPTS, Generator.NEXT);
        }
        if (found == null) {
            found = script(root, "gatsby-config.", SCRIPTS, Generator.GATSBY);
        }
        if (found == null) {
            found = script(root, "docusaurus.config.", SCRIPTS, Generator.DOCUSAURUS);
        }
        String nikola = Tree.join(root, "conf.py");
        if (found == null && NIKOLA_NAME.matcher(tree.text(nikola)).find()) {
            found = new Detected(Generator.NIKOLA, root, nikola, nikola + " has Nikola's names");
        }
        if (found == null && tree.hasFolder(Tree.join(root, ".obsidian"))) {
            found = new Detected(Generator.OBSIDIAN, root, null, "the folder .obsidian makes this a vault");
        }
        return found;
    }

    private @Nullable Detected script(String root, String start, List<String> endings, Generator generator) {
        for (String ending : endings) {
            String path = Tree.join(root, start + ending);
            if (tree.hasFile(path)) {
                return new Detected(generator, root, path, path + " is the configuration of " + generator.label());
            }
        }
        return null;
    }

    private @Nullable Detected byPackage(String root) {
        String path = Tree.join(root, "package.json");
        String text = tree.text(path);
        for (Dependency made : PACKAGES) {
            if (made.isAskedForIn(text)) {
                return new Detected(made.generator, root, path, path + " asks for " + made.name);
            }
        }
        return null;
    }

    private @Nullable Detected byFolders() {
        if (tree.hasFolder("source/_posts")) {
            return new Detected(Generator.HEXO, "", null, "posts lie in source/_posts");
        }
        for (String path : tree.files()) {
            if (!isTheSite(Tree.folder(path))) {
                continue;
            }
            if (("/" + path).contains("/_posts/")) {
                return new Detected(Generator.JEKYLL, "", null, "posts lie in a folder _posts");
            }
            if (path.endsWith(".njk") || path.contains(".11tydata.")) {
                return new Detected(Generator.ELEVENTY, "", null, path + " is a file of Eleventy's");
            }
        }
        if (tree.hasFolder("src/content")) {
            return new Detected(Generator.ASTRO, "", null, "there is a folder src/content");
        }
        return null;
    }
}
