package anthology.book;

import anthology.diagnostic.Diagnostics;
import anthology.model.Element;
import anthology.model.Image;
import anthology.model.Post;
import anthology.model.Site;
import java.util.List;
import java.util.Map;

/** The pictures of the texts that stand around the chapters: found as those of posts are, beside the text first. */
public final class MatterPictures {
    private final Links links;
    private final Pictures pictures;

    /** @param taken pictures of the book, whose names are not to be given again */
    public MatterPictures(
            ImageSource files, RemoteImages remote, Site site, List<Image> taken, Diagnostics diagnostics) {
        Addresses addresses = new Addresses(site, List.of());
        links = new Links(addresses, Map.of(), files, diagnostics);
        pictures = new Pictures(files, addresses, remote, diagnostics);
        pictures.reserve(taken);
    }

    /**
     * The text with its pictures found; links are as they were.
     *
     * @param file the text, as if it were a post: its path says where it lies
     */
    public Element shown(Post file, Element text) {
        return new Resolver(file, links, pictures).pictured(text);
    }

    /** All that were found. To be asked when every text has been shown: those that lie on the network are reported. */
    public List<Image> all() {
        pictures.reportNotAsked();
        return pictures.all();
    }
}
