package anthology.css;

import static anthology.css.Grammars.color;
import static anthology.css.Grammars.flags;
import static anthology.css.Grammars.integer;
import static anthology.css.Grammars.length;
import static anthology.css.Grammars.meanings;
import static anthology.css.Grammars.points;
import static anthology.css.Grammars.words;

import anthology.css.ComputedStyle.Align;
import anthology.css.ComputedStyle.BorderStyle;
import anthology.css.ComputedStyle.Break;
import anthology.css.ComputedStyle.BreakInside;
import anthology.css.ComputedStyle.Caps;
import anthology.css.ComputedStyle.Clear;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Display;
import anthology.css.ComputedStyle.FloatTo;
import anthology.css.ComputedStyle.Hyphens;
import anthology.css.ComputedStyle.ListPosition;
import anthology.css.ComputedStyle.Side;
import anthology.css.ComputedStyle.Transform;
import anthology.css.ComputedStyle.UnicodeBidi;
import anthology.css.ComputedStyle.WhiteSpace;
import anthology.css.ComputedStyle.WordBreak;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The longhands that work, with the values they take, their initial values and whether they inherit. In the order of
 * computing: values that others refer to stand first.
 */
final class Properties {
    private static final List<Property<?>> DEFINED = new ArrayList<>();

    static final Property<Double> FONT_SIZE = inherited("font-size", 12.0, FontValues.SIZE);
    static final Property<FontValues.LineHeight> LINE_HEIGHT =
            inherited("line-height", FontValues.NORMAL_LINE, FontValues.LINE_HEIGHT);
    static final Property<Color> COLOR = inherited("color", Color.BLACK, color());

    static final Property<List<String>> FONT_FAMILY = inherited("font-family", List.of("serif"), FontValues.FAMILIES);
    static final Property<Integer> FONT_WEIGHT = inherited("font-weight", 400, FontValues.WEIGHT);
    static final Property<Boolean> FONT_STYLE =
            inherited("font-style", false, words(meanings("normal", false, "italic", true, "oblique", true)));
    static final Property<Caps> FONT_VARIANT_CAPS = inherited(
            "font-variant-caps",
            Caps.NORMAL,
            words(meanings("normal", Caps.NORMAL, "small-caps", Caps.SMALL, "all-small-caps", Caps.ALL_SMALL)));
    static final Property<List<String>> FONT_VARIANT_NUMERIC = inherited(
            "font-variant-numeric",
            List.of(),
            flags(
                    "normal",
                    "lining-nums",
                    "oldstyle-nums",
                    "proportional-nums",
                    "tabular-nums",
                    "diagonal-fractions",
                    "stacked-fractions",
                    "ordinal",
                    "slashed-zero"));
    static final Property<List<String>> FONT_VARIANT_LIGATURES = inherited(
            "font-variant-ligatures",
            List.of(),
            flags(
                    "normal",
                    "none",
                    "common-ligatures",
                    "no-common-ligatures",
                    "discretionary-ligatures",
                    "no-discretionary-ligatures",
                    "historical-ligatures",
                    "no-historical-ligatures",
                    "contextual",
                    "no-contextual"));
    static final Property<List<String>> FONT_VARIANT_POSITION =
            inherited("font-variant-position", List.of(), flags("normal", "sub", "super"));
    static final Property<List<String>> FONT_VARIANT_ALTERNATES =
            inherited("font-variant-alternates", List.of(), flags("normal", "historical-forms"));
    static final Property<String> FONT_KERNING = inherited("font-kerning", "auto", choice("auto", "normal", "none"));
    static final Property<Map<String, Integer>> FONT_FEATURE_SETTINGS =
            inherited("font-feature-settings", Map.of(), FontValues.SETTINGS);

