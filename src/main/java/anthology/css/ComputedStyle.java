package anthology.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The computed values of one element (CSS Cascade 4, 4.4): lengths in pt, em and rem resolved, colours as 0xRRGGBB.
 * Immutable; elements with equal values may share one instance. A null {@link Length} means {@code auto}, or
 * {@code none} for the maxima.
 */
public final class ComputedStyle {
    public enum Display {
        NONE,
        INLINE,
        BLOCK,
        INLINE_BLOCK,
        LIST_ITEM,
        TABLE,
        TABLE_CAPTION,
        TABLE_COLUMN_GROUP,
        TABLE_COLUMN,
        TABLE_HEADER_GROUP,
        TABLE_FOOTER_GROUP,
        TABLE_ROW_GROUP,
        TABLE_ROW,
        TABLE_CELL,
        /** A block apart: {@link ComputedStyle#display} says that it is a block. */
        FLOW_ROOT
    }

    public enum FloatTo {
        NONE,
        LEFT,
        RIGHT,
        FOOTNOTE,
        /** Computes to left or right. */
        INLINE_START,
        /** Computes to left or right. */
        INLINE_END
    }

    public enum Clear {
        NONE,
        LEFT,
        RIGHT,
        BOTH,
        /** Computes to left or right. */
        INLINE_START,
        /** Computes to left or right. */
        INLINE_END;

        /** Whether it clears floats of that side. */
        public boolean clears(boolean left) {
            return this == BOTH || this == (left ? LEFT : RIGHT);
        }
    }

    public enum Align {
        START,
        END,
        LEFT,
        RIGHT,
        CENTER,
        JUSTIFY
    }

    public enum WhiteSpace {
        NORMAL,
        NOWRAP,
        PRE,
        PRE_WRAP,
        PRE_LINE
    }

    public enum Hyphens {
        NONE,
        MANUAL,
        AUTO
    }

    public enum Transform {
        NONE,
        UPPERCASE,
        LOWERCASE,
        CAPITALIZE
    }

    public enum Break {
        AUTO,
        AVOID,
        PAGE,
        LEFT,
        RIGHT,
        RECTO,
        VERSO,
        AVOID_PAGE,
        COLUMN,
        AVOID_COLUMN
    }

    public enum BreakInside {
        AUTO,
        AVOID,
        AVOID_PAGE,
        AVOID_COLUMN
    }

    public enum BorderStyle {
        NONE,
        SOLID,
        DASHED,
        DOTTED,
        DOUBLE
    }

    public enum ListPosition {
        OUTSIDE,
        INSIDE
    }

    public enum Direction {
        LTR,
        RTL
    }

    /** How the text of an element stands to the direction of what is around it; CSS Writing Modes 4, 2.2. */
    public enum UnicodeBidi {
        NORMAL,
        EMBED,
        ISOLATE,
        BIDI_OVERRIDE,
        ISOLATE_OVERRIDE,
        PLAINTEXT
    }

    /** Where words may be broken beside spaces and hyphens; CSS Text 3, 5.2. */
    public enum WordBreak {
        NORMAL,
        KEEP_ALL,
        BREAK_ALL
    }

    /** CSS Fonts 4, 6: all-small-caps counts as {@code ALL_SMALL}. */
    public enum Caps {
        NORMAL,
        SMALL,
        ALL_SMALL
    }

    public enum Side {
        TOP,
        RIGHT,
        BOTTOM,
        LEFT
    }

    /** Initial values throughout: the parent of roots. */
    static final ComputedStyle INITIAL = initial();

    private final @Nullable Object[] values;
    private final String language;
    private final Map<String, List<Value>> customProperties;
    private final Map<String, Integer> fontFeatures;
    private final List<TextDecoration> decorations;

    /**
     * @param values computed, each at its property's index
     * @param around lines that elements around draw along its text
     */
    ComputedStyle(
            @Nullable Object[] values,
            String language,
            Map<String, List<Value>> customProperties,
            List<TextDecoration> around) {
        this.values = values;
        this.language = language;
        this.customProperties = customProperties;
        this.decorations = decorations(around);
        this.fontFeatures = FontValues.features(this);
    }

    private static ComputedStyle initial() {
        @Nullable Object[] values = new Object[Properties.ALL.size()];
        for (Property<?> property : Properties.ALL) {
            values[property.index()] = property.initial();
        }
        return new ComputedStyle(values, "", Map.of(), List.of());
    }

