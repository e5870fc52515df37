package org.yousaid.suggestion.search.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.suggestion.search.Kind;
import org.yousaid.suggestion.search.Sought;
import org.yousaid.suggestion.suggestion.OpportunityId;

class SearchIndexTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private static final OpportunityId SEATS = OpportunityId.of("00000000000000000000seats0");
    private static final OpportunityId BENCHES = OpportunityId.of("0000000000000000000benches");
    private static final Narrowed EVERYTHING = new Narrowed(Set.of(), Set.of());

    private final SearchIndex index = new SearchIndex();

    @Test
    void findsWordsWithOtherEndingsAndWithoutAccents() {
        put("benches", "Benches for walkers", "Somewhere to rest near the café", "received", "E1", MAY);
        assertThat(found("bench walker")).containsExactly("benches");
        assertThat(found("cafe")).containsExactly("benches");
        assertThat(found("CAFÉS resting")).containsExactly("benches");
        assertThat(found("tables")).isEmpty();
    }

    @Test
    void findsChineseAndOtherScripts() {
        put("taxi", "叫車服務", "支持合法的叫車服務", "received", "E1", MAY);
        put("cyrillic", "Скамейки в парке", "Поставьте скамейки", "received", "E1", MAY);
        assertThat(found("叫車")).containsExactly("taxi");
        assertThat(found("скамейки")).containsExactly("cyrillic");
    }

    @Test
    void putsTheTitleBeforeTheTextAndTheLatestBeforeTheOldest() {
        put("text", "Wolseley Road", "A crossing would help", "received", "E1", JUNE);
        put("title", "A crossing", "On Wolseley Road", "received", "E1", MAY);
        assertThat(found("crossing")).containsExactly("title", "text");
        assertThat(found(sought(null, null, null, null, null)).ids()).containsExactly("text", "title");
    }

    @Test
    void wantsBothOfTwoWordsAndMostOfMany() {
        put("one", "Trees on Mutley Plain", "Shade in summer", "received", "E1", MAY);
        assertThat(found("trees shade")).containsExactly("one");
        assertThat(found("trees lamps")).isEmpty();
        assertThat(found("trees on mutley plain tomorrow")).containsExactly("one");
    }

    @Test
    void findsNothingForWordsThatSayNothing() {
        put("one", "Trees on Mutley Plain", "Shade", "received", "E1", MAY);
        assertThat(found("the of and")).isEmpty();
    }

    @Test
    void keepsToStageWardAndTime() {
        put("may", "Trees", "Shade", "received", "E1", MAY);
        put("june", "Trees", "Shade", "answered", "E2", JUNE);
        assertThat(found(sought("trees", "answered", null, null, null)).ids()).containsExactly("june");
        assertThat(found(sought("trees", null, "E1", null, null)).ids()).containsExactly("may");
        assertThat(found(sought(null, null, null, JUNE, null)).ids()).containsExactly("june");
        assertThat(found(sought(null, null, null, null, JUNE)).ids()).containsExactly("may");
    }

    @Test
    void keepsToOpportunitiesOfAService() {
        put(Kind.SUGGESTION, "in", "joined", SEATS);
        put(Kind.OPPORTUNITY, "seats", "IDENTIFIED", SEATS);
        put(Kind.SUGGESTION, "elsewhere", "joined", BENCHES);
        put("alone", "Trees", "Shade", "received", "E1", MAY);
        Sought parks = new Sought(null, "trees", null, null, "Parks", null, null, 1, 10);
        assertThat(index.search(parks, new Narrowed(Set.of(), Set.of(SEATS.value())))
                        .ids())
                .containsExactlyInAnyOrder("in", "seats");
        assertThat(index.search(parks, EVERYTHING).ids()).isEmpty();
    }

    @Test
    void keepsToAKindAndToTheStageOfBoth() {
        put(Kind.SUGGESTION, "in", "joined", SEATS);
        put(Kind.OPPORTUNITY, "seats", "IDENTIFIED", SEATS);
        put(Kind.OPPORTUNITY, "benches", "ASSESSED", BENCHES);
        Sought opportunities = new Sought(Kind.OPPORTUNITY, "trees", null, null, null, null, null, 1, 10);
        Sought joined = new Sought(null, "trees", "joined", null, null, null, null, 1, 10);
        assertThat(index.search(opportunities, EVERYTHING).ids()).containsExactlyInAnyOrder("seats", "benches");
        assertThat(index.search(joined, new Narrowed(Set.of("joined", "IDENTIFIED"), Set.of()))
                        .ids())
                .containsExactlyInAnyOrder("in", "seats");
    }

    @Test
    void forgetsOneKindAndKeepsTheOther() {
        put(Kind.SUGGESTION, "in", "joined", SEATS);
        put(Kind.OPPORTUNITY, "seats", "IDENTIFIED", SEATS);
        index.clear(Kind.OPPORTUNITY);
        assertThat(found("trees")).containsExactly("in");
        index.clear(Kind.SUGGESTION);
        assertThat(found("trees")).isEmpty();
    }

    @Test
    void turnsPagesAndCountsAll() {
        for (int i = 0; i < 25; i++) {
            put("id" + i, "Trees", "Shade", "received", "E1", MAY.plusSeconds(i));
        }
        SearchIndex.Found second = found(new Sought(null, "trees", null, null, null, null, null, 2, 10));
        assertThat(second.total()).isEqualTo(25);
        assertThat(second.ids()).hasSize(10).first().isEqualTo("id14");
        assertThat(found(new Sought(null, "trees", null, null, null, null, null, 3, 10))
                        .ids())
                .hasSize(5);
        assertThat(found(new Sought(null, "trees", null, null, null, null, null, 4, 10))
                        .ids())
                .isEmpty();
    }

    @Test
    void forgetsWhatIsTakenOutAndKeepsOneOfEach() {
        put("one", "Trees", "Shade", "received", "E1", MAY);
        put("one", "Lamps", "Light", "received", "E1", MAY);
        assertThat(found("trees")).isEmpty();
        assertThat(found("lamps")).containsExactly("one");
        index.remove("one");
        assertThat(found("lamps")).isEmpty();
    }

    private void put(String id, String title, String text, String stage, String ward, Instant at) {
        index.put(new Entry(Kind.SUGGESTION, id, title, text, stage, Set.of(ward), null, at));
    }

    private void put(Kind kind, String id, String stands, OpportunityId opportunity) {
        index.put(new Entry(kind, id, "Trees", "Shade", stands, Set.of(), opportunity, MAY));
    }

    private List<String> found(String words) {
        return found(sought(words, null, null, null, null)).ids();
    }

    private SearchIndex.Found found(Sought sought) {
        return index.search(sought, new Narrowed(sought.stage() == null ? Set.of() : Set.of(sought.stage()), Set.of()));
    }

    private static Sought sought(
            @Nullable String words,
            @Nullable String stage,
            @Nullable String ward,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new Sought(null, words, stage, ward, null, from, until, 1, 10);
    }
}