    static final Property<Double> LETTER_SPACING =
            inherited("letter-spacing", 0.0, points(true, meanings("normal", 0.0)));
    static final Property<Double> WORD_SPACING = inherited("word-spacing", 0.0, points(true, meanings("normal", 0.0)));
    static final Property<Align> TEXT_ALIGN = inherited("text-align", Align.START, words(Align.class));
    static final Property<Align> TEXT_ALIGN_LAST = inherited(
            "text-align-last",
            null,
            words(meanings(
                    "auto",
                    null,
                    "start",
                    Align.START,
                    "end",
                    Align.END,
                    "left",
                    Align.LEFT,
                    "right",
                    Align.RIGHT,
                    "center",
                    Align.CENTER,
                    "justify",
                    Align.JUSTIFY)));
    static final Property<Length> TEXT_INDENT = inherited("text-indent", Length.ZERO, length(true));
    static final Property<Transform> TEXT_TRANSFORM =
            inherited("text-transform", Transform.NONE, words(Transform.class));
    static final Property<WhiteSpace> WHITE_SPACE = inherited(
            "white-space",
            WhiteSpace.NORMAL,
            words(meanings(
                    "normal",
                    WhiteSpace.NORMAL,
                    "nowrap",
                    WhiteSpace.NOWRAP,
                    "pre",
                    WhiteSpace.PRE,
                    "pre-wrap",
                    WhiteSpace.PRE_WRAP,
                    "pre-line",
                    WhiteSpace.PRE_LINE,
                    "break-spaces",
                    WhiteSpace.PRE_WRAP)));
    static final Property<Hyphens> HYPHENS = inherited("hyphens", Hyphens.MANUAL, words(Hyphens.class));
    static final Property<Boolean> OVERFLOW_WRAP =
            inherited("overflow-wrap", false, words(meanings("normal", false, "break-word", true, "anywhere", true)));
    static final Property<WordBreak> WORD_BREAK = inherited(
            "word-break",
            WordBreak.NORMAL,
            words(meanings(
                    "normal",
                    WordBreak.NORMAL,
                    "keep-all",
                    WordBreak.KEEP_ALL,
                    "break-all",
                    WordBreak.BREAK_ALL,
                    "break-word",
                    WordBreak.BREAK_ALL)));
    static final Property<Boolean> TEXT_AUTOSPACE =
            inherited("text-autospace", true, words(meanings("normal", true, "auto", true, "no-autospace", false)));
    static final Property<String> TEXT_EMPHASIS_STYLE = inherited("text-emphasis-style", "", EmphasisMark.GRAMMAR);
    static final Property<Double> TAB_SIZE = inherited("tab-size", 8.0, Grammar.single("a number", value -> {
        Double number = Amount.number(value);
        return number == null || number < 0 ? null : Specified.always(number);
    }));
    static final Property<TurnMark> TURN_MARK = inherited("-anthology-turn-mark", null, TurnMark.GRAMMAR);
    static final Property<Direction> DIRECTION = inherited("direction", Direction.LTR, words(Direction.class));
    static final Property<UnicodeBidi> UNICODE_BIDI =
            define("unicode-bidi", UnicodeBidi.NORMAL, words(UnicodeBidi.class));
    static final Property<Boolean> HANGING_PUNCTUATION = inherited(
            "hanging-punctuation",
            false,
            mapped(flags("none", "first", "last", "allow-end", "force-end"), words -> !words.isEmpty()));
    static final Property<Double> FONT_EXPANSION = inherited("-anthology-font-expansion", 0.0, fontExpansion());
    static final Property<Boolean> TEXT_WRAP = inherited(
            "text-wrap",
            false,
            words(meanings("wrap", false, "balance", true, "pretty", false, "stable", false, "auto", false)));
    static final Property<Boolean> LINE_SNAP =
            inherited("line-snap", false, words(meanings("none", false, "baseline", true)));
    static final Property<Integer> WIDOWS = inherited("widows", 2, integer(1));
    static final Property<Integer> ORPHANS = inherited("orphans", 2, integer(1));
    static final Property<String> PAGE = inherited("page", "auto", name("auto"));
    static final Property<List<String>> QUOTES = inherited("quotes", List.of(), quotes());

