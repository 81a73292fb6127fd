package anthology.workspace;

import java.io.IOException;

/** A file above the limit for its kind. */
public final class FileTooLargeException extends IOException {
    public FileTooLargeException(String path, long limit) {
        super("'" + path + "' is larger than " + limit / 1_000_000 + " MB");
    }
}
