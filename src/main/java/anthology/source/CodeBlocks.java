package anthology.source;

import anthology.model.Body;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where code stands in a body, which is no sentence of its author's: between fences in Markdown, and in {@code pre}. */
final class CodeBlocks {
    private static final Pattern FENCE = Pattern.compile("[ \\t]*(`{3,}|~{3,})([^\\n]*)");
    private static final Pattern PRE = Pattern.compile("<(/?)pre\\b", Pattern.CASE_INSENSITIVE);

    /** Start and end of each. */
    private final NavigableMap<Integer, Integer> blocks = new TreeMap<>();

    CodeBlocks(Body.Format format, String text) {
        if (format == Body.Format.MARKDOWN) {
            fences(text);
        }
        if (format != Body.Format.PLAIN) {
            preformatted(text);
        }
    }

    boolean contain(int offset) {
        Map.Entry<Integer, Integer> before = blocks.floorEntry(offset);
        return before != null && offset < before.getValue();
    }

    /** CommonMark 0.31, 4.5; a fence may be indented by any amount, since it may stand in a list. */
    private void fences(String text) {
        Matcher fence = FENCE.matcher(text);
        String open = "";
        int start = 0;
        for (int at = 0; at < text.length(); at = nextLine(text, at)) {
            if (!fence.region(at, text.length()).lookingAt()) {
                continue;
            }
            String marks = fence.group(1);
            String rest = fence.group(2);
            if (open.isEmpty()) {
                if (marks.charAt(0) == '~' || rest.indexOf('`') < 0) {
                    open = marks;
                    start = at;
                }
            } else if (marks.startsWith(open) && rest.isBlank()) {
                blocks.put(start, fence.end());
                open = "";
            }
        }
        if (!open.isEmpty()) {
            blocks.put(start, text.length());
        }
    }

    private void preformatted(String text) {
        Matcher tag = PRE.matcher(text);
        int start = -1;
        while (tag.find()) {
            boolean opens = tag.group(1).isEmpty();
            if (opens && start < 0 && !contain(tag.start())) {
                start = tag.start();
            } else if (!opens && start >= 0) {
                blocks.put(start, tag.end());
                start = -1;
            }
        }
    }

    private static int nextLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
