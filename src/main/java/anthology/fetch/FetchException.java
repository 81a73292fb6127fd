package anthology.fetch;

import java.io.IOException;

/** A file that was not fetched. The message is a clause without a subject: {@code does not answer}. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1;

    FetchException(String reason) {
        super(reason);
    }

    FetchException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
