package org.yousaid.consultation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

    private static final SmallGroups NAMED = SmallGroups.named(5);

    @Test
    void hidesNoneWhereNoneIsSmall() {
        assertThat(NAMED.hidden(Map.of("a", 5L, "b", 0L, "c", 90L), Set.of())).isEmpty();
    }

    @Test
    void aSingleSmallGroupIsJoinedByTheNextSmallest() {
        assertThat(NAMED.hidden(Map.of("a", 4L, "b", 50L, "c", 60L), Set.of())).containsExactly("a", "b");
    }

    @Test
    void smallGroupsThatAreManyTogetherNeedNoOther() {
        assertThat(NAMED.hidden(Map.of("a", 4L, "b", 3L, "c", 60L), Set.of())).containsExactly("a", "b");
    }

    /** Five groups that everybody knows somebody is in, and five people in them. */
    @Test
    void groupsOfOneEachAreNotGivenAwayByTheirTotal() {
        Map<String, Long> ones = Map.of("a", 1L, "b", 1L, "c", 1L, "d", 1L, "e", 1L, "f", 30L, "g", 40L);
        assertThat(NAMED.hidden(ones, Set.of())).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(NAMED.hidden(Map.of("a", 4L, "b", 1L, "c", 60L), Set.of())).containsExactly("a", "b", "c");
    }

    @Test
    void allAreHiddenWhereThereAreNotEnoughInAll() {
        assertThat(NAMED.hidden(Map.of("a", 2L, "b", 1L), Set.of())).containsExactly("a", "b");
        assertThat(NAMED.hidden(Map.of("a", 3L), Set.of())).containsExactly("a");
    }

    @Test
    void thoseHiddenAnywayAreJoinedWhereFewOfThemAnswered() {
        SmallGroups unnamed = SmallGroups.unnamed(5);
        assertThat(unnamed.hidden(Map.of("a", 2L, "b", 1L, "c", 9L, "d", 20L), Set.of("a", "b")))
                .containsExactly("a", "b", "c");
        assertThat(unnamed.hidden(Map.of("a", 0L, "b", 0L, "c", 9L), Set.of("a", "b")))
                .containsExactly("a", "b");
    }
}
