package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.typeset.boxes.Box;

/**
 * A block that begins a formatting context of its own: its border box stands beside floats, never behind them; CSS 2.2,
 * 9.5.
 *
 * @param free where it stands when there are no floats
 */
record Apart(Setting setting, Box.Block block, Floats floats, Span free) {

    /** The first height from {@code y} on at which it has room. */
    double top(double y, double x, double width) {
        ComputedStyle style = block.style();
        double needed = style.width() == null ? Floated.leastRoom(style, free.borderWidth()) : free.borderWidth();
        double first = floats.fit(y, style.lineHeight(), x, width, Math.min(width, needed));
        Span span = in(floats.room(first, first + style.lineHeight(), x, width));
        double height =
                Flow.fitted(setting.inside(), block, span.from(0), width).height();
        return floats.fit(first, height, x, width, Math.min(width, needed));
    }

    /** Where it stands between the edges of its container when it begins at that height. */
    Span span(double top, double x, double width) {
        Span narrow = in(floats.room(top, top + block.style().lineHeight(), x, width));
        double height =
                Flow.fitted(setting.inside(), block, narrow.from(0), width).height();
        return in(floats.room(top, top + height, x, width));
    }

    private Span in(Floats.Room room) {
        double left = Math.max(free.border(), room.left());
        double right = Math.min(free.border() + free.borderWidth(), room.left() + room.width());
        if (block.style().width() != null) {
            double most = Math.max(0, room.left() + room.width() - free.borderWidth());
            return free.from(Math.max(0, Math.min(left, most)));
        }
        double narrower = Math.clamp(free.borderWidth() - (right - left), 0, Math.max(0, free.width() - 1));
        return new Span(
                left, free.borderWidth() - narrower, free.content() - free.border() + left, free.width() - narrower);
    }
}
