package org.yousaid.suggestion.referral.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.referral.ReferralSamples.LATER;
import static org.yousaid.suggestion.referral.ReferralSamples.answered;
import static org.yousaid.suggestion.referral.ReferralSamples.chased;
import static org.yousaid.suggestion.referral.ReferralSamples.ofAReceiver;
import static org.yousaid.suggestion.referral.ReferralSamples.ofAReferral;
import static org.yousaid.suggestion.referral.ReferralSamples.referred;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.referral.BodyAnswer;
import org.yousaid.suggestion.referral.ReceiverEvent;
import org.yousaid.suggestion.referral.ReferralEvent;
import org.yousaid.suggestion.referral.ReferralView;
import org.yousaid.testsupport.MongoServer;

class ReferralProjectionTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private final MongoCollection<Document> documents = mongo.database().getCollection(ReferralDocument.COLLECTION);
    private final ReferralProjection projection = new ReferralProjection(ReadModels.live(mongo.database()));
    private final ReceiverProjection receivers = new ReceiverProjection(ReadModels.live(mongo.database()));

    @BeforeEach
    void empty() {
        projection.reset();
        receivers.reset();
    }

    @Test
    void showsWhoHasItHowOftenTheyWereAskedAndWhatTheySaid() {
        play(List.of(referred(1), chased(1, LATER), answered(BodyAnswer.WE_HAVE_IT)));
        ReferralView view = ReferralDocument.view(only());
        assertThat(view.asked().name()).isEqualTo("Greenfield Police");
        assertThat(view.chased()).isEqualTo(1);
        assertThat(view.due()).isEqualTo(LATER);
        assertThat(view.open()).isTrue();
        assertThat(view.settled()).isEmpty();
        assertThat(view.said()).extracting(ReferralView.Said::answer).containsExactly(BodyAnswer.WE_HAVE_IT);
    }

    @Test
    void beginsAnewWithTheNextBodyAndForgetsNothingThatWasSaid() {
        play(List.of(referred(1), answered(BodyAnswer.NOT_OURS), referred(4)));
        ReferralView view = ReferralDocument.view(only());
        assertThat(view.round()).isEqualTo(4);
        assertThat(view.settled()).isEmpty();
        assertThat(view.due()).isNotNull();
        assertThat(view.saidIn(1)).hasSize(1);
    }

    @Test
    void isTheSameWhenEventsComeTwiceAndWhenRebuilt() {
        play(ofAReferral());
        Document once = only();
        play(ofAReferral());
        assertThat(only()).isEqualTo(once);
        assertThat(once).doesNotContainKey(ReferralDocument.DUE);
        projection.reset();
        assertThat(documents.countDocuments()).isZero();
        play(ofAReferral());
        assertThat(only()).isEqualTo(once);
    }

    @Test
    void keepsReceiversAlsoWhenRetired() {
        MongoCollection<Document> list = mongo.database().getCollection(ReceiverProjection.COLLECTION);
        playReceiver();
        Document once = Objects.requireNonNull(list.find().first());
        assertThat(once.getBoolean(ReceiverProjection.RETIRED)).isTrue();
        playReceiver();
        assertThat(list.find().first()).isEqualTo(once);
    }

    @Test
    void answersEveryQueryByAnIndex() {
        documents.createIndex(Indexes.ascending(ReferralDocument.OPEN, ReferralDocument.DEADLINE, ReferralDocument.ID));
        documents.createIndex(Indexes.ascending(ReferralDocument.DUE), new IndexOptions().sparse(true));
        play(List.of(referred(1)));
        Document due = documents
                .find(Filters.and(
                        Filters.gt(ReferralDocument.DUE, Date.from(Instant.EPOCH)),
                        Filters.lte(ReferralDocument.DUE, Date.from(LATER))))
                .sort(Sorts.ascending(ReferralDocument.DUE))
                .explain();
        Document open = documents
                .find(Filters.eq(ReferralDocument.OPEN, true))
                .sort(Sorts.ascending(ReferralDocument.DEADLINE, ReferralDocument.ID))
                .explain();
        assertThat(List.of(due.toJson(), open.toJson())).allMatch(plan -> plan.contains("IXSCAN"));
    }

    private void play(List<ReferralEvent> events) {
        for (int version = 0; version < events.size(); version++) {
            projection.on(events.get(version), version);
        }
    }

    private void playReceiver() {
        List<ReceiverEvent> events = ofAReceiver();
        for (int version = 0; version < events.size(); version++) {
            receivers.on(events.get(version), version);
        }
    }

    private Document only() {
        List<Document> all = documents.find().into(new ArrayList<>());
        assertThat(all).hasSize(1);
        return Objects.requireNonNull(all.getFirst());
    }
}
