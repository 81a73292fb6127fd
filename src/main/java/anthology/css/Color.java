package anthology.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A colour; CSS Color 4. Paper is white and a book prints without transparency, so a colour that lets something
 * shine through is mixed with white.
 *
 * @param rgb sRGB, 0xRRGGBB
 * @param kind whether it is this colour, the text's own, or none at all
 * @param own what it is before it is mixed, 0xRRGGBB
 * @param alpha how much of it there is in the mixture, 0 to 1
 */
record Color(int rgb, Kind kind, int own, double alpha) {
    enum Kind {
        PLAIN,
        CURRENT,
        TRANSPARENT
    }

    static final Color BLACK = new Color(0, Kind.PLAIN);
    static final Color CURRENT = new Color(0, Kind.CURRENT);
    static final Color TRANSPARENT = new Color(0xFFFFFF, Kind.TRANSPARENT);

    Color(int rgb, Kind kind) {
        this(rgb, kind, rgb, kind == Kind.TRANSPARENT ? 0 : 1);
    }

    private static final Map<String, Integer> NAMES = ColorNames.read();

    static @Nullable Color read(Value value) {
        return switch (value) {
            case Value.Word word -> named(word.name().toLowerCase(Locale.ROOT));
            case Value.Hash hash -> hex(hash.name());
            case Value.Function f -> function(f.name(), f.arguments());
            case Value.Numeric n -> null;
            case Value.Quoted q -> null;
            case Value.Url u -> null;
            case Value.Group g -> null;
            case Value.Mark m -> null;
        };
    }

    private static @Nullable Color named(String name) {
        if (name.equals("currentcolor")) {
            return CURRENT;
        }
        if (name.equals("transparent")) {
            return TRANSPARENT;
        }
        Integer rgb = NAMES.get(name);
        return rgb == null ? null : new Color(rgb, Kind.PLAIN);
    }

    private static @Nullable Color hex(String digits) {
        if (!digits.matches("[0-9a-fA-F]+")) {
            return null;
        }
        int length = digits.length();
        if (length == 3 || length == 4) {
            StringBuilder doubled = new StringBuilder();
            digits.chars().forEach(c -> doubled.append((char) c).append((char) c));
            return hex(doubled.toString());
        }
        if (length != 6 && length != 8) {
            return null;
        }
        int rgb = Integer.parseInt(digits.substring(0, 6), 16);
        double alpha = length == 6 ? 1 : Integer.parseInt(digits.substring(6), 16) / 255.0;
        return mixed(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF, alpha);
    }

    private static @Nullable Color function(String name, List<Value> arguments) {
        boolean rgb = name.equals("rgb") || name.equals("rgba");
        if (!rgb && !name.equals("hsl") && !name.equals("hsla")) {
            return null;
        }
        List<Value.Numeric> parts = new ArrayList<>();
        for (Value argument : arguments) {
            if (argument instanceof Value.Numeric n) {
                parts.add(n);
            } else if (!argument.isMark(',') && !argument.isMark('/')) {
                return null;
            }
        }
        if (parts.size() != 3 && parts.size() != 4) {
            return null;
        }
        double alpha = parts.size() == 3 ? 1 : share(parts.get(3), 1);
        if (rgb) {
            return mixed(channel(parts.get(0)), channel(parts.get(1)), channel(parts.get(2)), alpha);
        }
        return hsl(degrees(parts.get(0)), share(parts.get(1), 100), share(parts.get(2), 100), alpha);
    }

    private static double channel(Value.Numeric n) {
        return n.unit().equals("%") ? n.number() * 255 / 100 : n.number();
    }

    private static double share(Value.Numeric n, double whole) {
        return Math.clamp(n.unit().equals("%") ? n.number() / 100 : n.number() / whole, 0.0, 1.0);
    }

    private static double degrees(Value.Numeric n) {
        return switch (n.unit()) {
            case "turn" -> n.number() * 360;
            case "rad" -> Math.toDegrees(n.number());
            case "grad" -> n.number() * 0.9;
            default -> n.number();
        };
    }

    /** CSS Color 4, 7.1. */
    private static Color hsl(double hue, double saturation, double lightness, double alpha) {
        double[] rgb = new double[3];
        int[] offsets = {0, 8, 4};
        for (int i = 0; i < 3; i++) {
            double k = ((offsets[i] + hue / 30) % 12 + 12) % 12;
            double chroma = saturation * Math.min(lightness, 1 - lightness);
            rgb[i] = 255 * (lightness - chroma * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1)));
        }
        return mixed(rgb[0], rgb[1], rgb[2], alpha);
    }

    private static Color mixed(double red, double green, double blue, double alpha) {
        if (alpha <= 0) {
            return TRANSPARENT;
        }
        int own = (int) Math.round(Math.clamp(red, 0.0, 255.0)) << 16
                | (int) Math.round(Math.clamp(green, 0.0, 255.0)) << 8
                | (int) Math.round(Math.clamp(blue, 0.0, 255.0));
        double share = Math.min(alpha, 1);
        return new Color(over(own, share, 0xFFFFFF), Kind.PLAIN, own, share);
    }

    /** The colour where it lets another shine through; {@code text} is the colour of text. */
    int over(int ground, int text) {
        return kind == Kind.CURRENT ? text : over(own, alpha, ground);
    }

    private static int over(int own, double alpha, int ground) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double mixed = (own >> shift & 0xFF) * alpha + (ground >> shift & 0xFF) * (1 - alpha);
            rgb |= (int) Math.round(mixed) << shift;
        }
        return rgb;
    }
}
