package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.css.Content;
import anthology.css.PageStyle;
import anthology.typeset.Placed;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.Line;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.lines.Measure;
import anthology.typeset.paint.Borders;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the margin boxes of pages: running heads and folios; CSS Paged Media 3, 5. One thread at a time. */
final class Furniture {
    private static final double SLACK = 0.02;
    private static final String ELLIPSIS = "…";

    private final LineBreaker breaker;
    private final int pageCount;
    private final Map<Key, SetText> known = new HashMap<>();

    Furniture(LineBreaker breaker, int pageCount) {
        this.breaker = breaker;
        this.pageCount = pageCount;
    }

    private record Key(ComputedStyle style, String text, double room) {}

    /** A text on one line. */
    private record SetText(@Nullable Line line, double width) {}

    private record Area(double x, double y, double width, double height) {}

    void add(NumberedPage page, PageStyle style, PageGeometry geometry, RunningStrings strings, List<Placed> into) {
        Map<String, String> texts = new LinkedHashMap<>();
        style.boxes().forEach((name, box) -> texts.put(name, text(box, page, strings)));
        row("top", 0, geometry.top(), style, geometry, texts, into);
        row("bottom", geometry.height() - geometry.bottom(), geometry.bottom(), style, geometry, texts, into);
        double right = geometry.width() - geometry.right();
        double bottom = geometry.height() - geometry.bottom();
        double middle = bottom - geometry.top();
        place("top-left-corner", new Area(0, 0, geometry.left(), geometry.top()), style, texts, into);
        place("top-right-corner", new Area(right, 0, geometry.right(), geometry.top()), style, texts, into);
        place("bottom-left-corner", new Area(0, bottom, geometry.left(), geometry.bottom()), style, texts, into);
        place("bottom-right-corner", new Area(right, bottom, geometry.right(), geometry.bottom()), style, texts, into);
        for (String part : List.of("top", "middle", "bottom")) {
            place("left-" + part, new Area(0, geometry.top(), geometry.left(), middle), style, texts, into);
            place("right-" + part, new Area(right, geometry.top(), geometry.right(), middle), style, texts, into);
        }
    }

    private String text(ComputedStyle box, NumberedPage page, RunningStrings strings) {
        StringBuilder text = new StringBuilder();
        List<Content> list = box.content();
        for (Content part : list == null ? List.<Content>of() : list) {
            switch (part) {
                case Content.Literal literal -> text.append(literal.text());
                case Content.Counter counter -> text.append(counter(counter, page));
                case Content.NamedString named -> text.append(strings.value(named.name(), named.which()));
                default -> {}
            }
        }
        return text.toString();
    }

    private String counter(Content.Counter counter, NumberedPage page) {
        if (counter.name().equals("pages")) {
            return counter.style().format(pageCount);
        }
        if (!counter.name().equals("page")) {
            return "";
        }
        boolean open = counter.style().name().equals("decimal");
        return open ? page.folio() : counter.style().format(page.number());
    }

    /** The three boxes above or below the text share its width; CSS Paged Media 3, 5.3.2. */
    private void row(
            String edge,
            double y,
            double height,
            PageStyle style,
            PageGeometry geometry,
            Map<String, String> texts,
            List<Placed> into) {
        double x = geometry.left();
        double width = geometry.width() - geometry.left() - geometry.right();
        double left = natural(edge + "-left", style, texts, width);
        double centre = natural(edge + "-center", style, texts, width);
        double right = natural(edge + "-right", style, texts, width);
        if (centre > 0) {
            double side = Math.max(left, right);
            double middle = centre + 2 * side <= width ? centre : width * centre / (centre + 2 * side);
            double rest = (width - middle) / 2;
            place(edge + "-left", new Area(x, y, rest, height), style, texts, into);
            place(edge + "-center", new Area(x + rest, y, middle, height), style, texts, into);
            place(edge + "-right", new Area(x + width - rest, y, rest, height), style, texts, into);
            return;
        }
        double leftWidth = right <= 0
                ? width
                : left <= 0
                        ? 0
                        : left + right <= width ? left + (width - left - right) / 2 : width * left / (left + right);
        place(edge + "-left", new Area(x, y, leftWidth, height), style, texts, into);
        place(edge + "-right", new Area(x + leftWidth, y, width - leftWidth, height), style, texts, into);
    }

