package anthology.content.leftover;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Position;
import anthology.model.Post;

/** Tells the author what of a text is not in the book: each name once, where it stands first. */
record Loss(Post post, Diagnostics diagnostics) {
    /** A tag, component or expression that is not known. */
    void unknown(String what, String name, Edited text, int offset) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        diagnostics.reportTogether(
                Code.CONTENT_006,
                at(text, offset),
                "the " + what + " '" + shown + "' is not known and was left out; text inside it stays",
                "write in Markdown what readers of the book are to see");
    }

    void once(Code code, Edited text, int offset, String message, String hint) {
        diagnostics.reportTogether(code, at(text, offset), message, hint);
    }

    private Location at(Edited text, int offset) {
        Position position = text.position(offset, post.body().firstLine());
        return new Location(post.path(), position.line(), position.column());
    }
}
