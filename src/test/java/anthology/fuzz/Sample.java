package anthology.fuzz;

import java.nio.charset.StandardCharsets;

/** A file that a reader is given. */
public record Sample(String path, byte[] bytes) {
    public Sample(String path, String text) {
        this(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower case, no dot. */
    public String extension() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What is no UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public Sample with(byte[] other) {
        return new Sample(path, other);
    }
}
