package org.yousaid.consultation.publication.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.PublishedResults;

/**
 * The wards that may stand beside a response. A response in its ward says more than a table by ward, so a ward is named
 * only where the published table hides nothing of it, where enough of it goes out, and where those who stay in are either
 * nobody or enough: else what they said would follow. A single ward that is not named would be known all the same.
 */
final class NamedWards {

    private NamedWards() {}

    /**
     * @param out how many responses go out by the code of their ward
     * @param smallest how many people of a group must be there for it to be shown
     */
    static List<String> of(PublishedResults results, Map<String, Long> out, int smallest) {
        List<String> named = new ArrayList<>(results.counts().breakdowns().stream()
                .filter(breakdown -> breakdown.by() == Breakdown.By.WARD)
                .flatMap(breakdown -> breakdown.groups().stream())
                .filter(group -> !group.id().equals(Breakdown.NOT_GIVEN))
                .filter(NamedWards::hidesNothing)
                .filter(group -> isLarge(group, out.getOrDefault(group.id(), 0L), smallest))
                .map(Breakdown.Group::id)
                .toList());
        long unnamed =
                out.keySet().stream().filter(ward -> !named.contains(ward)).count();
        if (unnamed == 1) {
            named.stream()
                    .min(Comparator.comparing(ward -> out.getOrDefault(ward, 0L)))
                    .ifPresent(named::remove);
        }
        return named.stream().sorted().toList();
    }

    private static boolean hidesNothing(Breakdown.Group group) {
        return group.responses() != null
                && group.questions().stream()
                        .allMatch(question -> question.base() != null
                                && question.chosen().values().stream().noneMatch(Objects::isNull)
                                && question.rows().values().stream().noneMatch(Objects::isNull));
    }

    private static boolean isLarge(Breakdown.Group group, long out, int smallest) {
        long inside = Objects.requireNonNull(group.responses()) - out;
        return out >= smallest && (inside == 0 || inside >= smallest);
    }
}
