package anthology.font;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.FontFile;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A font file that is opened when it is first needed. Safe for use by several threads. */
final class FontSlot {
    private final FontFile file;
    private final Diagnostics diagnostics;
    private volatile @Nullable Face face;
    private volatile boolean broken;

    FontSlot(FontFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    FontFile file() {
        return file;
    }

    boolean emoji() {
        return file.family().equals("Noto Emoji");
    }

    /** The opened face, or null when the file cannot be read, which has been reported. */
    @Nullable
    Face face() {
        Face opened = face;
        if (opened != null || broken) {
            return opened;
        }
        synchronized (this) {
            if (face == null && !broken) {
                try {
                    face = Face.open(file);
                } catch (IllegalArgumentException | UncheckedIOException unreadable) {
                    broken = true;
                    diagnostics.report(
                            Code.FONT_002,
                            Location.of(file.fileName()),
                            "the font " + file.fileName() + " cannot be read",
                            "use a TrueType or OpenType file (.ttf, .otf)");
                }
            }
            return face;
        }
    }
}
