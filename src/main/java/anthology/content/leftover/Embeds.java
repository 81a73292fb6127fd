package anthology.content.leftover;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What other sites show in a page: in a book, a link that says whose it is. */
final class Embeds {
    private static final Pattern PLAIN = Pattern.compile("[\\w.,:@/-]{1,200}");

    /**
     * A site.
     *
     * @param name part of the names of the tags for it
     * @param address with {@code %} where the name of the thing goes
     */
    private record Site(String name, String label, String address) {}

    private static final List<Site> SITES = List.of(
            new Site("youtube", "YouTube", "https://www.youtube.com/watch?v=%"),
            new Site("vimeo", "Vimeo", "https://vimeo.com/%"),
            new Site("bilibili", "Bilibili", "https://www.bilibili.com/video/%"),
            new Site("instagram", "Instagram", "https://www.instagram.com/p/%/"),
            new Site("jsfiddle", "JSFiddle", "https://jsfiddle.net/%/"),
            new Site("asciinema", "asciinema", "https://asciinema.org/a/%"),
            new Site("codesandbox", "CodeSandbox", "https://codesandbox.io/s/%"),
            new Site("stackblitz", "StackBlitz", "https://stackblitz.com/edit/%"),
            new Site("observable", "Observable", "https://observablehq.com/%"),
            new Site("soundcloud", "SoundCloud", "https://soundcloud.com/%"),
            new Site("spotify", "Spotify", "https://open.spotify.com/%"),
            new Site("speakerdeck", "Speaker Deck", "https://speakerdeck.com/%"));

    private Embeds() {}

    /** The link that stands for such a tag, or null where the name is none of these. */
    static @Nullable String link(String name, Arguments arguments) {
        String caption = arguments.named("title", "caption", "text", "label", "alt");
        String whole = arguments.namedOr(0, "url", "src", "href", "link", "id", "v", "videoid", "video", "post");
        return switch (name) {
            case "tweet", "twitter", "x", "twitter-simple", "x-simple", "tweet-simple" ->
                shown(
                        "X",
                        status(
                                arguments.named("user"),
                                arguments.namedOr(0, "id", "tweetid", "url", "link", "tweetlink")),
                        caption);
            case "gist", "github-gist" ->
                shown(
                        "GitHub Gist",
                        gist(
                                arguments.namedOr(0, "user", "username", "url", "src"),
                                arguments.namedOr(1, "id", "gistid", "gist")),
                        caption);
            case "codepen" -> {
                String user = arguments.named("user", "username");
                String id = arguments.namedOr(0, "id", "slug", "hash");
                yield shown("CodePen", address("https://codepen.io/" + user + "/pen/%", id), caption);
            }
            default ->
                SITES.stream()
                        .filter(site -> name.contains(site.name))
                        .map(site -> shown(site.label, address(site.address, whole), caption))
                        .findFirst()
                        .orElse(null);
        };
    }

    /** A frame or a recording, by its address on the web; null where that is not known. */
    static @Nullable String frame(Arguments arguments) {
        String address = arguments.namedOr(0, "src", "url", "href", "link");
        String caption = arguments.named("title", "caption", "text", "alt");
        if (!address.startsWith("http")) {
            return caption.isEmpty() ? null : "<p class=\"embed\">" + Html.inline(caption) + "</p>";
        }
        return "<p class=\"embed\">" + anchor(address, caption) + "</p>";
    }

    private static String status(String user, String id) {
        String path = id.startsWith("http") ? "" : id.contains("/") ? "%" : (user.isEmpty() ? "i" : user) + "/status/%";
        return address("https://x.com/" + path, id);
    }

    private static String gist(String first, String second) {
        boolean file = second.contains(".");
        String path = second.isEmpty() || file || first.contains("/") ? first : first + "/" + second;
        return address("https://gist.github.com/%", path);
    }

    private static String address(String pattern, String value) {
        String id = value.strip();
        if (id.startsWith("http://") || id.startsWith("https://")) {
            return id;
        }
        return PLAIN.matcher(id).matches() ? pattern.replace("%", id) : "";
    }

    private static String shown(String label, String address, String caption) {
        if (address.isEmpty()) {
            return "<p class=\"embed\">" + label + "</p>";
        }
        return "<p class=\"embed\">" + label + ": " + anchor(address, caption) + "</p>";
    }

    /** With the caption for its text, or the address itself, without what all addresses begin with. */
    private static String anchor(String address, String caption) {
        String text = caption.isEmpty()
                ? Html.literal(address.replaceFirst("^https?://(www\\.)?", ""))
                : Html.inline(caption);
        return Html.anchor(address, text);
    }
}
