package anthology.css;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The computed values of one element (CSS Cascade 4, 4.4): lengths in pt, em and rem resolved, colours as numbers.
 * Immutable; elements with equal values may share one instance. A null {@link Length} means {@code auto}, or
 * {@code none} for the maxima.
 */
public interface ComputedStyle {
    enum Display { NONE, INLINE, BLOCK, INLINE_BLOCK, LIST_ITEM, TABLE, TABLE_CAPTION, TABLE_COLUMN_GROUP, TABLE_COLUMN,
        TABLE_HEADER_GROUP, TABLE_FOOTER_GROUP, TABLE_ROW_GROUP, TABLE_ROW, TABLE_CELL }
    enum FloatTo { NONE, LEFT, RIGHT, FOOTNOTE }
    enum Clear { NONE, LEFT, RIGHT, BOTH }
    enum Align { START, END, LEFT, RIGHT, CENTER, JUSTIFY }
    enum WhiteSpace { NORMAL, NOWRAP, PRE, PRE_WRAP, PRE_LINE }
    enum Hyphens { NONE, MANUAL, AUTO }
    enum Transform { NONE, UPPERCASE, LOWERCASE, CAPITALIZE }
    enum Break { AUTO, AVOID, PAGE, LEFT, RIGHT, RECTO, VERSO, AVOID_PAGE }
    enum BorderStyle { NONE, SOLID, DASHED, DOTTED, DOUBLE }
    enum ListPosition { OUTSIDE, INSIDE }
    enum Direction { LTR, RTL }
    /** CSS Fonts 4, 6: all-small-caps counts as {@code ALL_SMALL}. */
    enum Caps { NORMAL, SMALL, ALL_SMALL }
    enum Side { TOP, RIGHT, BOTTOM, LEFT }

    Display display();
    FloatTo floating();
    Clear clear();
    boolean relative();                    // position: relative
    @Nullable Length inset(Side side);     // top, right, bottom, left of relative boxes
    @Nullable Length margin(Side side);
    Length padding(Side side);
    double borderWidth(Side side);         // 0 where the style is none
    BorderStyle borderStyle(Side side);
    int borderColor(Side side);
    @Nullable Integer backgroundColor();   // null: transparent
    @Nullable Length width();
    @Nullable Length height();
    @Nullable Length minWidth();
    @Nullable Length maxWidth();
    @Nullable Length minHeight();
    @Nullable Length maxHeight();
    boolean borderBox();                   // box-sizing

    List<String> fontFamilies();           // as written, generic names included
    double fontSize();
    int fontWeight();
    boolean italic();
    Caps caps();
    /** OpenType features to switch on (1) or off (0), from font-variant-*, font-kerning and font-feature-settings. */
    Map<String, Integer> fontFeatures();
    int color();
    double lineHeight();                   // used value, pt
    double letterSpacing();
    double wordSpacing();
    Align textAlign();
    @Nullable Align textAlignLast();       // null: auto
    Length textIndent();
    Transform textTransform();
    boolean underline();                   // text-decoration
    boolean lineThrough();
    /** Rise of the baseline over the parent's, pt; {@code super}, {@code sub}, lengths and percentages resolved. */
    double baselineShift();
    /** top, middle, bottom or baseline for table cells and inline-blocks. */
    String verticalAlign();
    WhiteSpace whiteSpace();
    Hyphens hyphens();
    boolean breakAnywhere();               // overflow-wrap: anywhere or break-word
    double tabSize();                      // in spaces
    Direction direction();
    String listStyleType();                // decimal, disc, none, a quoted string ...
    ListPosition listStylePosition();
    boolean borderCollapse();
    double borderSpacing();
    boolean fixedTable();                  // table-layout: fixed
    boolean captionBelow();                // caption-side
    int widows();
    int orphans();
    Break breakBefore();
    Break breakAfter();
    boolean breakInsideAvoid();
    String page();                         // name of a page type, "auto"
    int columns();                         // 1 where there are none
    double columnGap();
    /** Named strings to set here: name to content list (CSS GCPM 3, 1.1). */
    Map<String, List<Content>> stringSet();
    Map<String, Integer> counterReset();
    Map<String, Integer> counterIncrement();
    Map<String, Integer> counterSet();
    /** Of pseudo-elements: null for none and normal. */
    @Nullable List<Content> content();
    /** How many lines an initial letter sinks (initial-letter: n), 0 for none. */
    double initialLetter();
    /** hanging-punctuation: first, last, allow-end: whether punctuation may hang; also margin kerning is wanted. */
    boolean hangingPunctuation();
    /** text-wrap: balance. */
    boolean balance();
    /** Custom properties (--name) are resolved away; this is the element's language, from xml:lang and lang. */
    String language();
}
