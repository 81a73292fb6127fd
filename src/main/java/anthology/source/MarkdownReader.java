package anthology.source;

import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Post;
import java.util.List;
import java.util.Set;

/** Markdown with or without a header; {@code .txt} counts as Markdown when it has a header. */
final class MarkdownReader implements PostReader {
    private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "mdown", "mkd", "mdx");

    @Override
    public boolean takes(String extension) {
        return EXTENSIONS.contains(extension) || extension.equals("txt");
    }

    @Override
    public boolean recognises(SourceText source) {
        return EXTENSIONS.contains(source.extension()) || HeaderBlock.isPresent(source);
    }

    @Override
    public List<Post> read(SourceText source, Diagnostics diagnostics) {
        return HeaderReader.read(source, Body.Format.MARKDOWN, diagnostics);
    }
}
