package anthology.source;

import anthology.diagnostic.Diagnostics;
import anthology.model.Post;
import java.util.List;

/** Reads one input format. Has no state: many files are read at once. */
interface PostReader {
    /** Whether files with that extension (lower case, no dot) may hold posts of this format. */
    boolean takes(String extension);

    /** Whether this file does; asked only when the extension is one that is taken. */
    boolean recognises(SourceText source);

    /** The posts in the file, in the order in which they stand in it; those that are empty are left out and reported. */
    List<Post> read(SourceText source, Diagnostics diagnostics);
}
