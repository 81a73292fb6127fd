package anthology.content.tex;

import anthology.model.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands close above or below: accents, rules, braces, and arrows that grow with what is written on them. */
final class Accents {
    private static final Map<String, String> FIXED = new TreeMap<>(Map.ofEntries(
            Map.entry("hat", "^"),
            Map.entry("tilde", "~"),
            Map.entry("check", "ˇ"),
            Map.entry("breve", "˘"),
            Map.entry("dot", "˙"),
            Map.entry("ddot", "¨"),
            Map.entry("dddot", "⃛"),
            Map.entry("acute", "´"),
            Map.entry("grave", "`"),
            Map.entry("mathring", "˚"),
            Map.entry("vec", "→")));

    private static final Map<String, String> GROWING = new TreeMap<>(Map.ofEntries(
            Map.entry("widehat", "^"),
            Map.entry("widetilde", "~"),
            Map.entry("widecheck", "ˇ"),
            Map.entry("overrightarrow", "→"),
            Map.entry("overleftarrow", "←"),
            Map.entry("overleftrightarrow", "↔"),
            Map.entry("overrightharpoon", "⇀"),
            Map.entry("overleftharpoon", "↼"),
            Map.entry("underrightarrow", "→"),
            Map.entry("underleftarrow", "←"),
            Map.entry("underleftrightarrow", "↔")));

    private static final Map<String, String> ON_ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("xrightarrow", "→"),
            Map.entry("xleftarrow", "←"),
            Map.entry("xleftrightarrow", "↔"),
            Map.entry("xRightarrow", "⇒"),
            Map.entry("xLeftarrow", "⇐"),
            Map.entry("xLeftrightarrow", "⇔"),
            Map.entry("xmapsto", "↦"),
            Map.entry("xhookrightarrow", "↪"),
            Map.entry("xhookleftarrow", "↩"),
            Map.entry("xlongequal", "=")));

    private static final Map<String, String> BRACES = Map.of(
            "overbrace",
            "⏞",
            "underbrace",
            "⏟",
            "overbracket",
            "⎴",
            "underbracket",
            "⎵",
            "overparen",
            "⏜",
            "underparen",
            "⏝");

    /** Between the label of an arrow and its ends, mu. */
    private static final double PADDING = 8;

    static final Set<String> NAMES = names();
    static final Set<String> ARROWS = ON_ARROWS.keySet();

    private Accents() {}

    private static Set<String> names() {
        Set<String> all = new TreeSet<>(FIXED.keySet());
        all.addAll(GROWING.keySet());
        return all;
    }

    static Atom over(String name, Element base) {
        String fixed = FIXED.get(name);
        if (fixed != null) {
            Element mark = Mathml.token("mo", fixed, "stretchy", "false");
            return new Atom(Mathml.of("mover", List.of(base, mark), "accent", "true"), Kind.ORDINARY);
        }
        Element mark = Mathml.token("mo", Objects.requireNonNull(GROWING.get(name)), "stretchy", "true");
        return name.startsWith("under")
                ? new Atom(Mathml.of("munder", List.of(base, mark), "accentunder", "true"), Kind.ORDINARY)
                : new Atom(Mathml.of("mover", List.of(base, mark), "accent", "true"), Kind.ORDINARY);
    }

    /** A rule over or under the whole of it. */
    static Element rule(String name, Element base) {
        return name.startsWith("under")
                ? Mathml.of("munder", List.of(base, Mathml.token("mo", "_", "stretchy", "true")), "accentunder", "true")
                : Mathml.of(
                        "mover",
                        List.of(base, Mathml.token("mo", "¯", "stretchy", name.equals("bar") ? "false" : "true")),
                        "accent",
                        "true");
    }

    static Element brace(String name, Element base) {
        Element mark = Mathml.token("mo", Objects.requireNonNull(BRACES.get(name)), "stretchy", "true");
        return Mathml.of(name.startsWith("over") ? "mover" : "munder", base, mark);
    }

    /** An arrow as wide as what stands on it. */
    static Atom arrow(String name, Element above, @Nullable Element below) {
        Element mo =
                Mathml.token("mo", Objects.requireNonNull(ON_ARROWS.get(name)), "stretchy", "true", "minsize", "1.5em");
        Element on = padded(above);
        Element arrow = below == null ? Mathml.of("mover", mo, on) : Mathml.of("munderover", mo, padded(below), on);
        return new Atom(arrow, Kind.RELATION);
    }

    private static Element padded(Element label) {
        return Mathml.of("mrow", Mathml.space(PADDING), label, Mathml.space(PADDING));
    }
}
