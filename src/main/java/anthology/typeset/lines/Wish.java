package anthology.typeset.lines;

/**
 * How a paragraph should be set for the sake of its page, though it would be set otherwise for its own.
 *
 * @param count how many lines it should have
 * @param whole number of a line that should not end in a hyphen, -1 for none
 * @param tolerance how far spaces may be stretched, 1 being their own limit
 * @param tracking what all letters move apart, em; negative where they move together
 */
public record Wish(int count, int whole, double tolerance, double tracking) {}
