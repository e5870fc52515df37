package org.yousaid.suggestion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

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
        assertThat(index.search(sought(null, null, null, null, null)).ids()).containsExactly("text", "title");
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
        assertThat(index.search(sought("trees", "answered", null, null, null)).ids())
                .containsExactly("june");
        assertThat(index.search(sought("trees", null, "E1", null, null)).ids()).containsExactly("may");
        assertThat(index.search(sought(null, null, null, JUNE, null)).ids()).containsExactly("june");
        assertThat(index.search(sought(null, null, null, null, JUNE)).ids()).containsExactly("may");
    }

    @Test
    void keepsToAService() {
        index.put(new Entry("parks", "Trees", "Shade", "received", List.of("E1", "E2"), "Parks", MAY));
        put("nobody", "Trees", "Shade", "received", "E1", MAY);
        assertThat(index.search(new Sought("trees", null, "E2", "Parks", null, null, 1, 10))
                        .ids())
                .containsExactly("parks");
    }

    @Test
    void turnsPagesAndCountsAll() {
        for (int i = 0; i < 25; i++) {
            put("id" + i, "Trees", "Shade", "received", "E1", MAY.plusSeconds(i));
        }
        SearchIndex.Found second = index.search(new Sought("trees", null, null, null, null, null, 2, 10));
        assertThat(second.total()).isEqualTo(25);
        assertThat(second.ids()).hasSize(10).first().isEqualTo("id14");
        assertThat(index.search(new Sought("trees", null, null, null, null, null, 3, 10))
                        .ids())
                .hasSize(5);
        assertThat(index.search(new Sought("trees", null, null, null, null, null, 4, 10))
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
        index.put(new Entry(id, title, text, stage, List.of(ward), null, at));
    }

    private List<String> found(String words) {
        return index.search(sought(words, null, null, null, null)).ids();
    }

    private static Sought sought(
            @Nullable String words,
            @Nullable String stage,
            @Nullable String ward,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new Sought(words, stage, ward, null, from, until, 1, 10);
    }
}
