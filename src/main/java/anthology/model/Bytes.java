package anthology.model;

/** A file's content, loaded each time it is asked for, so that a book need not be held in memory. */
@FunctionalInterface
public interface Bytes {
    /** @throws java.io.UncheckedIOException when it can no longer be read */
    byte[] load();
}
