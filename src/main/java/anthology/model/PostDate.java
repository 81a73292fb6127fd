package anthology.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a post was written, as its author wrote it. The zone is kept for display and never used for ordering.
 *
 * @param time null when only the day is known
 * @param zone null when none was written
 */
public record PostDate(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset zone) implements Comparable<PostDate> {

    public static PostDate of(LocalDate date) {
        return new PostDate(date, null, null);
    }

    /** By local date, then local time, 00:00 when there is none. */
    @Override
    public int compareTo(PostDate other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : timeOrMidnight().compareTo(other.timeOrMidnight());
    }

    /** ISO 8601, local, as exact as it was written: {@code 2023-04-01} or {@code 2023-04-01T09:30:00}. */
    @Override
    public String toString() {
        return time == null
                ? date.toString()
                : date + "T" + java.time.format.DateTimeFormatter.ISO_LOCAL_TIME.format(time.withNano(0));
    }

    private LocalTime timeOrMidnight() {
        return time == null ? LocalTime.MIDNIGHT : time;
    }
}
