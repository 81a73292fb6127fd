package anthology.typeset.pages;

/** Vertical margins that meet: the largest positive one and the most negative one count; CSS 2.2, 8.3.1. */
final class Margins {
    private double positive;
    private double negative;

    void add(double margin) {
        positive = Math.max(positive, margin);
        negative = Math.min(negative, margin);
    }

    double sum() {
        return positive + negative;
    }

    /** Their sum, which is taken away. */
    double take() {
        double sum = positive + negative;
        positive = 0;
        negative = 0;
        return sum;
    }
}
