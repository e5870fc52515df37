package org.yousaid.consultation.results;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
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
    static String group(By by, ResponseEvent.Recorded response) {
        String ward = response.ward();
        return switch (by) {
            case WARD -> ward == null ? Breakdown.NOT_GIVEN : ward;
            case CHANNEL -> response.channel().name();
        };
    }

    /** Counts one response. */
    void count(ResponseEvent.Recorded response) {
        all.count(response);
        for (By by : By.values()) {
            by(by).computeIfAbsent(group(by, response), _ -> new Tally()).count(response);
        }
    }

    void put(TallyId.Group group, Tally tally) {
        by(group.by()).put(group.id(), tally);
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
