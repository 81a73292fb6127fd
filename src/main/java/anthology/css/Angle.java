package anthology.css;

import org.jspecify.annotations.Nullable;

/** Reads angles; CSS Values 4, 7.1. */
final class Angle {
    private Angle() {}

    /** In radians; null for what is no angle. */
    static @Nullable Double radians(Value value) {
        if (!(value instanceof Value.Numeric n)) {
            return null;
        }
        return switch (n.unit()) {
            case "deg" -> (Double) Math.toRadians(n.number());
            case "grad" -> (Double) Math.toRadians(n.number() * 0.9);
            case "turn" -> (Double) (n.number() * 2 * Math.PI);
            case "rad" -> (Double) n.number();
            case "" -> n.number() == 0 ? (Double) 0.0 : null;
            default -> null;
        };
    }
}
