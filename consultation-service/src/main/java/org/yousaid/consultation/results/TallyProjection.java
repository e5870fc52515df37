package org.yousaid.consultation.results;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.CountedResponse;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.operations.projection.FoldedBatch;

/**
 * Counts answers as they come. Every event of this service is handled here, so that how far the counting has come can be
 * compared with the end of the event store.
 *
 * <p>A batch is folded into one update per counting document. That happens with the last event of the batch, because what is
 * left to the end of the unit of work runs after the token has been stored: a crash between the two would lose counts.
 */
@Component
@ProcessingGroup(TallyProjection.GROUP)
class TallyProjection {

    static final String GROUP = "projections-results";

    private final FoldedBatch<Happened> batches = new FoldedBatch<>(TallyProjection.class);
    private final Tallies tallies;

    TallyProjection(Tallies tallies) {
        this.tallies = tallies;
    }

    /**
     * One handler for all, because Axon would prefer one for any object to one for a sealed family. What there is nothing to
     * count of has been seen: without that nothing could be published while such an event is the last.
     */
    @EventHandler
    void on(Object event, TrackingToken token, UnitOfWork<?> work) {
        long position = token.position().orElseThrow();
        take(
                switch (event) {
                    case ResponseEvent response -> happened(response, position);
                    case ConsultationEvent happened -> new Happened(happened.id(), position);
                    case ThemeEvent themed -> new Happened(themed.consultation(), position);
                    default -> new Happened(null, position);
                },
                work);
    }

    private static Happened happened(ResponseEvent event, long position) {
        return switch (event) {
            case ResponseEvent.Recorded recorded -> new Happened(recorded.consultation(), position, recorded, false);
            case ResponseEvent.Withdrawn withdrawn -> new Happened(withdrawn.consultation(), position, withdrawn, true);
            case ResponseEvent.Redacted redacted -> new Happened(redacted.consultation(), position);
        };
    }

    private void take(Happened happened, UnitOfWork<?> work) {
        List<Happened> batch = batches.take(happened, work);
        if (!batch.isEmpty()) {
            FoldedBatch.byDocument(batch, Happened::counted).forEach(this::fold);
            tallies.reached(batch.getLast().position());
        }
    }

    private void fold(TallyId id, List<Happened> all) {
        List<Happened> fresh = FoldedBatch.behind(tallies.position(id), all, Happened::position);
        if (fresh.isEmpty()) {
            return;
        }
        Tally tally = new Tally();
        fresh.forEach(happened -> happened.addTo(tally));
        tallies.add(id, fresh.getFirst().position(), fresh.getLast().position(), tally);
    }

    @ResetHandler
    void reset() {
        tallies.clear();
    }

    /**
     * @param consultation absent for what has to do with none
     * @param response absent for what happened to the consultation itself: nothing to count, but it has been seen
     * @param out whether the response is taken out and not in
     */
    private record Happened(
            @Nullable ConsultationId consultation,
            long position,
            @Nullable CountedResponse response,
            boolean out) {

        Happened(@Nullable ConsultationId consultation, long position) {
            this(consultation, position, null, false);
        }

        void addTo(Tally tally) {
            if (response != null && out) {
                tally.takeOut(response);
            } else if (response != null) {
                tally.count(response);
            }
        }

        /** The documents that have to know of it. */
        List<TallyId> counted() {
            if (response != null) {
                return TallyId.counting(response);
            }
            return consultation == null ? List.of() : List.of(TallyId.all(consultation));
        }
    }
}
