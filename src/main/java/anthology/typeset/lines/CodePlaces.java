package anthology.typeset.lines;

/**
 * Where a line of code may end without a space: behind commas, brackets that open and operators; before a call, a part
 * of a path or a name with underscores goes on. Never in a number, nor between the characters of one operator, nor beside
 * a hyphen, which would look as if it had been put there.
 */
final class CodePlaces {
    private static final String AFTER = ",;([{=+*/|&:>";
    private static final String BEFORE = "._?#@%&";

    private CodePlaces() {}

    /** Whether a line may end between {@code before} and {@code after}, which stand in the middle of four characters. */
    static boolean mayEnd(char first, char before, char after, char last) {
        if (AFTER.indexOf(before) >= 0 && begins(after)) {
            return !(Character.isDigit(first) && Character.isDigit(after));
        }
        boolean goesOn = Character.isLetterOrDigit(before) || before == ')' || before == ']';
        return BEFORE.indexOf(after) >= 0 && goesOn && Character.isLetter(last) && !Character.isDigit(before);
    }

    /** Whether an operand may begin with the character. */
    private static boolean begins(char c) {
        return Character.isLetterOrDigit(c) || "_$\"'`([{@#\\".indexOf(c) >= 0;
    }
}
