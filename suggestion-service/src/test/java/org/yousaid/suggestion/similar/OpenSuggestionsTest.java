package org.yousaid.suggestion.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.contract.Reference;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SentenceModel;
import org.yousaid.suggestion.similar.SuggestionClusters.Cluster;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.wording.WordedSuggestion;

class OpenSuggestionsTest {

    private final OpenSuggestions open = new OpenSuggestions(0.6, 4);
    private long place;

    @Test
    void countsAGroupByWard() {
        SuggestionId one = put("A bench at the bus stop on Wolseley Road", "E05002087");
        SuggestionId two = put("Put a bench at the bus stop on Wolseley Road", "E05002087");
        SuggestionId three = put("The bus stop on Wolseley Road needs a bench", null);
        put("Longer opening hours for the library", "E05002090");

        List<Cluster> clusters = open.clusters(10);

        assertThat(clusters).hasSize(1);
        assertThat(clusters.getFirst().suggestions()).containsExactlyInAnyOrder(one, two, three);
        assertThat(clusters.getFirst().byWard()).isEqualTo(Map.of("E05002087", 2));
        assertThat(clusters.getFirst().withoutWard()).isEqualTo(1);
    }

    @Test
    void isNoGroupWhenAllOthersAreGone() {
        SuggestionId one = put("A bench at the bus stop", null);
        put("A bench at the bus stop please", null);
        assertThat(open.clusters(10)).hasSize(1);

        open.remove(one.value());

        assertThat(open.clusters(10)).isEmpty();
    }

    @Test
    void letsTheOldestGoWhenThereAreTooMany() {
        put("A bench at the bus stop", null);
        SuggestionId two = put("A bench at the bus stop please", null);
        SuggestionId three = put("We want a bench at the bus stop", null);
        put("Longer opening hours for the library", null);
        put("Fewer cars in the old town", null);

        assertThat(open.clusters(10).getFirst().suggestions()).containsExactlyInAnyOrder(two, three);
    }

    @Test
    void showsTheLargestFirstAndNoMoreThanAsked() {
        put("A bench at the bus stop", null);
        put("A bench at the bus stop please", null);

        assertThat(open.clusters(1)).hasSize(1);
        assertThat(open.clusters(0)).isEmpty();
    }

    private SuggestionId put(String text, @Nullable String ward) {
        SuggestionId id = SuggestionId.of(Reference.mint());
        open.put(
                ++place,
                new WordedSuggestion(
                        id, null, text, ward, "en", 1, "received", Instant.EPOCH, false, true, false, null),
                SentenceModel.shared().vector(Passage.of(text)));
        return id;
    }
}
