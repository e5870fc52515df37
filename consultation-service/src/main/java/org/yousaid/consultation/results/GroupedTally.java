package org.yousaid.consultation.results;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.response.CountedResponse;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.results.TallyId.Crossing;

/**
 * What one consultation's answers add up to, in all and in each group. Ages are counted of those who told theirs, by
 * themselves and crossed with wards; who did not tell is what is left of the whole.
 */
final class GroupedTally {

    private final Tally all;
    private final Map<By, SortedMap<String, Tally>> groups = new EnumMap<>(By.class);
    private final SortedMap<Crossing, Tally> crossed = new TreeMap<>();

    GroupedTally(Tally all) {
        this.all = all;
    }

    /** The group that a response is in; empty where that is what is left of the others. */
    static Optional<String> group(By by, CountedResponse response) {
        return switch (by) {
            case WARD -> Optional.of(ward(response));
            case CHANNEL -> Optional.of(response.channel().name());
            case AGE -> response.age();
        };
    }

    static Optional<Crossing> crossing(CountedResponse response) {
        return response.age().map(age -> new Crossing(ward(response), age));
    }

    private static String ward(CountedResponse response) {
        String ward = response.ward();
        return ward == null ? Breakdown.NOT_GIVEN : ward;
    }

    /** Takes what happened to a response. */
    void take(ResponseEvent event) {
        switch (event) {
            case ResponseEvent.Recorded recorded -> count(recorded);
            case ResponseEvent.Withdrawn withdrawn -> takeOut(withdrawn);
            case ResponseEvent.Redacted _ -> {}
        }
    }

    /** Counts one response. */
    void count(CountedResponse response) {
        all.count(response);
        for (By by : By.values()) {
            group(by, response)
                    .ifPresent(group ->
                            counted(by).computeIfAbsent(group, _ -> new Tally()).count(response));
        }
        crossing(response)
                .ifPresent(at -> crossed.computeIfAbsent(at, _ -> new Tally()).count(response));
    }

    /** Takes a response out that was counted before; a group in which nobody is left is none. */
    void takeOut(CountedResponse response) {
        all.takeOut(response);
        for (By by : By.values()) {
            group(by, response).ifPresent(group -> takeOut(response, group, counted(by)));
        }
        crossing(response).ifPresent(at -> takeOut(response, at, crossed));
    }

    private static <K> void takeOut(CountedResponse response, K group, Map<K, Tally> tallies) {
        Tally tally = tallies.computeIfAbsent(group, _ -> new Tally());
        tally.takeOut(response);
        if (tally.responses() == 0) {
            tallies.remove(group);
        }
    }

    void put(TallyId.Group group, Tally tally) {
        if (tally.responses() != 0) {
            counted(group.by()).put(group.id(), tally);
        }
    }

    void put(Crossing crossing, Tally tally) {
        if (tally.responses() != 0) {
            crossed.put(crossing, tally);
        }
    }

    Tally all() {
        return all;
    }

    private SortedMap<String, Tally> counted(By by) {
        return groups.computeIfAbsent(by, _ -> new TreeMap<>());
    }

    /** Everybody in groups of one kind; none where nobody told it. */
    SortedMap<String, Tally> by(By by) {
        SortedMap<String, Tally> counted = counted(by);
        if (by != By.AGE || counted.isEmpty()) {
            return counted;
        }
        SortedMap<String, Tally> everybody = new TreeMap<>(counted);
        Tally rest = all.without(counted.values());
        if (rest.responses() != 0) {
            everybody.put(Breakdown.NOT_GIVEN, rest);
        }
        return everybody;
    }

    /** Everybody in the finest groups there are: by ward, and by age where anybody told it. */
    SortedMap<Crossing, Tally> crossed() {
        SortedMap<Crossing, Tally> everybody = new TreeMap<>(crossed);
        counted(By.WARD).forEach((ward, tally) -> {
            List<Tally> told = crossed.entrySet().stream()
                    .filter(at -> at.getKey().ward().equals(ward))
                    .map(Map.Entry::getValue)
                    .toList();
            Tally rest = told.isEmpty() ? tally : tally.without(told);
            if (rest.responses() != 0) {
                everybody.put(new Crossing(ward, Breakdown.NOT_GIVEN), rest);
            }
        });
        return everybody;
    }

    /**
     * Whether everybody is in a group of each kind.
     *
     * @param ageQuestion the question that asks for ages, if one does
     */
    boolean addsUp(@Nullable String ageQuestion) {
        return isAll(counted(By.WARD).values(), all.responses())
                && isAll(counted(By.CHANNEL).values(), all.responses())
                && (ageQuestion == null || agesAddUp(all.bases().getOrDefault(ageQuestion, 0L)));
    }

    private boolean agesAddUp(long told) {
        return isAll(counted(By.AGE).values(), told)
                && counted(By.AGE).entrySet().stream()
                        .allMatch(age -> crossed.entrySet().stream()
                                        .filter(at -> at.getKey().age().equals(age.getKey()))
                                        .mapToLong(at -> at.getValue().responses())
                                        .sum()
                                == age.getValue().responses());
    }

    private static boolean isAll(Collection<Tally> parts, long whole) {
        return parts.stream().mapToLong(Tally::responses).sum() == whole;
    }
}
