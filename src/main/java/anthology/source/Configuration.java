package anthology.source;

import anthology.model.Site;
import java.util.List;
import java.util.Map;

/**
 * What a blog's configuration says.
 *
 * @param files that it was read from
 * @param folders in which posts lie, in the workspace; empty where it does not say
 * @param sections of those folders that hold the posts; empty where it does not say
 * @param languageFolders the language of what lies in a folder, by folder in the workspace
 * @param pages folders in the workspace in which pages lie that are no posts
 */
record Configuration(
        Site site,
        List<String> files,
        List<String> folders,
        List<String> sections,
        Map<String, String> languageFolders,
        List<String> pages) {
    /** What most generators say: where the posts lie, and no more. */
    Configuration(Site site, List<String> files, List<String> folders) {
        this(site, files, folders, List.of(), Map.of(), List.of());
    }

    Configuration {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
        sections = List.copyOf(sections);
        languageFolders = Map.copyOf(languageFolders);
        pages = List.copyOf(pages);
    }
}