    static final Property<CounterStyle> LIST_STYLE_TYPE =
            inherited("list-style-type", CounterStyle.DISC, listStyleType());
    static final Property<ListPosition> LIST_STYLE_POSITION =
            inherited("list-style-position", ListPosition.OUTSIDE, words(ListPosition.class));
    static final Property<Boolean> BORDER_COLLAPSE =
            inherited("border-collapse", false, words(meanings("separate", false, "collapse", true)));
    static final Property<List<Double>> BORDER_SPACING =
            inherited("border-spacing", List.of(0.0, 0.0), new Grammar<>("one or two lengths", Properties::spacing));
    static final Property<Boolean> CAPTION_SIDE =
            inherited("caption-side", false, words(meanings("top", false, "bottom", true)));
    static final Property<Boolean> EMPTY_CELLS =
            inherited("empty-cells", true, words(meanings("show", true, "hide", false)));

    /** Pixels an inch of a picture whose size nothing else says; CSS Images 4, 4.2. */
    static final Property<Double> IMAGE_RESOLUTION =
            inherited("image-resolution", 96.0, Resolutions.grammar("from-image", 96));

    static final Property<Display> DISPLAY = define("display", Display.INLINE, words(displays()));
    static final Property<FloatTo> FLOAT = define(
            "float",
            FloatTo.NONE,
            words(meanings(
                    "none",
                    FloatTo.NONE,
                    "left",
                    FloatTo.LEFT,
                    "right",
                    FloatTo.RIGHT,
                    "inline-start",
                    FloatTo.INLINE_START,
                    "inline-end",
                    FloatTo.INLINE_END,
                    "footnote",
                    FloatTo.FOOTNOTE)));
    static final List<Property<Boolean>> OVERFLOW =
            List.of(define("overflow-x", false, overflow()), define("overflow-y", false, overflow()));
    static final Property<Clear> CLEAR = define("clear", Clear.NONE, words(Clear.class));
    static final Property<Boolean> POSITION =
            define("position", false, words(meanings("static", false, "relative", true)));
    static final Map<Side, Property<Length>> INSET = sides("%s", side -> define(side, null, length(true, "auto")));
    static final Map<Side, Property<Length>> MARGIN =
            sides("margin-%s", side -> define(side, Length.ZERO, length(true, "auto")));
    static final Map<Side, Property<Length>> PADDING =
            sides("padding-%s", side -> define(side, Length.ZERO, length(false)));
    static final Map<Side, Property<Double>> BORDER_WIDTH =
            sides("border-%s-width", side -> define(side, 2.25, points(false, borderWidths())));
    static final Map<Side, Property<BorderStyle>> BORDER_STYLE =
            sides("border-%s-style", side -> define(side, BorderStyle.NONE, words(borderStyles())));
    static final Map<Side, Property<Color>> BORDER_COLOR =
            sides("border-%s-color", side -> define(side, Color.CURRENT, color()));
    static final Property<Color> BACKGROUND_COLOR = define("background-color", Color.TRANSPARENT, color());
    static final Property<BackgroundImage> BACKGROUND_IMAGE = define("background-image", null, BackgroundValues.IMAGE);
    static final Property<Background.Repeat> BACKGROUND_REPEAT =
            define("background-repeat", new Background.Repeat(true, true), BackgroundValues.REPEAT);
    static final Property<Background.Size> BACKGROUND_SIZE =
            define("background-size", Background.Size.NATURAL, BackgroundValues.SIZE);
    static final Property<List<Length>> BACKGROUND_POSITION =
            define("background-position", List.of(Length.ZERO, Length.ZERO), BackgroundValues.POSITION);
    /** Clockwise from the top left. */
    static final List<Property<Length>> BORDER_RADIUS = List.of(
            define("border-top-left-radius", Length.ZERO, length(false)),
            define("border-top-right-radius", Length.ZERO, length(false)),
            define("border-bottom-right-radius", Length.ZERO, length(false)),
            define("border-bottom-left-radius", Length.ZERO, length(false)));

