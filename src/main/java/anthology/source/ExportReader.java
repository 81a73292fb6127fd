package anthology.source;

import anthology.diagnostic.Diagnostics;
import java.util.function.Predicate;

/** Reads one form of file that was not written as posts are: a feed, an export, a page. Has no state. */
interface ExportReader {
    /** Whether this file has that form, told by its content. */
    boolean recognises(SourceText source);

    /**
     * The posts in the file.
     *
     * @param isFile whether the workspace has a file at a path
     */
    Export read(SourceText source, Predicate<String> isFile, Diagnostics diagnostics);
}
