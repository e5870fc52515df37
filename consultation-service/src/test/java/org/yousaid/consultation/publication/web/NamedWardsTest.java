package org.yousaid.consultation.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.Group;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.PublishedResults;

class NamedWardsTest {

    private static final int SMALLEST = 5;

    private static PublishedResults published(Group... groups) {
        return new PublishedResults(
                1,
                17,
                Instant.EPOCH,
                new Counts(40, List.of(), List.of(new Breakdown(Breakdown.By.WARD, 17, SMALLEST, List.of(groups)))));
    }

    private static Group group(String ward, long responses, @Nullable Long yes, @Nullable Long no) {
        Map<String, @Nullable Long> chosen = new TreeMap<>();
        chosen.put("yes", yes);
        chosen.put("no", no);
        return new Group(ward, responses, List.of(new GroupQuestion("q1", responses, chosen)));
    }

    private static List<String> named(PublishedResults results, Map<String, Long> out) {
        return NamedWards.of(results, out, SMALLEST);
    }

    @Test
    void namesWardsOfWhichNothingIsHidden() {
        assertThat(named(published(group("W1", 12, 6L, 6L), group("W2", 9, 9L, 0L)), Map.of("W1", 12L, "W2", 9L)))
                .containsExactly("W1", "W2");
    }

    @Test
    void namesNoWardWithAHiddenNumber() {
        assertThat(named(
                        published(
                                group("W1", 12, 6L, 6L),
                                group("W2", 9, null, null),
                                group("W3", 9, null, null),
                                new Group("W4", null, List.of())),
                        Map.of("W1", 12L, "W2", 9L, "W3", 9L, "W4", 3L)))
                .containsExactly("W1");
    }

    @Test
    void namesNoWardOfWhichAFewStayIn() {
        PublishedResults results = published(
                group("W1", 12, 6L, 6L), group("W2", 20, 10L, 10L), group("W3", 9, 9L, 0L), group("W4", 8, 8L, 0L));
        assertThat(named(results, Map.of("W1", 12L, "W2", 18L, "W3", 4L, "W4", 8L)))
                .containsExactly("W1", "W4");
    }

    @Test
    void doesNotLeaveOneWardUnnamedForEverybodyWouldKnowIt() {
        PublishedResults results =
                published(group("W1", 12, 6L, 6L), group("W2", 20, 10L, 10L), group("W3", 9, 9L, 0L));
        assertThat(named(results, Map.of("W1", 12L, "W2", 18L, "W3", 9L))).containsExactly("W1");
    }

    @Test
    void namesNobodysWardWhereResultsAreNotByWard() {
        assertThat(named(new PublishedResults(1, 17, Instant.EPOCH, new Counts(40, List.of())), Map.of("W1", 40L)))
                .isEmpty();
    }
}
