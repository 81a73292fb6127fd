package anthology.source;

import anthology.data.DataException;
import anthology.data.Value.Mapping;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.source.Detector.Detected;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files in which a site's generator keeps its settings. Remembers which of them were read. */
final class ConfigFiles {
    private final Tree tree;
    private final Detected detected;
    private final Diagnostics diagnostics;
    private final List<String> read = new ArrayList<>();

    ConfigFiles(Tree tree, Detected detected, Diagnostics diagnostics) {
        this.tree = tree;
        this.detected = detected;
        this.diagnostics = diagnostics;
    }

    Detected detected() {
        return detected;
    }

    /** Those that were read, in the order in which they were. */
    List<String> read() {
        return List.copyOf(read);
    }

    /** Takes back that a file was read: it says nothing. */
    void forget(String path) {
        read.remove(path);
    }

    boolean has(String path) {
        return tree.hasFile(path);
    }

    /** A folder or file of the site, as its configuration names it, in the workspace. */
    String below(String folder) {
        String clean = folder.replaceAll("^(\\./|/)+|/+$", "");
        return Tree.join(detected.root(), clean.equals(".") ? "" : clean);
    }

    /** The file that gave the generator away, as data; empty where folders did. */
    Mapping main() {
        return detected.config() == null ? Mapping.EMPTY : mapping(detected.config());
    }

    /** A file of data; what does not parse is reported and recovered. */
    Mapping mapping(String path) {
        read.add(path);
        String text;
        try {
            text = tree.read(path);
        } catch (IOException e) {
            diagnostics.report(
                    Code.POST_012,
                    Location.of(path),
                    "the blog's configuration cannot be read: " + Workspace.reason(e));
            return Mapping.EMPTY;
        }
        HeaderBlock.Syntax syntax =
                switch (SourceText.extension(path)) {
                    case "toml" -> HeaderBlock.Syntax.TOML;
                    case "json" -> HeaderBlock.Syntax.JSON;
                    default -> HeaderBlock.Syntax.YAML;
                };
        try {
            return syntax.read(text, 1) instanceof Mapping mapping ? mapping : Mapping.EMPTY;
        } catch (DataException e) {
            diagnostics.report(
                    Code.POST_003,
                    new Location(path, e.line(), e.column()),
                    "the blog's configuration does not parse (" + e.getMessage() + "); it was recovered line by line");
            return HeaderRecovery.read(text, 1, syntax);
        }
    }

    /** A script as text; empty where there is none. */
    String script(@Nullable String path) {
        if (path == null) {
            return "";
        }
        read.add(path);
        return tree.text(path);
    }
}
