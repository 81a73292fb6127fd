package anthology.content;

import org.jsoup.Jsoup;

/** What stands in HTML, for those who do not want its tree. */
public final class Markup {
    private Markup() {}

    /** The text that a reader would see, white space collapsed. */
    public static String text(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html.strip()
                : Jsoup.parseBodyFragment(html).text();
    }
}
