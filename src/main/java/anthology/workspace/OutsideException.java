package anthology.workspace;

import java.io.IOException;

/** A path that leads out of the workspace, by itself or through a link. */
public final class OutsideException extends IOException {
    public OutsideException(String path) {
        super("'" + path + "' lies outside the workspace");
    }
}