    private double natural(String name, PageStyle style, Map<String, String> texts, double room) {
        ComputedStyle box = style.boxes().get(name);
        String text = texts.get(name);
        if (box == null || text == null || text.isEmpty()) {
            return 0;
        }
        if (box.width() != null) {
            double edges = sides(box, room) - (box.borderBox() ? edges(box, room) : 0);
            return Math.min(room, box.width().resolve(room) + edges);
        }
        double width = breaker.widths(List.of(run(text, box)), box)[1];
        return width + SLACK + sides(box, room);
    }

    private static double sides(ComputedStyle box, double room) {
        return Flow.margin(box, Side.LEFT, room) + Flow.margin(box, Side.RIGHT, room) + edges(box, room);
    }

    private static double edges(ComputedStyle box, double room) {
        return Flow.edge(box, Side.LEFT, room) + Flow.edge(box, Side.RIGHT, room);
    }

    private void place(String name, Area area, PageStyle style, Map<String, String> texts, List<Placed> into) {
        ComputedStyle box = style.boxes().get(name);
        String text = texts.get(name);
        if (box == null || text == null || area.width() <= 0) {
            return;
        }
        area = sized(name, area, box);
        double top = area.y() + Flow.margin(box, Side.TOP, area.height());
        double bottom = area.y() + area.height() - Flow.margin(box, Side.BOTTOM, area.height());
        double left = area.x() + Flow.margin(box, Side.LEFT, area.width());
        double right = area.x() + area.width() - Flow.margin(box, Side.RIGHT, area.width());
        if (Borders.wanted(box)) {
            Borders.paint(box, left, top, right - left, bottom - top, Borders.Sides.ALL, into);
        }
        left += Flow.edge(box, Side.LEFT, area.width());
        right -= Flow.edge(box, Side.RIGHT, area.width());
        top += Flow.edge(box, Side.TOP, area.height());
        bottom -= Flow.edge(box, Side.BOTTOM, area.height());
        SetText set = known.computeIfAbsent(new Key(box, text, Math.max(0, right - left)), this::fit);
        Line line = set.line();
        if (line == null) {
            return;
        }
        double room = right - left - set.width();
        double dx = Paragraphs.aligned(box.textAlign(), box.direction(), room);
        double free = bottom - top - line.height();
        double dy =
                switch (box.verticalAlign()) {
                    case "top" -> 0;
                    case "bottom" -> free;
                    default -> free / 2;
                };
        into.add(new Placed.Group(left + dx, top + dy + line.ascent(), line.content()));
    }

    /** A box with a width stands where its name says, and is no wider. */
    private static Area sized(String name, Area area, ComputedStyle box) {
        if (box.width() == null) {
            return area;
        }
        double inside = box.width().resolve(area.width());
        double edges = sides(box, area.width()) - (box.borderBox() ? edges(box, area.width()) : 0);
        double width = Math.min(area.width(), inside + edges);
        double rest = area.width() - width;
        double shift = name.endsWith("-center") ? rest / 2 : name.endsWith("-right") ? rest : 0;
        return new Area(area.x() + shift, area.y(), width, area.height());
    }

    /** The text on one line, shortened at a word where it is too long. */
    private SetText fit(Key key) {
        if (key.text().isBlank()) {
            return new SetText(null, 0);
        }
        String text = key.text();
        double width = width(text, key.style());
        while (width > key.room() + SLACK) {
            String bare = text.endsWith(ELLIPSIS) ? text.substring(0, text.length() - 1) : text;
            int cut = bare.stripTrailing().lastIndexOf(' ');
            if (cut <= 0) {
                break;
            }
            text = bare.substring(0, cut).stripTrailing() + ELLIPSIS;
            width = width(text, key.style());
        }
        List<Line> lines = breaker.lines(List.of(run(text, key.style())), key.style(), Measure.of(width + SLACK));
        if (lines.isEmpty()) {
            return new SetText(null, 0);
        }
        return new SetText(lines.getFirst(), width + SLACK);
    }

    private double width(String text, ComputedStyle style) {
        return breaker.widths(List.of(run(text, style)), style)[1];
    }

    private static Inline run(String text, ComputedStyle style) {
        return new Inline.Run(text, style, null, -1, 0, null);
    }
}
