package anthology.source;

import anthology.model.Body;
import anthology.model.SeriesEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed, an export or a page says of one post. A reader fills it in; {@link ExportEntries} makes the post of it.
 */
final class ExportEntry {
    /** A date as it was written, and where. */
    record Dated(String text, int line, int column) {}

    final int line;
    final int column;

    @Nullable
    String title;

    @Nullable
    String slug;

    @Nullable
    String link;

    /** The first that is a date counts. */
    final List<Dated> dates = new ArrayList<>();

    final List<Dated> updates = new ArrayList<>();
    final List<String> authors = new ArrayList<>();
    final List<SeriesEntry> series = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    final List<String> categories = new ArrayList<>();
    final List<String> aliases = new ArrayList<>();

    @Nullable
    String language;

    @Nullable
    String description;

    boolean draft;
    Body body;

    /** An entry that stands there, without anything in it yet. */
    ExportEntry(int line, int column) {
        this.line = line;
        this.column = column;
        this.body = new Body(Body.Format.HTML, "", line);
    }
}
