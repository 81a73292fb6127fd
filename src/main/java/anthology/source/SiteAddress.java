package anthology.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a site begins on the web. */
final class SiteAddress {
    private SiteAddress() {}

    /** The address as the base of a site's others: no query, no page, no slash at its end; null for what is no address. */
    static @Nullable String of(@Nullable String home) {
        BaseAddress address = BaseAddress.of(home);
        if (address == null || !address.scheme().toLowerCase(Locale.ROOT).startsWith("http")) {
            return null;
        }
        String path = address.path();
        int last = path.lastIndexOf('/');
        String folder = path.indexOf('.', last) < 0 ? path : path.substring(0, last);
        return address.scheme() + address.authority() + folder.replaceFirst("/+$", "");
    }
}
