package org.yousaid.consultation.results;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.response.CountedResponse;
import org.yousaid.consultation.response.ResponseEvent;

/** What one consultation's answers add up to, in all and in each group. */
final class GroupedTally {

    private final Tally all;
    private final Map<By, SortedMap<String, Tally>> groups = new EnumMap<>(By.class);

    GroupedTally(Tally all) {
        this.all = all;
        for (By by : By.values()) {
            groups.put(by, new TreeMap<>());
        }
    }

    /** The group that a response is in; everybody is in one. */
    static String group(By by, CountedResponse response) {
        String ward = response.ward();
        return switch (by) {
            case WARD -> ward == null ? Breakdown.NOT_GIVEN : ward;
            case CHANNEL -> response.channel().name();
        };
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
            by(by).computeIfAbsent(group(by, response), _ -> new Tally()).count(response);
        }
    }

    /** Takes a response out that was counted before; a group in which nobody is left is none. */
    void takeOut(CountedResponse response) {
        all.takeOut(response);
        for (By by : By.values()) {
            String group = group(by, response);
            Tally tally = by(by).computeIfAbsent(group, _ -> new Tally());
            tally.takeOut(response);
            if (tally.responses() == 0) {
                by(by).remove(group);
            }
        }
    }

    void put(TallyId.Group group, Tally tally) {
        if (tally.responses() != 0) {
            by(group.by()).put(group.id(), tally);
        }
    }

    Tally all() {
        return all;
    }

    SortedMap<String, Tally> by(By by) {
        return groups.computeIfAbsent(by, _ -> new TreeMap<>());
    }

    /** Whether everybody is in a group of each kind. */
    boolean addsUp() {
        return groups.values().stream()
                .allMatch(tallies ->
                        tallies.values().stream().mapToLong(Tally::responses).sum() == all.responses());
    }
}