    private List<TextDecoration> decorations(List<TextDecoration> around) {
        List<String> lines = require(Properties.TEXT_DECORATION_LINE);
        if (lines.isEmpty()) {
            return around;
        }
        List<TextDecoration> all = new ArrayList<>(around);
        for (TextDecoration.Line line : TextDecoration.Line.values()) {
            if (lines.contains(line.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                all.add(new TextDecoration(
                        line,
                        require(Properties.TEXT_DECORATION_STYLE),
                        rgb(require(Properties.TEXT_DECORATION_COLOR)),
                        value(Properties.TEXT_DECORATION_THICKNESS),
                        value(Properties.TEXT_UNDERLINE_OFFSET),
                        fontSize(),
                        baselineShift()));
            }
        }
        return List.copyOf(all);
    }

    @SuppressWarnings("unchecked")
    <T> @Nullable T value(Property<T> property) {
        return (T) values[property.index()];
    }

    <T> T require(Property<T> property) {
        return Objects.requireNonNull(value(property));
    }

    private <T> @Nullable T value(Map<Side, Property<T>> sides, Side side) {
        return value(Objects.requireNonNull(sides.get(side)));
    }

    private <T> T require(Map<Side, Property<T>> sides, Side side) {
        return Objects.requireNonNull(value(sides, side));
    }

    Map<String, List<Value>> customProperties() {
        return customProperties;
    }

    public Display display() {
        Display display = require(Properties.DISPLAY);
        return display == Display.FLOW_ROOT ? Display.BLOCK : display;
    }

    /**
     * Whether floats and margins of what is in a block stay in it, and floats around it beside it: it begins a block
     * formatting context; CSS Display 3, 2.
     */
    public boolean standsApart() {
        return require(Properties.DISPLAY) == Display.FLOW_ROOT
                || Properties.OVERFLOW.stream().anyMatch(this::require);
    }

    public FloatTo floating() {
        return require(Properties.FLOAT);
    }

    /** Whether text runs beside it. */
    public boolean floats() {
        return floating() == FloatTo.LEFT || floating() == FloatTo.RIGHT;
    }

    public Clear clear() {
        return require(Properties.CLEAR);
    }

    /** Whether {@code position} is {@code relative}. */
    public boolean relative() {
        return require(Properties.POSITION);
    }

    /** {@code top}, {@code right}, {@code bottom}, {@code left} of relative boxes. */
    public @Nullable Length inset(Side side) {
        return value(Properties.INSET, side);
    }

    public @Nullable Length margin(Side side) {
        return value(Properties.MARGIN, side);
    }

    public Length padding(Side side) {
        return require(Properties.PADDING, side);
    }

    /** In pt; 0 where the style is none. */
    public double borderWidth(Side side) {
        return borderStyle(side) == BorderStyle.NONE ? 0 : require(Properties.BORDER_WIDTH, side);
    }

    public BorderStyle borderStyle(Side side) {
        return require(Properties.BORDER_STYLE, side);
    }

    public int borderColor(Side side) {
        return rgb(require(Properties.BORDER_COLOR, side));
    }

    /** 0xRRGGBB; null where the background is transparent. */
    public @Nullable Integer backgroundColor() {
        Color color = require(Properties.BACKGROUND_COLOR);
        return color.kind() == Color.Kind.TRANSPARENT ? null : (Integer) rgb(color);
    }

    /** The picture behind it, or null. */
    public @Nullable Background background() {
        BackgroundImage image = value(Properties.BACKGROUND_IMAGE);
        List<Length> position = require(Properties.BACKGROUND_POSITION);
        return image == null
                ? null
                : new Background(
                        image,
                        position.getFirst(),
                        position.getLast(),
                        require(Properties.BACKGROUND_SIZE),
                        require(Properties.BACKGROUND_REPEAT));
    }

    /** Of a corner, clockwise from the top left; percentages are of the border box's width. */
    public Length radius(int corner) {
        return require(Properties.BORDER_RADIUS.get(corner));
    }

    /** Null for none. */
    public @Nullable Transformation transform() {
        List<Transformation.Step> steps = require(Properties.TRANSFORM);
        List<Length> origin = require(Properties.TRANSFORM_ORIGIN);
        return steps.isEmpty() ? null : new Transformation(steps, origin.getFirst(), origin.getLast());
    }

    public @Nullable Length width() {
        return value(Properties.WIDTH);
    }

    public @Nullable Length height() {
        return value(Properties.HEIGHT);
    }

    public @Nullable Length minWidth() {
        return value(Properties.MIN_WIDTH);
    }

    public @Nullable Length maxWidth() {
        return value(Properties.MAX_WIDTH);
    }

    public @Nullable Length minHeight() {
        return value(Properties.MIN_HEIGHT);
    }

    public @Nullable Length maxHeight() {
        return value(Properties.MAX_HEIGHT);
    }

    /** Whether {@code box-sizing} is {@code border-box}. */
    public boolean borderBox() {
        return require(Properties.BOX_SIZING);
    }

    /** Pixels an inch of pictures whose size nothing else says. */
    public double imageResolution() {
        return require(Properties.IMAGE_RESOLUTION);
    }

    /** Whether each part of a divided box has edges all round ({@code box-decoration-break: clone}). */
    public boolean edgesAllRound() {
        return require(Properties.BOX_DECORATION_BREAK);
    }

    /** As written, generic names included. */
    public List<String> fontFamilies() {
        return require(Properties.FONT_FAMILY);
    }

    /** In pt. */
    public double fontSize() {
        return require(Properties.FONT_SIZE);
    }

    /** From 1 to 1000. */
    public int fontWeight() {
        return require(Properties.FONT_WEIGHT);
    }

    public boolean italic() {
        return require(Properties.FONT_STYLE);
    }

    public Caps caps() {
        return require(Properties.FONT_VARIANT_CAPS);
    }

    /** OpenType features to switch on (1) or off (0), from font-variant-*, font-kerning and font-feature-settings. */
    public Map<String, Integer> fontFeatures() {
        return fontFeatures;
    }

    /** 0xRRGGBB. */
    public int color() {
        return require(Properties.COLOR).rgb();
    }

    /** Used value, pt. */
    public double lineHeight() {
        return require(Properties.LINE_HEIGHT).pt(fontSize());
    }

    /** In pt. */
    public double letterSpacing() {
        return require(Properties.LETTER_SPACING);
    }

    /** In pt. */
    public double wordSpacing() {
        return require(Properties.WORD_SPACING);
    }

    public Align textAlign() {
        return require(Properties.TEXT_ALIGN);
    }

    /** Null: auto. */
    public @Nullable Align textAlignLast() {
        return value(Properties.TEXT_ALIGN_LAST);
    }

    public Length textIndent() {
        return require(Properties.TEXT_INDENT);
    }

    public Transform textTransform() {
        return require(Properties.TEXT_TRANSFORM);
    }

    /** Of this element and of those around that decorate it, the outermost first. */
    public List<TextDecoration> decorations() {
        return decorations;
    }

    /** Rise of the baseline over the block's, pt; {@code super}, {@code sub}, lengths and percentages resolved. */
    public double baselineShift() {
        return require(Properties.VERTICAL_ALIGN).shift();
    }

    /** top, middle, bottom, text-top, text-bottom or baseline: for table cells and inline-blocks. */
    public String verticalAlign() {
        return require(Properties.VERTICAL_ALIGN).keyword();
    }

    public WhiteSpace whiteSpace() {
        return require(Properties.WHITE_SPACE);
    }

    public Hyphens hyphens() {
        return require(Properties.HYPHENS);
    }

    /** {@code overflow-wrap} is {@code anywhere} or {@code break-word}. */
    public boolean breakAnywhere() {
        return require(Properties.OVERFLOW_WRAP) || wordBreak() == WordBreak.BREAK_ALL;
    }

    public WordBreak wordBreak() {
        return require(Properties.WORD_BREAK);
    }

    /** Whether there is room between ideographs and letters beside them. */
    public boolean autospace() {
        return require(Properties.TEXT_AUTOSPACE);
    }

    /** The mark above each letter of emphasised text, or an empty text. */
    public String emphasisMark() {
        return require(Properties.TEXT_EMPHASIS_STYLE);
    }

    /** In spaces. */
    public double tabSize() {
        return require(Properties.TAB_SIZE);
    }

    /** What stands before the turned lines of text that keeps its lines, or null. */
    public @Nullable TurnMark turnMark() {
        return value(Properties.TURN_MARK);
    }

    public Direction direction() {
        return require(Properties.DIRECTION);
    }

    public UnicodeBidi unicodeBidi() {
        return require(Properties.UNICODE_BIDI);
    }

    public CounterStyle listStyleType() {
        return require(Properties.LIST_STYLE_TYPE);
    }

    public ListPosition listStylePosition() {
        return require(Properties.LIST_STYLE_POSITION);
    }

    public boolean borderCollapse() {
        return require(Properties.BORDER_COLLAPSE);
    }

    /** Between cells beside each other, pt. */
    public double borderSpacing() {
        return require(Properties.BORDER_SPACING).getFirst();
    }

    /** Between rows of cells, pt. */
    public double borderSpacingDown() {
        return require(Properties.BORDER_SPACING).getLast();
    }

    /** Whether cells without content show borders and background ({@code empty-cells}). */
    public boolean emptyCells() {
        return require(Properties.EMPTY_CELLS);
    }

    /** Whether {@code table-layout} is {@code fixed}. */
    public boolean fixedTable() {
        return require(Properties.TABLE_LAYOUT);
    }

    /** Whether {@code caption-side} is {@code bottom}. */
    public boolean captionBelow() {
        return require(Properties.CAPTION_SIDE);
    }

    /** Whether lines below something of another height begin on the page's grid; CSS Line Grid 1, 4. */
    public boolean lineSnap() {
        return require(Properties.LINE_SNAP);
    }

    public int widows() {
        return require(Properties.WIDOWS);
    }

    public int orphans() {
        return require(Properties.ORPHANS);
    }

    public Break breakBefore() {
        return require(Properties.BREAK_BEFORE);
    }

    public Break breakAfter() {
        return require(Properties.BREAK_AFTER);
    }

    /** Whether no page may end in it. */
    public boolean breakInsideAvoid() {
        BreakInside inside = require(Properties.BREAK_INSIDE);
        return inside == BreakInside.AVOID || inside == BreakInside.AVOID_PAGE;
    }

    /** Whether no column may end in it, though a page may. */
    public boolean breakInsideAvoidColumn() {
        return require(Properties.BREAK_INSIDE) == BreakInside.AVOID_COLUMN;
    }

    /** Name of a page type, or {@code auto}. */
    public String page() {
        return require(Properties.PAGE);
    }

    /** Whether what is in it stands in columns; CSS Multi-column Layout 1, 2. */
    public boolean multicol() {
        return columnCount() > 0 || columnWidth() != null;
    }

    /** How many columns there are, at most where they have a width; 0: auto. */
    public int columnCount() {
        return require(Properties.COLUMN_COUNT);
    }

    /** The least width of columns, pt; null: auto. */
    public @Nullable Double columnWidth() {
        return value(Properties.COLUMN_WIDTH);
    }

    /** In pt; 0 where the style is none. */
    public double columnRuleWidth() {
        return columnRuleStyle() == BorderStyle.NONE ? 0 : require(Properties.COLUMN_RULE_WIDTH);
    }

    public BorderStyle columnRuleStyle() {
        return require(Properties.COLUMN_RULE_STYLE);
    }

    public int columnRuleColor() {
        return rgb(require(Properties.COLUMN_RULE_COLOR));
    }

    /** Whether the last columns become equally high; else one is filled after the other. */
    public boolean columnsBalance() {
        return require(Properties.COLUMN_FILL);
    }

    /** Whether it stands across all columns around it. */
    public boolean columnSpan() {
        return require(Properties.COLUMN_SPAN);
    }

    /** In pt. */
    public double columnGap() {
        Double gap = value(Properties.COLUMN_GAP);
        return gap == null ? fontSize() : gap;
    }

    /** Named strings to set here: name to content list (CSS GCPM 3, 1.1). */
    public Map<String, List<Content>> stringSet() {
        return require(Properties.STRING_SET);
    }

    public Map<String, Integer> counterReset() {
        return require(Properties.COUNTER_RESET);
    }

    /** A list item's own counter is {@code list-item}. */
    public Map<String, Integer> counterIncrement() {
        return require(Properties.COUNTER_INCREMENT);
    }

    public Map<String, Integer> counterSet() {
        return require(Properties.COUNTER_SET);
    }

    /** Of pseudo-elements and margin boxes: null for none and normal. */
    public @Nullable List<Content> content() {
        return value(Properties.CONTENT);
    }

    /** How many lines an initial letter sinks ({@code initial-letter: n}), 0 for none. */
    public double initialLetter() {
        return require(Properties.INITIAL_LETTER);
    }

    /** Whether punctuation may hang; also margin kerning is wanted. */
    public boolean hangingPunctuation() {
        return require(Properties.HANGING_PUNCTUATION);
    }

    /** What letters of a justified line may be wider or narrower by, as a share of their width: 0.02 for 2%. */
    public double fontExpansion() {
        return require(Properties.FONT_EXPANSION);
    }

    /** {@code text-wrap: balance}. */
    public boolean balance() {
        return require(Properties.TEXT_WRAP);
    }

    /** Pairs of quotation marks, outer first; empty: those of the language. */
    public List<String> quotes() {
        return require(Properties.QUOTES);
    }

    /** From xml:lang and lang; empty where neither says. */
    public String language() {
        return language;
    }

    private int rgb(Color color) {
        return color.kind() == Color.Kind.CURRENT ? color() : color.rgb();
    }
}
