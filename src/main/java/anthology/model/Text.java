package anthology.model;

/** Characters as they are meant, unescaped. */
public record Text(String text, Position position) implements Node {
    public static Text of(String text) {
        return new Text(text, Position.UNKNOWN);
    }
}
