package anthology.cli;

import anthology.model.PostDate;
import anthology.model.SeriesSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The series of a blog as lines: those that posts name, then, as far as they are not too many, what could be one. */
final class Catalogue {
    private static final int MOST_LABELS = 20;
    private static final int WIDEST_NAME = 48;

    private Catalogue() {}

    static List<String> of(List<SeriesSummary> series) {
        List<String> lines = new ArrayList<>();
        List<SeriesSummary> sure =
                series.stream().filter(each -> each.origin().isSaid()).toList();
        List<SeriesSummary> labels =
                series.stream().filter(each -> !each.origin().isSaid()).toList();
        if (!sure.isEmpty()) {
            lines.add("");
            lines.add("Series (--series NAME):");
            add(lines, sure);
        }
        if (!labels.isEmpty()) {
            lines.add("");
            lines.add("Folders, categories and tags, which --series takes too:");
            add(lines, labels.subList(0, Math.min(MOST_LABELS, labels.size())));
            if (labels.size() > MOST_LABELS) {
                lines.add("  and " + (labels.size() - MOST_LABELS) + " more, which --json lists");
            }
        }
        return lines;
    }

    private static void add(List<String> lines, List<SeriesSummary> series) {
        int width = series.stream().mapToInt(each -> each.name().length()).max().orElse(1);
        for (SeriesSummary each : series) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-" + Math.min(WIDEST_NAME, width) + "s  %4d %-5s  %-23s  %s",
                    each.name(),
                    each.posts(),
                    each.posts() == 1 ? "post" : "posts",
                    span(each.first(), each.last()),
                    each.origin().words()));
        }
    }

    private static String span(@Nullable PostDate first, @Nullable PostDate last) {
        if (first == null || last == null) {
            return "undated";
        }
        return first.date().equals(last.date()) ? first.date().toString() : first.date() + " to " + last.date();
    }
}
