package anthology.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for paths, the same on disk and in memory. */
final class WorkspacePath {
    private static final Set<String> NEVER = Set.of("node_modules");
    private static final Set<String> NEVER_AT_TOP = Set.of("target", "vendor");

    private WorkspacePath() {}

    /** The path with {@code .} and {@code ..} resolved; empty when it is absolute, malformed or leads outside. */
    static Optional<String> normal(String path) {
        if (path.startsWith("/") || path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** Whether listings pass over a file or folder of that name in that folder. */
    static boolean isSkipped(String folder, String name) {
        return name.startsWith(".") || NEVER.contains(name) || (folder.isEmpty() && NEVER_AT_TOP.contains(name));
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