    static final Property<List<Transformation.Step>> TRANSFORM = define("transform", List.of(), Transformation.GRAMMAR);
    static final Property<List<Length>> TRANSFORM_ORIGIN =
            define("transform-origin", List.of(Length.percent(50), Length.percent(50)), BackgroundValues.POSITION);
    static final Property<Length> WIDTH = define("width", null, length(false, "auto"));
    static final Property<Length> HEIGHT = define("height", null, length(false, "auto"));
    static final Property<Length> MIN_WIDTH = define("min-width", null, length(false, "auto"));
    static final Property<Length> MAX_WIDTH = define("max-width", null, length(false, "none"));
    static final Property<Length> MIN_HEIGHT = define("min-height", null, length(false, "auto"));
    static final Property<Length> MAX_HEIGHT = define("max-height", null, length(false, "none"));
    static final Property<Boolean> BOX_DECORATION_BREAK =
            define("box-decoration-break", false, words(meanings("slice", false, "clone", true)));
    static final Property<Boolean> BOX_SIZING =
            define("box-sizing", false, words(meanings("content-box", false, "border-box", true)));

    static final Property<List<String>> TEXT_DECORATION_LINE =
            define("text-decoration-line", List.of(), flags("none", "underline", "line-through", "overline"));
    static final Property<TextDecoration.Style> TEXT_DECORATION_STYLE =
            define("text-decoration-style", TextDecoration.Style.SOLID, words(TextDecoration.Style.class));
    static final Property<Color> TEXT_DECORATION_COLOR = define("text-decoration-color", Color.CURRENT, color());
    /** Null: the font's. */
    static final Property<Double> TEXT_DECORATION_THICKNESS =
            define("text-decoration-thickness", null, points(false, meanings("auto", null, "from-font", null)));
    /** Null: the font's. */
    static final Property<Double> TEXT_UNDERLINE_OFFSET =
            inherited("text-underline-offset", null, points(true, meanings("auto", null)));

    static final Property<VerticalAlign> VERTICAL_ALIGN =
            define("vertical-align", VerticalAlign.BASELINE, VerticalAlign.GRAMMAR);
    static final Property<Boolean> TABLE_LAYOUT =
            define("table-layout", false, words(meanings("auto", false, "fixed", true)));
    static final Property<Break> BREAK_BEFORE = define("break-before", Break.AUTO, words(breaks()));
    static final Property<Break> BREAK_AFTER = define("break-after", Break.AUTO, words(breaks()));
    static final Property<BreakInside> BREAK_INSIDE =
            define("break-inside", BreakInside.AUTO, words(BreakInside.class));
    /** 0: auto. */
    static final Property<Integer> COLUMN_COUNT = define(
            "column-count",
            0,
            Grammar.single(
                    "a whole number or auto",
                    value -> value.is("auto")
                            ? Specified.always(0)
                            : integer(1).reader().read(List.of(value))));

    static final Property<Double> COLUMN_WIDTH = define("column-width", null, points(false, meanings("auto", null)));
    static final Property<Double> COLUMN_GAP = define("column-gap", null, points(false, meanings("normal", null)));
    static final Property<Double> COLUMN_RULE_WIDTH = define("column-rule-width", 2.25, points(false, borderWidths()));
    static final Property<BorderStyle> COLUMN_RULE_STYLE =
            define("column-rule-style", BorderStyle.NONE, words(borderStyles()));
    static final Property<Color> COLUMN_RULE_COLOR = define("column-rule-color", Color.CURRENT, color());
    static final Property<Boolean> COLUMN_FILL =
            define("column-fill", true, words(meanings("balance", true, "balance-all", true, "auto", false)));
    static final Property<Boolean> COLUMN_SPAN =
            define("column-span", false, words(meanings("none", false, "all", true)));
    static final Property<Map<String, List<Content>>> STRING_SET =
            define("string-set", Map.of(), ContentValues.STRING_SET);
    static final Property<Map<String, Integer>> COUNTER_RESET =
            define("counter-reset", Map.of(), ContentValues.counters(0));
    static final Property<Map<String, Integer>> COUNTER_INCREMENT =
            define("counter-increment", Map.of(), ContentValues.counters(1));
    static final Property<Map<String, Integer>> COUNTER_SET =
            define("counter-set", Map.of(), ContentValues.counters(0));
    static final Property<List<Content>> CONTENT = define("content", null, ContentValues.CONTENT);
    static final Property<Double> INITIAL_LETTER = define(
            "initial-letter", 0.0, new Grammar<>("normal, or the letter's height in lines", Properties::initialLetter));

