package anthology.cli;

import anthology.model.Progress;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal, for work that takes long enough to wonder; nothing in a pipe. */
final class Bar implements Progress, AutoCloseable {
    /** Below this many units a stage is over before a bar could be read. */
    private static final int WORTH_SHOWING = 60;

    private final boolean shown;
    private @Nullable ProgressBar bar;
    private String stage = "";

    Bar(Machine machine, boolean json) {
        this.shown = machine.interactive() && !json;
    }

    @Override
    public synchronized void at(String newStage, int done, int total) {
        if (!shown || total < WORTH_SHOWING) {
            return;
        }
        if (bar == null || !stage.equals(newStage)) {
            close();
            stage = newStage;
            bar = new ProgressBarBuilder()
                    .setTaskName(String.format(Locale.ROOT, "%-12s", newStage))
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(100)
                    .setConsumer(new Line())
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.stepTo(Math.max(bar.getCurrent(), done));
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    /** The line that the bar stands in; the next bar takes its place. */
    private static final class Line extends ConsoleProgressBarConsumer {
        Line() {
            super(System.err);
        }

        @Override
        public void close() {
            System.err.flush();
        }
    }
}
