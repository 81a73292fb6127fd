package anthology.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Under which addresses there is a picture, the one that print is served best with first: the largest that is not
 * larger than need be; of equals that which most programs can read; formats that none of ours reads at the end.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/images.html#srcset-attributes">HTML: srcset attributes</a>
 */
public final class ImageAddresses {
    /** Attributes with one address. Scripts show these when the picture comes into view; what stands in {@code src} is a placeholder. */
    public static final List<String> LAZY = List.of(
            "data-orig-file",
            "data-large-file",
            "data-original",
            "data-lazy-src",
            "data-src",
            "data-full-src",
            "data-actualsrc",
            "data-image");

    /** Attributes with several addresses, each of which may have a description behind it. */
    public static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");

    private static final Pattern PIXEL = Pattern.compile("\\s*[01](?:px)?\\s*");
    private static final Pattern PIXEL_WIDE = Pattern.compile("(?:^|;)width:[01](?:px)?(?:!important)?(?:;|$)");
    private static final Pattern PIXEL_HIGH = Pattern.compile("(?:^|;)height:[01](?:px)?(?:!important)?(?:;|$)");
    private static final Pattern SPACE = Pattern.compile("\\s");
    /** Pixels across that serve every page. */
    private static final double ENOUGH = 2400;
    /** Pixels across of a picture in single density of which nothing is said. */
    private static final double USUAL = 800;

    private ImageAddresses() {}

    /**
     * One of them.
     *
     * @param width in pixels, as far as it is known
     * @param rank of the format: 0 what every program reads, 1 what ours does, 2 what it does not
     */
    private record Candidate(String address, double width, int rank) {
        double preference() {
            boolean fits = width >= ENOUGH / 2 && width <= ENOUGH;
            return fits ? ENOUGH + width : width > ENOUGH ? ENOUGH - width / 1e9 : width / 2;
        }
    }

    /** Whether the picture has the one pixel with which readers are counted: nothing to see. */
    static boolean isCounter(Element image) {
        String style = image.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        if (LAZY.stream().anyMatch(image::hasAttr)) {
            return false;
        }
        boolean hasSize = image.hasAttr("width") && image.hasAttr("height");
        return hasSize
                ? PIXEL.matcher(image.attr("width")).matches()
                        && PIXEL.matcher(image.attr("height")).matches()
                : PIXEL_WIDE.matcher(style).find() && PIXEL_HIGH.matcher(style).find();
    }

    /** None where the element says of none. */
    static List<String> of(Element image) {
        List<Candidate> found = new ArrayList<>();
        boolean lazy = false;
        for (String name : LAZY) {
            lazy |= add(found, image.attr(name), name.startsWith("data-orig") ? ENOUGH : USUAL, "");
        }
        sets(image, found);
        Element picture = image.parent();
        if (picture != null && picture.normalName().equals("picture")) {
            for (Element source : picture.children()) {
                String media = source.attr("media").toLowerCase(Locale.ROOT);
                if (source.normalName().equals("source") && !media.contains("dark") && !media.contains("max-width")) {
                    sets(source, found);
                }
            }
        }
        if (!(lazy || (!found.isEmpty() && image.attr("src").startsWith("data:")))) {
            List<Candidate> plain = new ArrayList<>();
            add(plain, image.attr("src"), USUAL, "");
            found.addAll(0, plain);
        }
        found.sort(Comparator.<Candidate>comparingInt(candidate -> candidate.rank / 2)
                .thenComparing(Comparator.comparingDouble(Candidate::preference).reversed())
                .thenComparingInt(Candidate::rank));
        Set<String> addresses = new LinkedHashSet<>();
        found.forEach(candidate -> addresses.add(candidate.address));
        if (addresses.isEmpty() && !image.attr("src").isBlank() && !Links.isActive(image.attr("src"))) {
            addresses.add(image.attr("src").strip());
        }
        return List.copyOf(addresses);
    }

    /** Whether an element, for readers without scripts, repeats the picture before it that scripts would show. */
    static boolean isRepeated(Element element) {
        Element before = element.previousElementSibling();
        if (!element.normalName().equals("noscript") || before == null || element.selectFirst("img") == null) {
            return false;
        }
        Element image = before.selectFirst("img");
        return image != null && of(image).stream().anyMatch(address -> !address.startsWith("data:"));
    }

    private static void sets(Element element, List<Candidate> found) {
        for (String name : SETS) {
            set(element.attr(name), element.attr("type"), found);
        }
    }

    private static void set(String text, String type, List<Candidate> found) {
        described(text).forEach(each -> add(found, each.address, width(each.description), type));
    }

    /** The value of one of {@link #SETS} with other addresses in it. */
    public static String changed(String set, UnaryOperator<String> change) {
        return described(set).stream()
                .map(each -> (change.apply(each.address) + " " + each.description).strip())
                .collect(Collectors.joining(", "));
    }

    private record Described(String address, String description) {}

    /** An address ends at white space or at a comma behind it; what follows up to the next comma describes it. */
    private static List<Described> described(String text) {
        List<Described> all = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
                at++;
            }
            int start = at;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int end = at;
            while (end > start && text.charAt(end - 1) == ',') {
                end--;
            }
            String description = "";
            if (end == at) {
                int comma = text.indexOf(',', at);
                int stop = comma < 0 ? text.length() : comma;
                description = text.substring(at, stop).strip();
                at = stop;
            }
            if (end > start) {
                all.add(new Described(text.substring(start, end), description));
            }
        }
        return all;
    }

    private static double width(String description) {
        String text = description.toLowerCase(Locale.ROOT);
        try {
            if (text.endsWith("w")) {
                return Integer.parseInt(text.substring(0, text.length() - 1));
            }
            if (text.endsWith("x") && text.length() < 10) {
                return USUAL * Double.parseDouble(text.substring(0, text.length() - 1));
            }
        } catch (NumberFormatException malformed) {
            return USUAL;
        }
        return USUAL;
    }

    private static boolean add(List<Candidate> found, String address, double width, String type) {
        String plain = address.strip();
        if (plain.isEmpty()
                || (Links.isActive(plain) && !plain.regionMatches(true, 0, "data:image/", 0, "data:image/".length()))) {
            return false;
        }
        found.add(new Candidate(SPACE.matcher(plain).replaceAll("%20"), width, rank(plain, type)));
        return true;
    }

    private static int rank(String address, String type) {
        String path = address.split("[?#]", 2)[0].toLowerCase(Locale.ROOT);
        String format = (type.isEmpty() ? path.substring(path.lastIndexOf('.') + 1) : type).toLowerCase(Locale.ROOT);
        if (format.endsWith("avif") || format.endsWith("jxl") || format.endsWith("heic")) {
            return 2;
        }
        return format.endsWith("webp") ? 1 : 0;
    }
}
