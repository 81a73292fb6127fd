package anthology.source;

import anthology.content.Markup;
import anthology.content.Page;
import anthology.data.Csv;
import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Site;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Substack's exports: {@code posts/123.a-pale-view.html} is a text without a head, and a line of {@code posts.csv}, in
 * the folder above, has its title, subtitle and date. Safe for use by several threads.
 */
final class SubstackExport {
    private static final String TABLE = "posts.csv";
    private static final String ID = "post_id";

    private final Workspace workspace;
    private final Diagnostics diagnostics;
    private final Map<String, Map<String, Map<String, String>>> tables = new ConcurrentHashMap<>();

    SubstackExport(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    /** What the table says of the post in that file; null where there is no table, or nothing in it. */
    @Nullable
    Map<String, String> row(String path) {
        String folder = Tree.folder(path);
        String name = Tree.name(path).replaceFirst("\\.[a-z]+$", "");
        for (String above : List.of(folder, Tree.folder(folder))) {
            Map<String, Map<String, String>> table = tables.computeIfAbsent(above, this::table);
            Map<String, String> row = table.get(name);
            row = row == null ? table.get(name.replaceFirst("\\..*$", "")) : row;
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** Lines by the names of the posts. */
    private Map<String, Map<String, String>> table(String folder) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        String path = Tree.join(folder, TABLE);
        if (workspace.isFile(path)) {
            try {
                byte[] bytes = workspace.read(path, Workspace.LARGEST_FILE);
                for (Map<String, String> row :
                        Csv.read(SourceText.decode(path, bytes, diagnostics).text())) {
                    String id = row.getOrDefault(ID, "");
                    if (row.containsKey("is_published") && !id.isBlank()) {
                        rows.putIfAbsent(id.strip(), row);
                    }
                }
            } catch (IOException unreadable) {
                return rows; // pages are then read as others are, and say less
            }
        }
        return rows;
    }

    /** The post in a file, as its line of the table has it. */
    Export read(SourceText source, Map<String, String> row) {
        if (row.getOrDefault("type", "").equals("page")) {
            return Export.without("its export calls it a page");
        }
        ExportEntry entry = new ExportEntry(1, 0);
        entry.title = row.get("title");
        entry.slug = Tree.name(source.path()).replaceFirst("^[0-9]+\\.", "");
        String subtitle = row.getOrDefault("subtitle", "").strip();
        entry.description = subtitle.isEmpty() ? null : Characters.oneLine(subtitle);
        String date = row.getOrDefault("post_date", "").strip();
        if (!date.isEmpty()) {
            entry.dates.add(new ExportEntry.Dated(date, 1, 0));
        }
        entry.draft = row.getOrDefault("is_published", "").strip().equalsIgnoreCase("false");
        entry.body = body(source.text());
        return new Export(Site.UNKNOWN, ExportEntries.alone(source.path(), entry, diagnostics));
    }

    /** Without buttons and forms, as of any page, unless half of the text would go with them. */
    private static Body body(String html) {
        Page page = Page.read(html);
        int words = Markup.text(html).split("\\s+").length;
        return 2 * page.words() > words
                ? new Body(Body.Format.HTML, page.html(), page.firstLine())
                : new Body(Body.Format.HTML, html, 1);
    }
}
