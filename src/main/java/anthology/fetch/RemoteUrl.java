package anthology.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address of the web that may be asked, as far as its form goes: what its name resolves to is looked at later.
 *
 * @param host a name, lower case, or an IP address in its usual form, IPv6 in brackets
 * @param target path and query, as sent
 */
record RemoteUrl(boolean isSecure, String host, int port, String target) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LONGEST = 4096;
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)+");
    /** A last part by which browsers, too, tell that the whole is meant as a number. */
    private static final Pattern NUMBER = Pattern.compile(".*\\.?(?:[0-9]+|0x[0-9a-f]*)");

    private static final Pattern QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:]{2,39}(?:(?<=:)[0-9.]{7,15})?\\]");
    private static final List<String> PRIVATE =
            List.of(".local", ".localhost", ".localdomain", ".internal", ".intranet", ".lan", ".home.arpa", ".onion");

    /** @throws FetchException when it may not be asked */
    static RemoteUrl of(String address) throws FetchException {
        URI uri;
        try {
            uri = new URI(address);
        } catch (java.net.URISyntaxException malformed) {
            throw new FetchException("has a malformed address", malformed);
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new FetchException("is not on the web");
        }
        if (uri.getRawUserInfo() != null || address.length() > LONGEST) {
            throw new FetchException("has an address that is not asked");
        }
        boolean secure = scheme.equals("https");
        int port = uri.getPort() < 0 ? (secure ? HTTPS : HTTP) : uri.getPort();
        if (port != HTTP && port != HTTPS) {
            throw new FetchException("lies behind port " + port + ", which is not asked");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String target = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return new RemoteUrl(secure, host(uri), port, target);
    }

    private static String host(URI uri) throws FetchException {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        boolean literal = QUAD.matcher(plain).matches() || IPV6.matcher(plain).matches();
        boolean named = NAME.matcher(plain).matches()
                && !NUMBER.matcher(plain).matches()
                && PRIVATE.stream().noneMatch(("." + plain)::endsWith);
        if (!literal && !named) {
            throw new FetchException("is at a host that is not asked");
        }
        return plain;
    }

    /** The address to which this one leads on. */
    RemoteUrl resolve(String location) throws FetchException {
        try {
            URI base = new URI((isSecure ? "https://" : "http://") + host + ":" + port + target);
            return of(base.resolve(location.strip().replace(" ", "%20")).toString());
        } catch (java.net.URISyntaxException | IllegalArgumentException malformed) {
            throw new FetchException("leads on to a malformed address", malformed);
        }
    }
}
