package org.yousaid.suggestion.referral.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static org.yousaid.suggestion.referral.read.ReferralDocument.DEADLINE;
import static org.yousaid.suggestion.referral.read.ReferralDocument.DUE;
import static org.yousaid.suggestion.referral.read.ReferralDocument.ID;
import static org.yousaid.suggestion.referral.read.ReferralDocument.OPEN;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.referral.BodyAnswer;
import org.yousaid.suggestion.referral.ReferralId;
import org.yousaid.suggestion.referral.ReferralView;
import org.yousaid.suggestion.referral.ReferralView.Said;
import org.yousaid.suggestion.referral.Referrals;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.WhoHasIt;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Shown;

/** Reads what {@link ReferralProjection} writes, and asks the event store how far it must have come. */
@Component
class ReferralDocuments implements Referrals, WhoHasIt {

    private static final Date EVER = Date.from(Instant.EPOCH);

    private final MongoCollection<Document> documents;
    private final EventStore events;

    ReferralDocuments(Databases databases, EventStore events) {
        this.documents = databases.own().getCollection(ReferralDocument.COLLECTION);
        this.events = events;
        documents.createIndex(Indexes.ascending(OPEN, DEADLINE, ID));
        documents.createIndex(Indexes.ascending(DUE), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<ReferralView> find(ReferralId id) {
        Optional<Long> last = events.lastSequenceNumberFor(id.value());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReferralView> shown = Shown.within(() -> read(id).filter(view -> view.version() >= last.get()));
        if (shown.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_READY);
        }
        return shown;
    }

    @Override
    public Page open(@Nullable Place after, int limit) {
        List<ReferralView> found = documents
                .find(after == null ? eq(OPEN, true) : and(eq(OPEN, true), behind(after)))
                .sort(ascending(DEADLINE, ID))
                .limit(limit + 1)
                .map(ReferralDocument::view)
                .into(new ArrayList<>());
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<ReferralView> shown = found.subList(0, limit);
        ReferralView end = shown.getLast();
        return new Page(shown, new Place(end.deadline(), end.id().value()));
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(documents
                        .find(gt(DUE, EVER))
                        .sort(ascending(DUE))
                        .limit(1)
                        .first())
                .map(first -> first.getDate(DUE).toInstant());
    }

    @Override
    public List<ReferralView> dueAt(Instant now, int limit) {
        return documents
                .find(and(gt(DUE, EVER), lte(DUE, Date.from(now))))
                .sort(ascending(DUE))
                .limit(limit)
                .map(ReferralDocument::view)
                .into(new ArrayList<>());
    }

    /** The policy that asks the body follows the screening a moment later. */
    @Override
    public Optional<Held> of(SuggestionView suggestion) {
        ReferralId id = ReferralId.of(suggestion.id());
        boolean waits = suggestion.outcome() == ScreeningOutcome.REFERRED && suggestion.nextWordBy() != null;
        if (waits) {
            return Shown.within(() -> read(id).filter(view -> !view.since().isBefore(suggestion.since())))
                    .or(() -> read(id))
                    .map(ReferralDocuments::held);
        }
        return suggestion.history().stream().anyMatch(step -> step.referredTo() != null)
                ? read(id).map(ReferralDocuments::held)
                : Optional.empty();
    }

    private Optional<ReferralView> read(ReferralId id) {
        return Optional.ofNullable(documents.find(eq(ID, id.value())).first()).map(ReferralDocument::view);
    }

    private static Held held(ReferralView view) {
        Optional<Said> settled = view.settled();
        return new Held(
                view.asked().name(),
                view.since(),
                view.asked().answerBy(),
                view.saidIn(view.round()).stream()
                        .filter(said -> said.answer() == BodyAnswer.WE_HAVE_IT)
                        .map(Said::at)
                        .findFirst()
                        .orElse(null),
                view.chasedAt(),
                settled.map(Said::at).orElse(null),
                settled.filter(_ -> view.wordsReleased()).map(Said::words).orElse(null),
                !view.open());
    }

    private static Bson behind(Place place) {
        Date deadline = Date.from(place.deadline());
        return or(gt(DEADLINE, deadline), and(eq(DEADLINE, deadline), gt(ID, place.id())));
    }
}
