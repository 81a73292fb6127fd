package anthology.content;

import anthology.model.Element;
import anthology.model.Position;
import anthology.model.Text;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recordings that a page shows in a frame: in a book, a link that says whose they are. */
final class Frames {
    /** A site: its frames' addresses, the name of what they show being the first group, and where that stands. */
    private record Site(String label, Pattern frame, String address) {}

    private static final List<Site> SITES = List.of(
            site("YouTube", "(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]{6,20})", "www.youtube.com/watch?v="),
            site("Vimeo", "player\\.vimeo\\.com/video/(\\d{4,15})", "vimeo.com/"),
            site("CodePen", "codepen\\.io/(\\w{1,40}/)embed/(?:preview/)?(\\w{4,20})", "codepen.io/"),
            site("Spotify", "open\\.spotify\\.com/embed(?:-podcast)?/(\\w{3,20}/\\w{10,40})", "open.spotify.com/"));

    private Frames() {}

    private static Site site(String label, String frame, String address) {
        return new Site(label, Pattern.compile("(?:https?:)?//" + frame + "(?:[/?&#].*)?"), address);
    }

    /** A paragraph with a link to what the frame shows, or null where that is not known. */
    static @Nullable Element link(org.jsoup.nodes.Element frame, Position position) {
        String source = frame.attr("src").isBlank() ? frame.attr("data-src") : frame.attr("src");
        for (Site site : SITES) {
            Matcher shown = site.frame.matcher(source.strip());
            if (shown.matches()) {
                String name = shown.groupCount() > 1 ? shown.group(1) + "pen/" + shown.group(2) : shown.group(1);
                String address = site.address + name;
                String title = Characters.allowed(frame.attr("title")).strip();
                boolean telling = !title.isEmpty() && !title.contains("player") && !title.equals(site.label);
                String text = telling ? title : address.replaceFirst("^www\\.", "");
                Element link = new Element(
                        "a", Map.of("href", "https://" + address), List.of(new Text(text, position)), position);
                return new Element(
                        "p", Map.of("class", "embed"), List.of(new Text(site.label + ": ", position), link), position);
            }
        }
        return null;
    }
}
