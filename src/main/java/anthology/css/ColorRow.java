package anthology.css;

import anthology.css.Gradient.Stop;
import java.util.ArrayList;
import java.util.List;

/** The colours of a gradient in their places, pt from where its line begins; CSS Images 3, 3.5. Places never fall. */
record ColorRow(List<Place> places) {
    /** A colour, 0xRRGGBB. */
    record Place(double at, int rgb) {}

    /** Colours that meet without passing into each other stand so far apart, as a share of the row. */
    private static final double EDGE = 0.00002;
    /** More repetitions are too fine to be seen. */
    private static final int MOST = 500;
    /** How many colours stand for the curve about a middle that is not halfway. */
    private static final int CURVE = 8;

    static ColorRow of(List<Stop> stops, double unit, int ground, int text) {
        double[] at = placed(stops, unit);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            Color color = stops.get(i).color();
            if (color != null) {
                places.add(new Place(at[i], color.over(ground, text)));
            } else {
                Color before = java.util.Objects.requireNonNull(stops.get(i - 1).color());
                Color after = java.util.Objects.requireNonNull(stops.get(i + 1).color());
                curve(
                        new Place(at[i - 1], before.over(ground, text)),
                        at[i],
                        new Place(at[i + 1], after.over(ground, text)),
                        places);
            }
        }
        return new ColorRow(List.copyOf(places));
    }

    /** Places that are given, and those that are not at equal distances between them. */
    private static double[] placed(List<Stop> stops, double unit) {
        int count = stops.size();
        double[] at = new double[count];
        double most = 0;
        for (int i = 0; i < count; i++) {
            Length place = stops.get(i).place();
            at[i] = place != null ? place.resolve(unit) : i == 0 ? 0 : i == count - 1 ? unit : Double.NaN;
            if (i == 0) {
                most = at[0];
            } else if (!Double.isNaN(at[i])) {
                most = Math.max(most, at[i]);
                at[i] = most;
            }
        }
        for (int i = 1; i < count; i++) {
            if (Double.isNaN(at[i])) {
                int next = i;
                while (Double.isNaN(at[next])) {
                    next++;
                }
                at[i] = at[i - 1] + (at[next] - at[i - 1]) / (next - i + 1);
            }
        }
        return at;
    }

    private static void curve(Place before, double middle, Place after, List<Place> places) {
        double length = after.at - before.at;
        if (length <= 0) {
            return;
        }
        double share = Math.clamp((middle - before.at) / length, 0.001, 0.999);
        double power = Math.log(0.5) / Math.log(share);
        for (int i = 1; i < CURVE; i++) {
            double part = i / (double) CURVE;
            places.add(new Place(before.at + part * length, between(before.rgb, after.rgb, Math.pow(part, power))));
        }
    }

    private static int between(int from, int to, double share) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            rgb |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return rgb;
    }

    double start() {
        return places.getFirst().at;
    }

    /** Beyond the start. */
    double end() {
        return Math.max(places.getLast().at, start() + 0.001);
    }

    /** The row as often as it takes to reach from 0 to there. */
    ColorRow repeated(double reach) {
        double period = places.getLast().at - start();
        if (period * MOST < reach) {
            return average();
        }
        List<Place> all = new ArrayList<>();
        long first = (long) Math.floor(-start() / period);
        long last = (long) Math.ceil((reach - start()) / period);
        for (long n = first; n < last; n++) {
            for (Place place : places) {
                all.add(new Place(place.at + n * period, place.rgb));
            }
        }
        return all.isEmpty() ? this : new ColorRow(List.copyOf(all));
    }

    private ColorRow average() {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = shift;
            rgb |= (int) Math.round(places.stream()
                            .mapToInt(place -> place.rgb >> channel & 0xFF)
                            .average()
                            .orElse(0))
                    << shift;
        }
        return new ColorRow(List.of(new Place(0, rgb), new Place(1, rgb)));
    }

    /** Without what comes before {@code least}: circles have no radius below 0. */
    ColorRow from(double least) {
        if (start() >= least) {
            return this;
        }
        List<Place> rest = new ArrayList<>();
        Place before = places.getFirst();
        for (Place place : places) {
            if (place.at >= least && rest.isEmpty()) {
                double share = place.at > before.at ? (least - before.at) / (place.at - before.at) : 1;
                rest.add(new Place(least, between(before.rgb, place.rgb, share)));
            }
            if (place.at >= least) {
                rest.add(place);
            }
            before = place;
        }
        if (rest.isEmpty()) {
            rest.add(new Place(least, before.rgb));
        }
        return new ColorRow(List.copyOf(rest));
    }

    int[] colors() {
        int[] colors = places.stream().mapToInt(Place::rgb).toArray();
        return colors.length == 1 ? new int[] {colors[0], colors[0]} : colors;
    }

    /** From 0 to 1, each more than the one before it, since a page description asks for that. */
    double[] offsets() {
        if (places.size() == 1) {
            return new double[] {0, 1};
        }
        int last = places.size() - 1;
        double[] offsets = new double[places.size()];
        for (int i = 1; i < last; i++) {
            offsets[i] = Math.max((places.get(i).at - start()) / (end() - start()), offsets[i - 1] + EDGE);
        }
        offsets[last] = 1;
        for (int i = last - 1; i > 0; i--) {
            offsets[i] = Math.min(offsets[i], offsets[i + 1] - EDGE);
        }
        return offsets;
    }
}
