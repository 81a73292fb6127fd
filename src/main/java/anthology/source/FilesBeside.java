package anthology.source;

import java.util.function.Predicate;

/**
 * Which addresses in the text of a feed, an export or a page name files of the workspace: these need no network.
 *
 * @param path of the file in which the addresses stand
 * @param isFile whether the workspace has a file at a path
 */
record FilesBeside(String path, Predicate<String> isFile) implements Predicate<String> {
    @Override
    public boolean test(String address) {
        String file = address.replaceFirst("[?#].*$", "").replace("%20", " ");
        if (file.isEmpty() || file.startsWith("//") || file.contains(":")) {
            return false;
        }
        return isFile.test(file.startsWith("/") ? file.substring(1) : Tree.join(Tree.folder(path), file));
    }
}
