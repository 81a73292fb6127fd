package anthology.style;

import anthology.model.FontFile;
import anthology.model.Stylesheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fonts that a style brings: files in its folder that an {@code @font-face} rule of one of its sheets names. */
final class StyleFonts {
    private static final Pattern RULE = Pattern.compile("(?is)@font-face\\s*\\{(.*?)\\}");

    private StyleFonts() {}

    static List<FontFile> in(StyleFolder folder, List<Stylesheet> stylesheets) {
        List<FontFile> fonts = new ArrayList<>();
        for (Stylesheet sheet : stylesheets) {
            if (sheet.path().startsWith(folder.path(""))) {
                Matcher rule = RULE.matcher(sheet.bare());
                while (rule.find()) {
                    addFont(folder, rule.group(1), fonts);
                }
            }
        }
        return fonts;
    }

    private static void addFont(StyleFolder folder, String rule, List<FontFile> fonts) {
        String family = value(rule, "font-family").replaceAll("^['\"]|['\"]$", "");
        for (String file : Declared.files(rule)) {
            byte[] bytes = file.toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf)") ? folder.read(file) : null;
            if (bytes != null && !family.isEmpty()) {
                fonts.add(new FontFile(
                        family,
                        weight(value(rule, "font-weight")),
                        value(rule, "font-style").matches("italic|oblique"),
                        file.substring(file.lastIndexOf('/') + 1),
                        family,
                        () -> bytes));
                return; // the first source that there is
            }
        }
    }

    private static String value(String rule, String property) {
        Matcher found = Pattern.compile("(?i)(?:^|[;\\s])" + property + "\\s*:\\s*([^;]+)")
                .matcher(rule);
        return found.find() ? found.group(1).strip() : "";
    }

    private static int weight(String written) {
        return switch (written) {
            case "", "normal" -> 400;
            case "bold" -> 700;
            default -> written.matches("[1-9]00") ? Integer.parseInt(written) : 400;
        };
    }
}
