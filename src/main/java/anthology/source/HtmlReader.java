package anthology.source;

import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Post;
import java.util.List;

/** HTML with a header, as Jekyll and Hugo take it. Whole pages, which say the same in {@code <head>}, are no posts yet. */
final class HtmlReader implements PostReader {
    @Override
    public boolean takes(String extension) {
        return extension.equals("html") || extension.equals("htm");
    }

    @Override
    public boolean recognises(SourceText source) {
        return HeaderBlock.isPresent(source);
    }

    @Override
    public List<Post> read(SourceText source, Diagnostics diagnostics) {
        return HeaderReader.read(source, Body.Format.HTML, diagnostics);
    }
}
