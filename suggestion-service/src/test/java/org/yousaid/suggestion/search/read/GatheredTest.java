package org.yousaid.suggestion.search.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.opportunity.ListedOpportunity;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.search.Sought;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.wording.WordedSuggestion;

class GatheredTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final OpportunityId SEATS = OpportunityId.of("00000000000000000000seats0");
    private static final OpportunityId TREES = OpportunityId.of("00000000000000000000trees0");
    private static final SuggestionId ONE = SuggestionId.of(new Reference("YS-0000-0000-0012"));
    private static final SuggestionId OTHER = SuggestionId.of(new Reference("YS-0000-0000-0024"));

    private final SearchIndex index = new SearchIndex();
    private final Gathered gathered = new Gathered(index);

    @Test
    void findsAnOpportunityUnderTheWardsOfItsSuggestions() {
        gathered.put(suggestion(ONE, SEATS, "E1"));
        gathered.put(listed(SEATS, "Parks", true));
        assertThat(inWard("E1")).containsExactly(SEATS.value());
        assertThat(inWard("E2")).isEmpty();

        gathered.put(suggestion(OTHER, SEATS, "E2"));
        assertThat(inWard("E2")).containsExactly(SEATS.value());
        assertThat(gathered.wards(SEATS)).containsExactly("E1", "E2");
    }

    @Test
    void keepsAWardAsLongAsOneSuggestionIsAboutIt() {
        gathered.put(listed(SEATS, "Parks", true));
        gathered.put(suggestion(ONE, SEATS, "E1"));
        gathered.put(suggestion(OTHER, SEATS, "E1"));
        gathered.put(suggestion(OTHER, SEATS, "E1"));

        gathered.remove(ONE);
        assertThat(inWard("E1")).containsExactly(SEATS.value());
        gathered.remove(OTHER);
        gathered.remove(OTHER);
        assertThat(inWard("E1")).isEmpty();
    }

    @Test
    void followsSuggestionsFromOneOpportunityToAnother() {
        gathered.put(listed(SEATS, "Parks", true));
        gathered.put(listed(TREES, "Streets", true));
        gathered.put(suggestion(ONE, SEATS, "E1"));

        gathered.put(suggestion(ONE, TREES, "E1"));
        assertThat(inWard("E1")).containsExactly(TREES.value());
        gathered.put(suggestion(ONE, null, "E1"));
        assertThat(inWard("E1")).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsKeptBack() {
        gathered.put(suggestion(ONE, SEATS, "E1"));
        gathered.put(listed(SEATS, "Secrets", false));

        assertThat(inWard("E1")).isEmpty();
        assertThat(gathered.services()).isEmpty();
        assertThat(gathered.ofService("Secrets")).isEmpty();
        assertThat(gathered.opportunity(SEATS)).isEmpty();

        gathered.put(listed(SEATS, "Secrets", true));
        assertThat(inWard("E1")).containsExactly(SEATS.value());
    }

    @Test
    void takesAServiceForTheSameInAnyCase() {
        gathered.put(listed(SEATS, "Parks", true));
        gathered.put(listed(TREES, "parks", true));

        assertThat(gathered.services()).containsExactly("Parks");
        assertThat(gathered.ofService(" PARKS ")).containsExactlyInAnyOrder(SEATS.value(), TREES.value());
    }

    @Test
    void isReadAnewFromEitherSide() {
        gathered.put(listed(SEATS, "Parks", true));
        gathered.put(suggestion(ONE, SEATS, "E1"));

        gathered.clearSuggestions();
        assertThat(inWard("E1")).isEmpty();
        gathered.put(suggestion(ONE, SEATS, "E1"));
        gathered.clearOpportunities();
        assertThat(inWard("E1")).isEmpty();
        gathered.put(listed(SEATS, "Parks", true));
        assertThat(inWard("E1")).containsExactly(SEATS.value());
    }

    private List<String> inWard(String ward) {
        return index.search(
                        new Sought(null, null, null, ward, null, null, null, 1, 10), new Narrowed(Set.of(), Set.of()))
                .ids();
    }

    private static ListedOpportunity listed(OpportunityId id, String serviceArea, boolean open) {
        return new ListedOpportunity(
                id, 1, "Seats", "Somewhere to sit.", serviceArea, OpportunityStatus.IDENTIFIED, open, MAY);
    }

    private static WordedSuggestion suggestion(SuggestionId id, @Nullable OpportunityId opportunity, String ward) {
        return new WordedSuggestion(id, null, "A seat", ward, "en", 1, "joined", MAY, true, false, false, opportunity);
    }
}
