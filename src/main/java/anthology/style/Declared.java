package anthology.style;

import anthology.model.Stylesheet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that stylesheets name with {@code url(...)}. */
final class Declared {
    private static final Pattern URL = Pattern.compile("url\\(\\s*(['\"]?)([^'\")]+)\\1\\s*\\)");

    private Declared() {}

    /** Addresses of files in the style's own folder, as they are written, in order of appearance. */
    static Set<String> files(StyleFolder folder, List<Stylesheet> stylesheets) {
        Set<String> files = new LinkedHashSet<>();
        for (Stylesheet sheet : stylesheets) {
            if (sheet.path().startsWith(folder.path(""))) {
                files.addAll(files(sheet.bare()));
            }
        }
        return files;
    }

    /** @param css without comments */
    static Set<String> files(String css) {
        Set<String> files = new LinkedHashSet<>();
        Matcher url = URL.matcher(css);
        while (url.find()) {
            String file = url.group(2).strip();
            // nothing remote, nothing above the style's folder
            if (file.matches("[\\w-][\\w. /-]*") && !file.contains("..")) {
                files.add(file);
            }
        }
        return files;
    }
}
