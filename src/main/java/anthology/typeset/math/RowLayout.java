package anthology.typeset.math;

import anthology.model.Element;
import anthology.typeset.math.Operators.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows: operators spaced by the dictionary, and grown to what stands beside them; MathML Core, 3.2.4 and 3.3.1. */
final class RowLayout {
    /** As in plain TeX, a delimiter covers so much of what it encloses, or all but so much of an em. */
    private static final double DELIMITER_FACTOR = 0.901;

    private static final double DELIMITER_SHORTFALL = 0.5;

    /** The height of delimiters around what is stacked without a rule, em. */
    private static final double BINOMIAL = 1.01;

    private static final double BINOMIAL_DISPLAY = 2.39;

    private final FormulaLayout layout;

    RowLayout(FormulaLayout layout) {
        this.layout = layout;
    }

    /** What stands in a row, with the space around it. */
    private static final class Item {
        final Element element;
        final @Nullable Element core;
        final @Nullable Operator operator;
        MathBox box = MathBox.EMPTY;
        double before;
        double after;

        Item(Element element, @Nullable Element core, @Nullable Operator operator) {
            this.element = element;
            this.core = core;
            this.operator = operator;
        }

        /** Whether it is an operator itself that grows in height. */
        boolean grows() {
            return element.name().equals("mo") && operator != null && stretchy(element, operator) && !isWide(element);
        }
    }

