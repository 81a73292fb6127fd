package anthology.css;

import anthology.css.ComputedStyle.Clear;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Display;
import anthology.css.ComputedStyle.FloatTo;
import anthology.css.Declaration.Assignment;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.diagnostic.Nearest;
import anthology.model.Image;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Declarations in cascade order, lowest first, and a parent's style to an element's computed style; CSS Cascade 4, 4
 * and 7.
 */
final class Computation {
    private final ComputedStyle parent;
    private final @Nullable ComputedStyle root;
    private final String language;
    private final PageSize page;
    private final Map<String, Image> pictures;
    private final Diagnostics diagnostics;
    private final @Nullable Specified<?>[] specified = new Specified<?>[Properties.ALL.size()];

    /**
     * @param root the root's style, or null when this is the root
     * @param page what units of the viewport refer to
     * @param pictures of the book, by their addresses
     * @param diagnostics for custom properties that give no value
     */
    Computation(
            ComputedStyle parent,
            @Nullable ComputedStyle root,
            String language,
            PageSize page,
            Map<String, Image> pictures,
            Diagnostics diagnostics) {
        this.parent = parent;
        this.root = root;
        this.language = language;
        this.page = page;
        this.pictures = pictures;
        this.diagnostics = diagnostics;
    }

    ComputedStyle compute(List<Declaration> declarations) {
        Map<String, List<Value>> custom = customProperties(declarations);
        assign(declarations, custom, false);
        if (direction() == Direction.RTL) {
            Arrays.fill(specified, null);
            assign(declarations, custom, true);
        }
        @Nullable Object[] values = new Object[specified.length];
        for (Property<?> property : Properties.ALL) {
            values[property.index()] = property.inherited() ? parent.value(property) : property.initial();
        }
        for (Property<?> property : Properties.ALL) {
            Specified<?> value = specified[property.index()];
            if (value != null) {
                values[property.index()] = value.compute(basis(property, values));
            }
        }
        adjust(values);
        return new ComputedStyle(values, language, custom, decorations(values));
    }

    private Map<String, List<Value>> customProperties(List<Declaration> declarations) {
        Map<String, List<Value>> own = new LinkedHashMap<>();
        Map<String, Location> places = new LinkedHashMap<>();
        for (boolean important : new boolean[] {false, true}) {
            for (Declaration declaration : declarations) {
                if (declaration instanceof Declaration.Custom custom && custom.important() == important) {
                    own.put(custom.name(), custom.values());
                    places.put(custom.name(), custom.location());
                }
            }
        }
        if (own.isEmpty()) {
            return parent.customProperties();
        }
        CustomProperties resolution = new CustomProperties(parent, own);
        Map<String, List<Value>> resolved = resolution.resolve();
        resolution.circular().forEach(name -> report(places.get(name), "'" + name + "' refers to itself", null));
        return resolved;
    }

    private @Nullable Object direction() {
        Specified<?> own = specified[Properties.DIRECTION.index()];
        return own == null ? parent.direction() : own.compute(new Basis(parent, 0, 0, 0, 0, page));
    }

    private void assign(List<Declaration> declarations, Map<String, List<Value>> custom, boolean rtl) {
        for (boolean important : new boolean[] {false, true}) {
            for (Declaration declaration : declarations) {
                if (declaration.important() == important) {
                    assign(declaration, custom, rtl);
                }
            }
        }
    }

    private void assign(Declaration declaration, Map<String, List<Value>> custom, boolean rtl) {
        switch (declaration) {
            case Declaration.Custom c -> {
                // done before
            }
            case Declaration.Plain plain -> assign(plain.assignments(), rtl);
            case Declaration.Pending pending -> {
                List<Value> values = CustomProperties.substitute(pending.values(), custom);
                List<Assignment> assignments =
                        values == null ? null : DeclarationReader.assignments(pending.property(), values);
                if (assignments == null) {
                    reportInvalid(pending, custom); // at computed-value time; CSS Custom Properties 1, 3.1
                    assignments = DeclarationReader.assignments(pending.property(), UNSET);
                }
                if (assignments != null) {
                    assign(assignments, rtl);
                }
            }
        }
    }

    private void reportInvalid(Declaration.Pending pending, Map<String, List<Value>> custom) {
        String property = "'" + pending.property() + "'";
        String missing = CustomProperties.missing(pending.values(), custom);
        if (missing == null) {
            Property<?> known = Properties.named(pending.property());
            String hint = known == null ? null : "allowed: " + known.grammar().allowed();
            report(pending.location(), property + " does not take the value that var() gives it", hint);
        } else {
            String hint = Nearest.to(missing, custom.keySet())
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse(null);
            report(pending.location(), property + " needs '" + missing + "', which has no value here", hint);
        }
    }

    private void report(@Nullable Location location, String message, @Nullable String hint) {
        diagnostics.report(Code.CSS_003, location, message, hint);
    }

