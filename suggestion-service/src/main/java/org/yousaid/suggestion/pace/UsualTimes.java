package org.yousaid.suggestion.pace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.pace.PaceDocuments.Took;

/**
 * How long it usually takes to come to each stage, measured over the days before now: the middle one of all, so that a few
 * very slow ones do not hide how it mostly goes. Counted anew once a while, not for each reader.
 */
@Component
class UsualTimes {

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    private final PaceDocuments documents;
    private final InstantSource clock;
    private final int overDays;
    private final int enough;
    private final Duration counted;
    private final Cache<String, Measured> cache =
            Caffeine.newBuilder().maximumSize(1).build();

    UsualTimes(
            PaceDocuments documents,
            InstantSource clock,
            @Value("${yousaid.pace.over-days}") int overDays,
            @Value("${yousaid.pace.enough}") int enough,
            @Value("${yousaid.pace.counted-every}") Duration counted) {
        this.documents = documents;
        this.clock = clock;
        this.overDays = overDays;
        this.enough = enough;
        this.counted = counted;
    }

    /**
     * All stages that were reached.
     *
     * @param enough how many must have come to a stage for its time to be told
     */
    record Measured(Instant from, Instant to, int overDays, int enough, List<StageTime> stages) {

        Measured {
            stages = List.copyOf(stages);
        }
    }

    /**
     * One stage.
     *
     * @param n how many came to it
     * @param medianDays from the stage before; absent where too few came
     * @param medianDaysInAll from the receipt
     */
    record StageTime(
            String stage,
            int n,
            @Nullable Double medianDays,
            @Nullable Double medianDaysInAll) {}

    Measured now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Measured last = cache.getIfPresent("");
        if (last == null || !now.isBefore(last.to().plus(counted))) {
            last = measure(now);
            cache.put("", last);
        }
        return last;
    }

    private Measured measure(Instant now) {
        Instant from = now.minus(Duration.ofDays(overDays));
        return new Measured(
                from,
                now,
                overDays,
                enough,
                documents.since(from).entrySet().stream().map(this::time).toList());
    }

    private StageTime time(Map.Entry<String, List<Took>> stage) {
        List<Took> all = stage.getValue();
        boolean told = all.size() >= enough;
        return new StageTime(
                stage.getKey(),
                all.size(),
                told ? median(all, Took::millis) : null,
                told ? median(all, Took::inAll) : null);
    }

    /** In days, with one decimal. */
    private static double median(List<Took> all, ToLongFunction<Took> millis) {
        long[] sorted = all.stream().mapToLong(millis).sorted().toArray();
        int half = sorted.length / 2;
        double middle = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
        return Math.round(middle / MILLIS_A_DAY * 10) / 10.0;
    }
}
