package anthology.cli;

import anthology.model.Generator;
import anthology.model.Site;
import anthology.model.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a blog's folder was understood, in sentences. */
final class Explanation {
    private Explanation() {}

    static List<String> of(Survey survey) {
        List<String> lines = new ArrayList<>();
        Site site = survey.site();
        lines.add(
                site.generator() == Generator.UNKNOWN
                        ? "This was read as a plain folder: " + survey.reason() + "."
                        : "This was read as a blog made with "
                                + site.generator().label() + ": " + survey.reason() + ".");
        if (!survey.configuration().isEmpty()) {
            lines.add("Its configuration (" + String.join(", ", survey.configuration()) + ") says:");
            fact(lines, "title", site.title());
            fact(lines, "author", site.authors().isEmpty() ? null : String.join(", ", site.authors()));
            fact(lines, "address", site.baseUrl());
            fact(lines, "language", site.language());
            fact(lines, "permalinks", site.permalinks().isEmpty() ? site.permalink() : byFolder(site.permalinks()));
        }
        String folders = survey.folders().stream()
                .map(folder -> folder.isEmpty() ? "the folder itself" : folder)
                .collect(Collectors.joining(", "));
        if (!folders.isEmpty()) {
            lines.add("Posts were looked for in " + folders + ".");
        }
        lines.add(counted(survey.posts(), "post") + " in " + counted(survey.read(), "file")
                + (survey.leftOut().isEmpty() ? "." : "; left out were:"));
        for (Survey.Count count : survey.leftOut()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %,d %s, %s%s",
                    count.files(),
                    count.what(),
                    count.files() == 1 ? "" : "such as ",
                    Visible.text(count.example())));
        }
        return lines;
    }

    private static String byFolder(Map<String, String> permalinks) {
        return new TreeMap<>(permalinks)
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " in " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static void fact(List<String> lines, String name, @Nullable String value) {
        lines.add("  " + name + ": " + (value == null ? "nothing" : value));
    }

    private static String counted(int count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }
}
