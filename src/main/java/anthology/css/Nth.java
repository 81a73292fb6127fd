package anthology.css;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The positions {@code step * n + offset} for n from 0; CSS Syntax 3, 6. */
record Nth(int step, int offset) {
    private static final Pattern FORM = Pattern.compile("(?:([+-]?\\d*)n\\s*(?:([+-])\\s*(\\d+))?|([+-]?\\d+))");

    static Nth read(String text) throws SelectorReader.Unsupported {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("odd")) {
            return new Nth(2, 1);
        }
        if (lower.equals("even")) {
            return new Nth(2, 0);
        }
        Matcher matcher = FORM.matcher(lower);
        if (!matcher.matches()) {
            throw new SelectorReader.Unsupported("'" + text + "' is no position like odd or 2n+1");
        }
        if (matcher.group(4) != null) {
            return new Nth(0, Integer.parseInt(matcher.group(4)));
        }
        String step = matcher.group(1);
        int factor = step.isEmpty() || step.equals("+") ? 1 : step.equals("-") ? -1 : Integer.parseInt(step);
        int offset = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(2) + matcher.group(3));
        return new Nth(factor, offset);
    }

    /** @param position from 1 */
    boolean holds(int position) {
        int distance = position - offset;
        return step == 0 ? distance == 0 : distance % step == 0 && distance / step >= 0;
    }
}
