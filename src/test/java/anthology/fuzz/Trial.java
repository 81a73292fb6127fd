package anthology.fuzz;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives a reader one mutant after another. What it must not do (throw, take seconds, break a rule) is told with the
 * smallest input that still makes it do so.
 */
public final class Trial {
    /** Of the processor, for one mutant, none of which is larger than some 60 kB. */
    private static final double MOST_SECONDS = 2;
    /** By the wall clock, after which a reader counts as hanging. */
    private static final int HANGING_SECONDS = 60;
    /** As the launcher gives its threads. */
    private static final long STACK = 4 << 20;

    private static final int MOST_FINDINGS = 6;
    private static final int MOST_SHRINKINGS = 1500;

    /** A reader under trial. */
    @FunctionalInterface
    public interface Reader {
        void read(Sample sample) throws Exception;
    }

    private final Reader reader;
    private final double mostSeconds;
    private final Map<String, String> findings = new LinkedHashMap<>();
    private volatile String current = "";
    private volatile long started = System.nanoTime();

    private Trial(Reader reader, double mostSeconds) {
        this.reader = reader;
        this.mostSeconds = mostSeconds;
    }

    /** @throws AssertionError that tells each kind of failure once */
    public static void run(Mutations mutations, int first, int count, Reader reader) {
        run(mutations, first, count, MOST_SECONDS, reader);
    }

    /** The same for what does more than to read. */
    public static void run(Mutations mutations, int first, int count, double mostSeconds, Reader reader) {
        Trial trial = new Trial(reader, mostSeconds);
        trial.watched(() -> {
            for (int number = first; number < first + count && trial.findings.size() < MOST_FINDINGS; number++) {
                trial.give("mutant " + number, mutations.mutant(number));
            }
        });
        if (!trial.findings.isEmpty()) {
            throw new AssertionError(String.join("\n\n", trial.findings.values()));
        }
    }

    /** One sample as it is. */
    public static void run(Sample sample, Reader reader) {
        Trial trial = new Trial(reader, MOST_SECONDS);
        trial.watched(() -> trial.give("sample", sample));
        if (!trial.findings.isEmpty()) {
            throw new AssertionError(String.join("\n\n", trial.findings.values()));
        }
    }

    private void watched(Runnable work) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "trial", STACK);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((where, thrown) -> failure.set(thrown));
        thread.start();
        try {
            while (thread.isAlive()) {
                thread.join(500);
                if (System.nanoTime() - started > HANGING_SECONDS * 1_000_000_000L && thread.isAlive()) {
                    findings.put("hangs", current + " hangs\n" + frames(thread.getStackTrace()));
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    private void give(String name, Sample sample) {
        current = name + " of " + sample.path();
        String failure = failure(sample);
        if (failure != null && !findings.containsKey(failure)) {
            Sample least = shrunk(sample, failure);
            findings.put(failure, current + ": " + failure + "\n" + written(least) + "\n" + trace(least));
        }
    }

    /** The kind of failure, or null where there is none. */
    private String failure(Sample sample) {
        started = System.nanoTime();
        long before = processorTime();
        try {
            reader.read(sample);
        } catch (Throwable thrown) {
            return kind(thrown);
        }
        return seconds(before) > mostSeconds && isSlowAgain(sample) ? "slow" : null;
    }

    /** Collections of garbage and compilations are not the reader's fault. */
    private boolean isSlowAgain(Sample sample) {
        long before = processorTime();
        try {
            reader.read(sample);
        } catch (Exception thrown) {
            return false;
        }
        return seconds(before) > mostSeconds;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long since) {
        return (processorTime() - since) / 1e9;
    }

    private static String kind(Throwable thrown) {
        String what = thrown instanceof AssertionError
                ? String.valueOf(thrown.getMessage()).split("[:\n]", 2)[0]
                : thrown.getClass().getSimpleName();
        String where = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("anthology.")
                        && !frame.getClassName().contains("Fuzz")
                        && !frame.getClassName().startsWith("anthology.fuzz."))
                .findFirst()
                .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        return thrown instanceof StackOverflowError || where.contains(".Structure.") ? what : what + where;
    }

    private Sample shrunk(Sample sample, String failure) {
        byte[] least = sample.bytes();
        int tries = failure.equals("slow") ? 12 : MOST_SHRINKINGS;
        for (int piece = Math.max(1, least.length / 2); piece > 0 && tries > 0; piece /= 2) {
            for (int at = 0; at < least.length && tries > 0; tries--) {
                byte[] without = Arrays.copyOf(least, least.length - Math.min(piece, least.length - at));
                System.arraycopy(least, Math.min(least.length, at + piece), without, at, without.length - at);
                if (failure.equals(failure(sample.with(without)))) {
                    least = without;
                } else {
                    at += piece;
                }
            }
        }
        return sample.with(least);
    }

    private static String written(Sample sample) {
        String text = new String(sample.bytes(), StandardCharsets.UTF_8);
        boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), sample.bytes());
        if (!isText) {
            return "base64 "
                    + Base64.getEncoder()
                            .encodeToString(Arrays.copyOf(sample.bytes(), Math.min(3000, sample.bytes().length)));
        }
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length() && out.length() < 2000; ) {
            int period = 1;
            int times = 1;
            for (int p = 1; p <= 40 && times < 12; p++) {
                period = p;
                times = repeats(text, at, p);
            }
            if (times < 12) {
                times = 1;
                period = 1;
            }
            String piece = literal(text.substring(at, at + period));
            out.append(times == 1 ? piece : " {" + piece + "}*" + times + " ");
            at += period * times;
        }
        return out.toString();
    }

    private static int repeats(String text, int at, int period) {
        int end = at + period;
        while (end < text.length() && text.charAt(end) == text.charAt(end - period)) {
            end++;
        }
        return at + period > text.length() ? 1 : (end - at) / period;
    }

    private static String literal(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append(c < 0x20 || c > 0x7E ? String.format("\\u%04X", c) : "" + (char) c);
            }
        });
        return out.toString();
    }

    private String trace(Sample sample) {
        try {
            reader.read(sample);
            return "";
        } catch (Throwable thrown) {
            List<String> lines = new ArrayList<>();
            for (Throwable each = thrown; each != null && lines.size() < 3; each = each.getCause()) {
                String said = String.valueOf(each);
                lines.add(said.substring(0, Math.min(700, said.length())) + "\n" + frames(each.getStackTrace()));
            }
            return String.join("\n", lines);
        }
    }

    private static String frames(StackTraceElement... frames) {
        StringBuilder out = new StringBuilder();
        Arrays.stream(frames)
                .limit(14)
                .forEach(frame -> out.append("    at ").append(frame).append('\n'));
        return out.toString();
    }
}
