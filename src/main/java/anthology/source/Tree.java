package anthology.source;

import anthology.diagnostic.Diagnostics;
import anthology.workspace.Workspace;
import anthology.workspace.Workspace.Skipped;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The files of a workspace, listed once.
 *
 * @param files by path
 * @param skipped what the listing could not or must not enter
 */
record Tree(Workspace workspace, List<String> files, List<Skipped> skipped) {
    private static final long LARGEST_CONFIGURATION = 1_000_000;

    static Tree of(Workspace workspace) throws IOException {
        Workspace.Listing listing = workspace.list("");
        return new Tree(workspace, listing.files(), listing.skipped());
    }

    /** Hidden files count too: generators keep some of their settings in them. */
    boolean hasFile(String path) {
        return workspace.isFile(path);
    }

    boolean hasFolder(String path) {
        return workspace.isFolder(path);
    }

    /** The files below a folder; all of them for the empty name. */
    List<String> below(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return files.stream().filter(path -> path.startsWith(prefix)).toList();
    }

    /** A file's text; empty when there is none that can be read. */
    String text(String path) {
        if (!workspace.isFile(path)) {
            return "";
        }
        try {
            return read(path);
        } catch (IOException e) {
            return ""; // what cannot be read says nothing of the blog
        }
    }

    /** @throws IOException when the file cannot be read, or is larger than any configuration */
    String read(String path) throws IOException {
        return SourceText.decode(path, workspace.read(path, LARGEST_CONFIGURATION), new Diagnostics())
                .text();
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder of a file; empty for the workspace. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** A file's name without its extension, in lower case. */
    static String stem(String path) {
        String name = name(path).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
