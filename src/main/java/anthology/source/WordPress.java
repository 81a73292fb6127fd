package anthology.source;

import anthology.data.XmlNode;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Body;
import anthology.model.SeriesEntry;
import anthology.source.WordPressShortcodes.Attachment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What WordPress's exports (<a href="https://wordpress.org/documentation/article/tools-export-screen/">WXR</a>) have that
 * feeds have not.
 */
final class WordPress {
    private final String path;
    private final boolean export;
    private final Map<String, String> authors = new LinkedHashMap<>();
    private final Map<String, Attachment> attachments = new LinkedHashMap<>();
    private final Map<String, List<Attachment>> attachedTo = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Diagnostics diagnostics;

    WordPress(String path, FeedNames channel, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
        this.export = channel.first("wp:wxr_version") != null || channel.first("wp:base_blog_url") != null;
        for (XmlNode.Element author : channel.all("wp:author")) {
            FeedNames names = new FeedNames(author, "");
            String login = names.text("wp:author_login");
            String name = names.text("wp:author_display_name");
            if (login != null && name != null) {
                authors.put(login, name);
            }
        }
        if (export) {
            channel.all("item").forEach(this::attachment);
        }
    }

    private void attachment(XmlNode.Element item) {
        FeedNames names = new FeedNames(item, "");
        String address = names.text("wp:attachment_url");
        String id = names.text("wp:post_id");
        if (address != null && id != null) {
            String caption = names.text("excerpt:encoded");
            Attachment attachment = new Attachment(address, caption == null ? "" : caption);
            attachments.put(id, attachment);
            attachedTo
                    .computeIfAbsent(String.valueOf(names.text("wp:post_parent")), parent -> new ArrayList<>())
                    .add(attachment);
        }
    }

    boolean isExport() {
        return export;
    }

    /** The name of who writes under a login; the login where that is not known. */
    String author(String login) {
        String stripped = login.strip();
        return authors.getOrDefault(stripped, stripped);
    }

    List<String> onlyAuthor() {
        return authors.size() == 1 ? List.copyOf(authors.values()) : List.of();
    }

    /** The series, with the number that the plugin "Organize Series" keeps beside it. */
    SeriesEntry series(String name, FeedNames entry) {
        for (XmlNode.Element meta : entry.all("wp:postmeta")) {
            FeedNames pair = new FeedNames(meta, "");
            String key = pair.text("wp:meta_key");
            String value = pair.text("wp:meta_value");
            if (key != null && key.startsWith("_series_part") && value != null && value.matches("[0-9]{1,6}")) {
                return new SeriesEntry(Characters.oneLine(name), Integer.valueOf(value));
            }
        }
        return new SeriesEntry(Characters.oneLine(name), null);
    }

    /** Adds what only exports say of a post. */
    void complete(FeedNames names, ExportEntry entry) {
        entry.slug = names.text("wp:post_name");
        String status = names.text("wp:status");
        boolean locked = names.text("wp:post_password") != null;
        entry.draft |= locked || (status != null && HeaderFields.isUnpublished(status));
    }

    /** The text of a post as WordPress would show it: shortcodes resolved, and line ends, where it has no blocks. */
    Body body(Body written, FeedNames names) {
        String text = written.text();
        if (text.isBlank()) {
            return written;
        }
        boolean blocks = text.contains("<!-- wp:");
        String plain = withoutComments(text);
        String id = names.text("wp:post_id");
        String resolved = new WordPressShortcodes(ids -> pictures(ids, id), (name, offset) -> {
                    if (unknown.add(name)) {
                        reportUnknown(name, written.firstLine() + Lines.before(plain, offset));
                    }
                })
                .resolved(plain);
        return new Body(Body.Format.HTML, blocks ? resolved : WordPressParagraphs.of(resolved), written.firstLine());
    }

    private void reportUnknown(String name, int line) {
        diagnostics.report(
                Code.CONTENT_005,
                new Location(path, line, 0),
                "the shortcode [" + name + "] is not known; what stands inside it stays");
    }

    private List<Attachment> pictures(@Nullable String ids, @Nullable String post) {
        if (ids == null) {
            return post == null ? List.of() : attachedTo.getOrDefault(post, List.of());
        }
        List<Attachment> pictures = new ArrayList<>();
        for (String id : ids.split(",")) {
            Attachment attachment = attachments.get(id.strip());
            if (attachment != null) {
                pictures.add(attachment);
            }
        }
        return pictures;
    }

    /** What the block editor and "read more" leave in the text; their line ends stay. */
    private static String withoutComments(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", from)) {
            int end = text.indexOf("-->", start);
            if (end < 0) {
                break;
            }
            out.append(text, from, start);
            text.substring(start, end).chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
            from = end + "-->".length();
        }
        return out.append(text, from, text.length()).toString();
    }
}