    /** Of page rules. */
    static final Property<PageSize> SIZE = define("size", null, PageSize.GRAMMAR);

    /** Pixels an inch beyond which pictures are made coarser. */
    static final Property<Double> DOWNSAMPLE =
            define("-anthology-downsample", 300.0, Resolutions.grammar("none", Double.MAX_VALUE));

    /** Null: auto. */
    static final Property<Double> BLEED = define("bleed", null, points(false, meanings("auto", null)));

    static final Property<List<String>> MARKS = define("marks", List.of(), flags("none", "crop", "cross"));

    /** All longhands; each stands at its {@link Property#index}. */
    static final List<Property<?>> ALL = List.copyOf(DEFINED);

    private static final Map<String, Property<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Property::name, Function.identity()));

    private Properties() {}

    static @Nullable Property<?> named(String name) {
        return BY_NAME.get(name);
    }

    private static <T> Property<T> inherited(String name, @Nullable T initial, Grammar<T> grammar) {
        return define(name, initial, grammar, true);
    }

    private static <T> Property<T> define(String name, @Nullable T initial, Grammar<T> grammar) {
        return define(name, initial, grammar, false);
    }

    private static <T> Property<T> define(String name, @Nullable T initial, Grammar<T> grammar, boolean inherited) {
        Property<T> property = new Property<>(name, DEFINED.size(), inherited, initial, grammar);
        DEFINED.add(property);
        return property;
    }

    private static <T> Map<Side, Property<T>> sides(String pattern, Function<String, Property<T>> define) {
        Map<Side, Property<T>> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            sides.put(side, define.apply(pattern.replace("%s", side.name().toLowerCase(Locale.ROOT))));
        }
        return sides;
    }

    private static <T, R> Grammar<R> mapped(Grammar<T> grammar, Function<T, R> mapping) {
        return new Grammar<>(grammar.allowed(), values -> {
            Specified<T> specified = grammar.reader().read(values);
            return specified == null
                    ? null
                    : basis -> {
                        T value = specified.compute(basis);
                        return value == null ? null : mapping.apply(value);
                    };
        });
    }

    private static Grammar<String> choice(String... words) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String word : words) {
            meanings.put(word, word);
        }
        return words(meanings);
    }

    private static Grammar<String> name(String otherwise) {
        return Grammar.single(
                "a name or " + otherwise,
                value -> value instanceof Value.Word word
                        ? Specified.always(word.name().equalsIgnoreCase(otherwise) ? otherwise : word.name())
                        : null);
    }

    /** Between cells beside each other, and between rows. */
    private static @Nullable Specified<List<Double>> spacing(List<Value> values) {
        if (values.isEmpty() || values.size() > 2) {
            return null;
        }
        Grammar<Double> length = points(false, Map.of());
        Specified<Double> across = length.reader().read(values.subList(0, 1));
        Specified<Double> down = length.reader().read(values.subList(values.size() - 1, values.size()));
        return across == null || down == null
                ? null
                : basis -> List.of(
                        Objects.requireNonNullElse(across.compute(basis), 0.0),
                        Objects.requireNonNullElse(down.compute(basis), 0.0));
    }

    private static Grammar<List<String>> quotes() {
        return new Grammar<>("auto, none, or pairs of strings", values -> {
            if (values.size() == 1 && values.get(0).is("auto")) {
                return Specified.always(List.of());
            }
            if (values.size() == 1 && values.get(0).is("none")) {
                return Specified.always(List.of("", ""));
            }
            boolean pairs = values.size() % 2 == 0 && values.stream().allMatch(Value.Quoted.class::isInstance);
            return pairs
                    ? Specified.always(values.stream()
                            .map(value -> ((Value.Quoted) value).text())
                            .toList())
                    : null;
        });
    }

    /** Beyond a twentieth the eye sees it. */
    private static Grammar<Double> fontExpansion() {
        return Grammar.single(
                "none, or a percentage up to 5%",
                value -> {
                    if (value.is("none")) {
                        return Specified.always(0.0);
                    }
                    boolean small = value instanceof Value.Numeric percentage
                            && percentage.unit().equals("%")
                            && percentage.number() >= 0
                            && percentage.number() <= 5;
                    return small ? Specified.always(((Value.Numeric) value).number() / 100) : null;
                });
    }

    private static Grammar<CounterStyle> listStyleType() {
        return new Grammar<>(CounterStyle.ALLOWED, values -> {
            CounterStyle style = CounterStyle.read(values);
            return style == null ? null : Specified.always(style);
        });
    }

    private static @Nullable Specified<Double> initialLetter(List<Value> values) {
        if (values.size() == 1 && values.get(0).is("normal")) {
            return Specified.always(0.0);
        }
        Double lines = values.isEmpty() || values.size() > 2 ? null : Amount.number(values.get(0));
        return lines == null || lines < 1 ? null : Specified.always(lines);
    }

    private static Map<String, Display> displays() {
        return meanings(
                "none",
                Display.NONE,
                "inline",
                Display.INLINE,
                "block",
                Display.BLOCK,
                "flow-root",
                Display.FLOW_ROOT,
                "inline-block",
                Display.INLINE_BLOCK,
                "list-item",
                Display.LIST_ITEM,
                "table",
                Display.TABLE,
                "table-caption",
                Display.TABLE_CAPTION,
                "table-column-group",
                Display.TABLE_COLUMN_GROUP,
                "table-column",
                Display.TABLE_COLUMN,
                "table-header-group",
                Display.TABLE_HEADER_GROUP,
                "table-footer-group",
                Display.TABLE_FOOTER_GROUP,
                "table-row-group",
                Display.TABLE_ROW_GROUP,
                "table-row",
                Display.TABLE_ROW,
                "table-cell",
                Display.TABLE_CELL);
    }

    /** Whether nothing of it reaches out; CSS Overflow 3, 3. */
    private static Grammar<Boolean> overflow() {
        return words(meanings("visible", false, "clip", false, "hidden", true, "scroll", true, "auto", true));
    }

    private static Map<String, Double> borderWidths() {
        return meanings("thin", 0.75, "medium", 2.25, "thick", 3.75);
    }

    private static Map<String, BorderStyle> borderStyles() {
        return meanings(
                "none",
                BorderStyle.NONE,
                "hidden",
                BorderStyle.NONE,
                "solid",
                BorderStyle.SOLID,
                "dashed",
                BorderStyle.DASHED,
                "dotted",
                BorderStyle.DOTTED,
                "double",
                BorderStyle.DOUBLE);
    }

    private static Map<String, Break> breaks() {
        return meanings(
                "auto",
                Break.AUTO,
                "avoid",
                Break.AVOID,
                "page",
                Break.PAGE,
                "always",
                Break.PAGE,
                "left",
                Break.LEFT,
                "right",
                Break.RIGHT,
                "recto",
                Break.RECTO,
                "verso",
                Break.VERSO,
                "avoid-page",
                Break.AVOID_PAGE,
                "avoid-column",
                Break.AVOID_COLUMN,
                "column",
                Break.COLUMN);
    }
}
