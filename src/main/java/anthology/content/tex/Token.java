package anthology.content.tex;

/**
 * A token of TeX: a control sequence with its backslash, or one character; a space stands for any white space.
 *
 * @param text {@code ""} at the end of the formula
 * @param at where it stands in the formula; of what a macro made, where the macro was called
 */
record Token(String text, int at) {
    boolean is(String other) {
        return text.equals(other);
    }

    boolean isEnd() {
        return text.isEmpty();
    }

    boolean isSpace() {
        return text.equals(" ");
    }

    /** Whether it is a command, and not one character. */
    boolean isCommand() {
        return text.length() > 1 && text.charAt(0) == '\\';
    }

    /** The command without its backslash. */
    String name() {
        return text.substring(1);
    }

    Token movedTo(int place) {
        return new Token(text, place);
    }
}
