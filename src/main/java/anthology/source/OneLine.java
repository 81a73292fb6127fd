package anthology.source;

import java.util.Locale;

/** HTML that stands on one line of its file, as in JSON: so that the lines of what is in it are counted right. */
final class OneLine {
    private OneLine() {}

    /** The same HTML without line ends: they show nowhere but in preformatted text, where they are written as references. */
    static String html(String html) {
        if (html.indexOf('\n') < 0) {
            return html;
        }
        String lower = html.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(html.length() + 100);
        int from = 0;
        while (from < html.length()) {
            int pre = lower.indexOf("<pre", from);
            int tagEnd = pre < 0 ? -1 : html.indexOf('>', pre);
            if (tagEnd < 0) {
                break;
            }
            int end = lower.indexOf("</pre", tagEnd);
            end = end < 0 ? html.length() : end;
            int content = tagEnd + 1;
            out.append(html.substring(from, content).replace('\n', ' '));
            // the first line end in it does not show
            content += content < end && html.charAt(content) == '\n' ? 1 : 0;
            out.append(html.substring(content, end).replace("\n", "&#10;"));
            from = end;
        }
        return out.append(html.substring(from).replace('\n', ' ')).toString();
    }
}
