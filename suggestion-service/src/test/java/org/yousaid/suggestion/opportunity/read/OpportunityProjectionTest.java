package org.yousaid.suggestion.opportunity.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.identified;
import static org.yousaid.suggestion.opportunity.OpportunitySamples.oneOfEach;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.suggestion.Samples;
import org.yousaid.testsupport.MongoServer;

class OpportunityProjectionTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private MongoCollection<Document> documents = mongo.database().getCollection("opportunities");
    private MongoCollection<Document> gathered = mongo.database().getCollection("opportunity_suggestions");
    private OpportunityProjection projection = projection();

    private static OpportunityProjection projection() {
        return new OpportunityProjection(ReadModels.live(mongo.database()));
    }

    @BeforeEach
    void empty() {
        documents = mongo.database().getCollection("opportunities");
        gathered = mongo.database().getCollection("opportunity_suggestions");
        documents.deleteMany(new Document());
        gathered.deleteMany(new Document());
        projection = projection();
    }

    @Test
    void showsWhatBecameOfIt() {
        play(oneOfEach());

        OpportunityView view = OpportunityDocument.view(all(documents).getFirst());
        assertThat(view.status()).isEqualTo(OpportunityStatus.DECLINED);
        assertThat(view.version()).isEqualTo(oneOfEach().size() - 1);
        assertThat(view.suggestions()).isEqualTo(1);
        assertThat(view.merged()).containsExactly(Samples.SEATS);
        assertThat(view.into()).isNull();
        assertThat(view.advice().getFirst().answer()).isEqualTo("Behind the wall.");
        assertThat(view.milestones().getFirst().reached()).isNotNull();
        assertThat(view.trail()).hasSameSizeAs(oneOfEach());
        assertThat(view.trail().get(1).what()).isEqualTo("described");
        assertThat(view.trail().get(3).what()).isEqualTo("merge-undone");
        assertThat(all(gathered)).hasSize(1);
    }

    @Test
    void changesNothingWhenEventsComeTwice() {
        play(oneOfEach());
        List<Document> once = all(documents);
        List<Document> placed = all(gathered);

        play(oneOfEach());

        assertThat(all(documents)).isEqualTo(once);
        assertThat(all(gathered)).isEqualTo(placed);
    }

    @Test
    void isTheSameWhenRebuilt() {
        play(oneOfEach());
        List<Document> before = all(documents);
        List<Document> placed = all(gathered);

        projection.reset();
        assertThat(all(documents)).isEmpty();
        assertThat(all(gathered)).isEmpty();
        play(oneOfEach());

        assertThat(all(documents)).isEqualTo(before);
        assertThat(all(gathered)).isEqualTo(placed);
    }

    @Test
    void failsRatherThanPassOverAnEventItHasNoDocumentFor() {
        assertThatThrownBy(() -> projection.on(oneOfEach().get(1), 1)).isInstanceOf(IllegalStateException.class);
        projection.on(identified(), 0);
        projection.on(oneOfEach().get(1), 1);
        assertThat(all(documents)).hasSize(1);
    }

    private void play(List<OpportunityEvent> events) {
        for (int version = 0; version < events.size(); version++) {
            projection.on(events.get(version), version);
        }
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return collection.find().into(new ArrayList<>());
    }
}
