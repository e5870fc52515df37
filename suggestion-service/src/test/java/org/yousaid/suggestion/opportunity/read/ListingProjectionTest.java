package org.yousaid.suggestion.opportunity.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.approved;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.assessed;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.identified;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.oneOfEach;
import static org.yousaid.suggestion.suggestion.Samples.BENCHES;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.SEATS;

import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.opportunity.Brief;
import org.yousaid.suggestion.opportunity.ListedOpportunity;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunitySamples;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.testsupport.MongoServer;

class ListingProjectionTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private final ListingDocuments documents = new ListingDocuments(ReadModels.live(mongo.database()));
    private final ListingProjection projection = new ListingProjection(documents);

    @BeforeEach
    void empty() {
        documents.clear();
    }

    @Test
    void tellsWhatChangedBehindAPlace() {
        play(3, identified());
        play(
                5,
                new OpportunityEvent.Identified(
                        SEATS, "f", OpportunitySamples.BRIEF, List.of(), false, null, "reviewer", NOON));
        assertThat(documents.after(-1, 10)).extracting(ListedOpportunity::id).containsExactly(BENCHES, SEATS);
        assertThat(documents.after(-1, 1)).extracting(ListedOpportunity::id).containsExactly(BENCHES);

        play(8, assessed());
        assertThat(documents.after(5, 10)).singleElement().satisfies(changed -> {
            assertThat(changed.id()).isEqualTo(BENCHES);
            assertThat(changed.place()).isEqualTo(8);
            assertThat(changed.status()).isEqualTo(OpportunityStatus.ASSESSED);
            assertThat(changed.serviceArea()).isEqualTo("Parks");
            assertThat(changed.begunAt()).isEqualTo(NOON);
        });
        assertThat(documents.after(8, 10)).isEmpty();
    }

    @Test
    void opensWhatIsKeptBackOnceItIsAssessed() {
        play(
                1,
                new OpportunityEvent.Identified(
                        BENCHES, "f", OpportunitySamples.BRIEF, List.of(), true, null, "reviewer", NOON));
        assertThat(only().open()).isFalse();
        play(2, new OpportunityEvent.Described(BENCHES, new Brief("Seats", "Six.", "Streets", "O"), "r", NOON));
        assertThat(only().open()).isFalse();
        assertThat(only().serviceArea()).isEqualTo("Streets");
        play(3, assessed());
        assertThat(only().open()).isTrue();
    }

    @Test
    void changesNothingWhenEventsComeTwice() {
        play(1, identified());
        play(2, assessed());
        play(3, approved());
        ListedOpportunity once = only();

        play(1, identified());
        play(2, assessed());
        play(3, approved());

        assertThat(only()).isEqualTo(once);
    }

    @Test
    void isTheSameWhenRebuilt() {
        playAll();
        ListedOpportunity before = only();

        projection.reset();
        assertThat(documents.after(-1, 10)).isEmpty();
        playAll();

        assertThat(only()).isEqualTo(before);
    }

    @Test
    void isReadByAnIndex() {
        play(1, identified());
        assertThat(mongo.database()
                        .getCollection(ListingDocuments.COLLECTION)
                        .find(new Document("place", new Document("$gt", 0L)))
                        .sort(new Document("place", 1))
                        .explain()
                        .toJson())
                .contains("IXSCAN");
    }

    private void playAll() {
        List<OpportunityEvent> events = oneOfEach();
        for (int place = 0; place < events.size(); place++) {
            play(place, events.get(place));
        }
    }

    private void play(long place, OpportunityEvent event) {
        projection.on(event, new GlobalSequenceTrackingToken(place));
    }

    private ListedOpportunity only() {
        List<ListedOpportunity> all = documents.after(-1, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
