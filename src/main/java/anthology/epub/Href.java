package anthology.epub;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * A reference of a page, split.
 *
 * @param path before the fragment; empty when the page itself is meant
 * @param fragment after the {@code #}, percent-decoded; empty when there is none
 */
record Href(String path, String fragment) {
    /** Those that lead out of a book and that a reader's device is likely to know. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");

    static Href of(String href) {
        int hash = href.indexOf('#');
        return hash < 0 ? new Href(href, "") : new Href(href.substring(0, hash), decoded(href.substring(hash + 1)));
    }

    /** Whether it is a valid URL that leads out of the book. */
    static boolean isExternal(String href) {
        try {
            URI uri = new URI(href);
            String scheme = uri.getScheme();
            if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
                return false;
            }
            return uri.isOpaque() || uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String decoded(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