    private static final List<Value> UNSET = List.of(new Value.Word("unset"));

    private void assign(List<Assignment> assignments, boolean rtl) {
        for (Assignment assignment : assignments) {
            Property<?> property = rtl ? assignment.rtl() : assignment.property();
            specified[property.index()] = assignment.value();
        }
    }

    private Basis basis(Property<?> property, @Nullable Object[] values) {
        double parentLine = parent.lineHeight();
        double em = property == Properties.FONT_SIZE ? parent.fontSize() : fontSize(values);
        boolean early = property == Properties.FONT_SIZE || property == Properties.LINE_HEIGHT;
        double lh = early ? parentLine : lineHeight(values);
        return new Basis(
                parent,
                em,
                root == null ? em : root.fontSize(),
                lh,
                root == null ? lh : root.lineHeight(),
                page,
                pictures);
    }

    private static double fontSize(@Nullable Object[] values) {
        Object size = values[Properties.FONT_SIZE.index()];
        return size instanceof Double points ? points : 0;
    }

    private static double lineHeight(@Nullable Object[] values) {
        Object height = values[Properties.LINE_HEIGHT.index()];
        return height instanceof FontValues.LineHeight line ? line.pt(fontSize(values)) : 0;
    }

    /** What follows from several properties together. */
    private void adjust(@Nullable Object[] values) {
        if (values[Properties.COLOR.index()] instanceof Color color && color.kind() == Color.Kind.CURRENT) {
            values[Properties.COLOR.index()] = parent.value(Properties.COLOR);
        }
        resolveSides(values);
        boolean floats = values[Properties.FLOAT.index()] != FloatTo.NONE;
        Object display = values[Properties.DISPLAY.index()];
        boolean inline = display == Display.INLINE || display == Display.INLINE_BLOCK;
        if ((floats || root == null) && inline) {
            values[Properties.DISPLAY.index()] = Display.BLOCK; // CSS 2.2, 9.7
        }
        raise(values);
        if (display == Display.LIST_ITEM) {
            countListItem(values);
        }
    }

    /** Where lines start and end is for the containing block to say; CSS Logical 1, 2. */
    private void resolveSides(@Nullable Object[] values) {
        boolean rtl = parent.direction() == Direction.RTL;
        int floating = Properties.FLOAT.index();
        if (values[floating] == FloatTo.INLINE_START || values[floating] == FloatTo.INLINE_END) {
            values[floating] = rtl == (values[floating] == FloatTo.INLINE_START) ? FloatTo.RIGHT : FloatTo.LEFT;
        }
        int clear = Properties.CLEAR.index();
        if (values[clear] == Clear.INLINE_START || values[clear] == Clear.INLINE_END) {
            values[clear] = rtl == (values[clear] == Clear.INLINE_START) ? Clear.RIGHT : Clear.LEFT;
        }
    }

    /** Baselines of inline boxes move with those around them; blocks stand on their own; CSS 2.2, 10.8.1. */
    private void raise(@Nullable Object[] values) {
        int index = Properties.VERTICAL_ALIGN.index();
        boolean nested = isInline(parent.display()) && !isRootOrFloat(values);
        if (!isInline(values[Properties.DISPLAY.index()])) {
            values[index] = ((VerticalAlign) java.util.Objects.requireNonNull(values[index])).raised(0);
        } else if (nested && parent.baselineShift() != 0 && values[index] instanceof VerticalAlign own) {
            values[index] = own.raised(parent.baselineShift() + own.shift());
        }
    }

    private static boolean isInline(@Nullable Object display) {
        return display == Display.INLINE || display == Display.INLINE_BLOCK;
    }

    private boolean isRootOrFloat(@Nullable Object[] values) {
        return root == null || values[Properties.FLOAT.index()] != FloatTo.NONE;
    }

    /** A decoration runs on through what stands in its box; CSS Text Decoration 3, 2. */
    private List<TextDecoration> decorations(@Nullable Object[] values) {
        boolean apart = isRootOrFloat(values) || values[Properties.DISPLAY.index()] == Display.INLINE_BLOCK;
        return apart ? List.of() : parent.decorations();
    }

    /** List items count themselves, whatever else they count; CSS Lists 3, 4.6. */
    private static void countListItem(@Nullable Object[] values) {
        int index = Properties.COUNTER_INCREMENT.index();
        if (values[index] instanceof Map<?, ?> counters && !counters.containsKey("list-item")) {
            Map<Object, Object> more = new LinkedHashMap<>(counters);
            more.put("list-item", 1);
            values[index] = java.util.Collections.unmodifiableMap(more);
        }
    }

    /** Declarations of several rules, one after the other. */
    static List<Declaration> joined(List<Sheet.Rule> rules) {
        List<Declaration> all = new ArrayList<>();
        rules.forEach(rule -> all.addAll(rule.declarations));
        return all;
    }
}
