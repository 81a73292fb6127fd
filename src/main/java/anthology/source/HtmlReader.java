package anthology.source;

import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Post;
import java.util.List;

/** HTML with a header, as Jekyll and Hugo take it; a whole page, which has a {@code head}, is {@link PageReader}'s. */
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
