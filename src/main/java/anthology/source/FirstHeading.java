package anthology.source;

import anthology.model.Body;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first heading of a body, for posts that have their title only there. */
final class FirstHeading {
    private static final int LONGEST = 500;

    private FirstHeading() {}

    /** Its text without markup, or null when the body has no heading that can be seen. */
    static @Nullable String of(Body body) {
        String heading =
                switch (body.format()) {
                    case MARKDOWN -> markdown(Lines.of(body.text()));
                    case HTML -> html(body.text());
                    case PLAIN -> null;
                };
        if (heading == null || heading.length() > LONGEST) {
            return null;
        }
        String text = Characters.oneLine(heading);
        return Characters.isVisible(text) ? text : null;
    }

    private static @Nullable String markdown(Lines lines) {
        String fence = "";
        String before = "";
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.line(i);
            String stripped = line.strip();
            if (!fence.isEmpty()) {
                fence = stripped.startsWith(fence) ? "" : fence;
                continue;
            }
            if (stripped.startsWith("```") || stripped.startsWith("~~~")) {
                fence = stripped.substring(0, 3);
            } else if (isAtx(line)) {
                String text = stripped.replaceFirst("^#+", "").replaceFirst("[ \t]#+$", "");
                if (!text.isBlank()) {
                    return plain(text);
                }
            } else if (!before.isBlank() && isUnderline(stripped) && isParagraph(before)) {
                return plain(before);
            }
            before = line;
        }
        return null;
    }

    private static boolean isAtx(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        int hashes = i;
        while (hashes < line.length() && line.charAt(hashes) == '#') {
            hashes++;
        }
        int level = hashes - i;
        return i < 4
                && level >= 1
                && level <= 6
                && hashes < line.length()
                && (line.charAt(hashes) == ' ' || line.charAt(hashes) == '\t');
    }

    private static boolean isUnderline(String line) {
        return !line.isEmpty()
                && (line.chars().allMatch(c -> c == '=')
                        || (line.length() > 1 && line.chars().allMatch(c -> c == '-')));
    }

    private static boolean isParagraph(String line) {
        return !line.startsWith("    ") && "|>-+*#<{".indexOf(line.strip().charAt(0)) < 0;
    }

    private static String plain(String heading) {
        if (heading.length() > LONGEST) {
            return heading;
        }
        return heading.replaceFirst("\\{[:#.][^}]*\\}\\s*$", "")
                .replaceAll("!?\\[([^\\[\\]]*)\\]\\([^()]*\\)", "$1")
                .replaceAll("<[^<>]*>", "")
                .replaceAll("\\\\([\\p{Punct}])", "$1")
                .replaceAll("[*`]|~~", "")
                .replaceAll("(?<!\\w)_+|_+(?!\\w)", "");
    }

    private static @Nullable String html(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf("<h"); at >= 0; at = lower.indexOf("<h", at + 2)) {
            if (at + 3 >= lower.length() || lower.charAt(at + 2) < '1' || lower.charAt(at + 2) > '6') {
                continue;
            }
            int start = lower.indexOf('>', at);
            int end = start < 0 ? -1 : lower.indexOf("</h", start);
            if (end < 0 || end - start > LONGEST) {
                return null;
            }
            return text.substring(start + 1, end).replaceAll("<[^<>]*>", "").replace("&amp;", "&");
        }
        return null;
    }
}
