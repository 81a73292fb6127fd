package anthology.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A pattern with {@code *} (anything), {@code ?} (one character), {@code [abc]}, {@code [a-z]}, {@code [!a]} and
 * {@code {one,other}}; a backslash takes the meaning from what follows. In a path {@code *} and {@code ?} stop at a slash and
 * {@code **} does not. Case does not matter. Matching takes time in proportion to pattern times text, whatever the pattern.
 */
final class Glob {
    private static final int MOST_ALTERNATIVES = 200;

    private final List<String> alternatives;
    private final boolean path;

    private Glob(String pattern, boolean path) {
        this.alternatives = new ArrayList<>();
        this.path = path;
        expand(pattern.toLowerCase(Locale.ROOT), alternatives);
    }

    static Glob ofText(String pattern) {
        return new Glob(pattern, false);
    }

    static Glob ofPath(String pattern) {
        return new Glob(pattern, true);
    }

    boolean hasSlash() {
        return alternatives.stream().anyMatch(alternative -> alternative.contains("/"));
    }

    boolean matches(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return alternatives.stream().anyMatch(alternative -> matches(alternative, lower));
    }

    private static void expand(String pattern, List<String> into) {
        int open = -1;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                open = i;
            } else if (c == '}' && open >= 0) {
                for (String each : pattern.substring(open + 1, i).split(",", -1)) {
                    if (into.size() < MOST_ALTERNATIVES) {
                        expand(pattern.substring(0, open) + each + pattern.substring(i + 1), into);
                    }
                }
                return;
            }
        }
        into.add(pattern);
    }

    /** Which prefixes of the text the pattern so far can stand for, kept as a row of booleans. */
    private boolean matches(String pattern, String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            boolean[] next = new boolean[reached.length];
            if (c == '*') {
                boolean across = !path || (i + 1 < pattern.length() && pattern.charAt(i + 1) == '*');
                while (i < pattern.length() && pattern.charAt(i) == '*') {
                    i++;
                }
                boolean folders = path && across && i < pattern.length() && pattern.charAt(i) == '/';
                boolean running = false;
                for (int j = 0; j < next.length; j++) {
                    running |= reached[j];
                    next[j] = running;
                    running &= across || j == text.length() || text.charAt(j) != '/';
                }
                if (folders) {
                    // "**/x" is also "x"
                    i++;
                    next = afterSlash(next, reached, text);
                }
            } else {
                int end = c == '[' ? pattern.indexOf(']', i + 2) : -1;
                if (c == '\\' && i + 1 < pattern.length()) {
                    i++;
                }
                for (int j = 0; j < text.length(); j++) {
                    if (reached[j]) {
                        next[j + 1] = end > 0
                                ? inSet(pattern.substring(i + 1, end), text.charAt(j))
                                : c == '?' ? !path || text.charAt(j) != '/' : pattern.charAt(i) == text.charAt(j);
                    }
                }
                i = end > 0 ? end + 1 : i + 1;
            }
            reached = next;
        }
        return reached[text.length()];
    }

    private static boolean[] afterSlash(boolean[] stars, boolean[] before, String text) {
        boolean[] next = Arrays.copyOf(before, before.length);
        for (int j = 0; j < text.length(); j++) {
            if (stars[j] && text.charAt(j) == '/') {
                next[j + 1] = true;
            }
        }
        return next;
    }

    private static boolean inSet(String set, char c) {
        boolean not = set.startsWith("!") || set.startsWith("^");
        boolean found = false;
        for (int i = not ? 1 : 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                found |= c >= set.charAt(i) && c <= set.charAt(i + 2);
                i += 2;
            } else {
                found |= c == set.charAt(i);
            }
        }
        return found != not;
    }
}