    MathBox row(Element element, MathStyle style) {
        List<Item> items = items(element, style);
        MathBox.Composition row = new MathBox.Composition();
        double x = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            x += item.before;
            row.add(item.box, x, 0);
            x += item.box.width() + item.after + correction(items, i);
        }
        boolean one = items.size() == 1;
        MathBox box = row.done(x, items.isEmpty() ? 0 : items.getLast().box.italic());
        return one
                ? new MathBox(
                        x,
                        box.ascent(),
                        box.descent(),
                        box.italic(),
                        items.getFirst().before + items.getFirst().box.accent(),
                        box.content())
                : box;
    }

    /** The row cut behind each relation and binary operator that has space on both sides. */
    List<MathBox> pieces(Element element, MathStyle style) {
        List<Item> items = items(element, style);
        List<MathBox> pieces = new ArrayList<>();
        MathBox.Composition piece = new MathBox.Composition();
        double x = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            x += item.before;
            piece.add(item.box, x, 0);
            x += item.box.width() + correction(items, i);
            boolean cut = item.core != null && item.before > 0 && item.after > 0 && i > 0 && i + 1 < items.size();
            x += item.after;
            if (cut) {
                pieces.add(piece.done(x));
                piece = new MathBox.Composition();
                x = 0;
            }
        }
        double overhang = items.isEmpty() ? 0 : items.getLast().box.italic();
        pieces.add(piece.done(x + overhang));
        return pieces;
    }

    /** A slanted letter before what stands upright is given the room that it takes. */
    private static double correction(List<Item> items, int i) {
        if (i + 1 >= items.size()) {
            return 0;
        }
        Item next = items.get(i + 1);
        boolean slanted = base(next.element).name().equals("mi") && next.before == 0;
        return slanted ? 0 : items.get(i).box.italic();
    }

    private static Element base(Element element) {
        Element base = element;
        while (base.name().startsWith("msu") && !base.children().isEmpty()) {
            base = FormulaLayout.argument(base, 0);
        }
        return base;
    }

    private List<Item> items(Element element, MathStyle style) {
        List<Element> children = FormulaLayout.elements(element);
        List<Item> items = new ArrayList<>(children.size());
        for (int i = 0; i < children.size(); i++) {
            Element child = children.get(i);
            Element core = core(child);
            String form = core == null ? null : core.attribute("form");
            boolean edge = children.size() > 1 && (i == 0 || i == children.size() - 1);
            boolean beside = form == null ? !edge : form.equals("infix");
            Operator operator = core == null ? null : Operators.of(core.text(), beside);
            Item item = new Item(child, core, operator);
            if (core != null && operator != null) {
                // in scripts only what is asked for is spaced; The TeXbook, chapter 18
                double standard = style.level() > 0 && !operator.large() ? 0 : style.em();
                item.before = FormulaLayout.length(core.attribute("lspace"), style, operator.before() * standard);
                item.after = FormulaLayout.length(core.attribute("rspace"), style, operator.after() * standard);
            }
            if (!item.grows()) {
                item.box = layout.box(child, style);
            }
            items.add(item);
        }
        if (!items.isEmpty() && items.getFirst().core != null && items.size() > 1) {
            Operator first = items.getFirst().operator;
            // nothing stands before it that it could be kept from
            boolean large = first != null && first.large();
            items.getFirst().before = large ? 0 : items.getFirst().before;
        }
        grow(items, style);
        return items;
    }

    private void grow(List<Item> items, MathStyle style) {
        double ascent = 0;
        double descent = 0;
        boolean others = false;
        for (Item item : items) {
            if (!item.grows()) {
                ascent = others ? Math.max(ascent, item.box.ascent()) : item.box.ascent();
                descent = others ? Math.max(descent, item.box.descent()) : item.box.descent();
                others = true;
            }
        }
        if (isBinomial(items)) {
            // The TeXbook, appendix G, rule 15e: sigma 20 and 21
            double half = (style.display() ? BINOMIAL_DISPLAY : BINOMIAL) / DELIMITER_FACTOR * style.em() / 2;
            double axis = layout.font().axis(style);
            ascent = Math.max(ascent, half + axis);
            descent = Math.max(descent, half - axis);
        }
        for (Item item : items) {
            if (item.grows()) {
                item.box = grown(item.element, others ? ascent : 0, others ? descent : 0, layout.font(), style);
            }
        }
    }

    private static boolean isBinomial(List<Item> items) {
        return items.size() == 3
                && items.get(1).element.name().equals("mfrac")
                && "0".equals(items.get(1).element.attribute("linethickness"));
    }

    /** A delimiter as high as what stands beside it, its middle on the axis. */
    private static MathBox grown(Element mo, double ascent, double descent, MathFont font, MathStyle style) {
        double axis = font.axis(style);
        double whole = 2 * Math.max(ascent - axis, descent + axis);
        double needed = Math.max(whole * DELIMITER_FACTOR, whole - DELIMITER_SHORTFALL * style.em());
        double least = FormulaLayout.length(mo.attribute("minsize"), style, 0);
        double most = FormulaLayout.length(mo.attribute("maxsize"), style, Double.MAX_VALUE);
        double height = Math.min(Math.max(needed, least), most);
        return onAxis(font.tall(mo.text().codePointAt(0), height, style), font, style);
    }

    private static MathBox onAxis(MathBox box, MathFont font, MathStyle style) {
        return box.lowered((box.ascent() - box.descent()) / 2 - font.axis(style));
    }

    /** An operator that is not grown by a row: as it is, or as large as display style wants it. */
    MathBox operator(Element mo, MathStyle style) {
        String text = mo.text();
        MathFont font = layout.font();
        if (text.isEmpty()) {
            return MathBox.EMPTY;
        }
        Operator operator = Operators.of(text, true);
        boolean single = text.codePointCount(0, text.length()) == 1;
        if (single && stretchy(mo, operator) && mo.attribute("minsize") != null && !isWide(mo)) {
            return grown(mo, 0, 0, font, style);
        }
        boolean large = operator.large() && !"false".equals(mo.attribute("largeop"));
        if (!large) {
            return font.text(text, style);
        }
        double height = style.display() ? font.table().displayOperatorHeight() * style.unit() : 0;
        return onAxis(font.tall(text.codePointAt(0), height, style), font, style);
    }

    static boolean isWide(Element mo) {
        String text = mo.text();
        return !text.isEmpty() && Operators.isWide(text.codePointAt(0));
    }

    static boolean stretchy(Element mo, Operator operator) {
        String said = mo.attribute("stretchy");
        String text = mo.text();
        return text.codePointCount(0, text.length()) == 1 && (said == null ? operator.stretchy() : said.equals("true"));
    }

    /** The operator that decides how the element is spaced, or null; MathML Core, 3.2.4.1 Embellished operators. */
    static @Nullable Element core(Element element) {
        return switch (element.name()) {
            case "mo" -> element;
            case "msub", "msup", "msubsup", "munder", "mover", "munderover", "mfrac" -> {
                List<Element> all = FormulaLayout.elements(element);
                yield all.isEmpty() ? null : core(all.getFirst());
            }
            case "mrow", "mstyle", "mphantom" -> {
                List<Element> all = FormulaLayout.elements(element);
                yield all.size() == 1 ? core(all.getFirst()) : null;
            }
            default -> null;
        };
    }
}
