package anthology.code;

/** A piece of a line that is coloured: the characters from {@code start} up to {@code end} of the line. */
record Token(int start, int end, Kind kind) {}
