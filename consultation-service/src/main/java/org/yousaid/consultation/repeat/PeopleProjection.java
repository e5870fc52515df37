package org.yousaid.consultation.repeat;

import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.operations.projection.FoldedBatch;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/** Counts how often each person has answered a consultation, as far as they said who they are. */
@Component
@ProcessingGroup(PeopleProjection.GROUP)
class PeopleProjection {

    static final String GROUP = "projections-repeat";

    private final FoldedBatch<Given> batches = new FoldedBatch<>(PeopleProjection.class);
    private final People people;

    PeopleProjection(People people) {
        this.people = people;
    }

    @EventHandler
    void on(ResponseEvent event, TrackingToken token, UnitOfWork<?> work) {
        List<Given> batch = batches.take(Given.of(event, token.position().orElseThrow()), work);
        // People first: whoever finds a response counted finds its author counted too.
        fold(FoldedBatch.byDocument(batch, Given::person));
        fold(FoldedBatch.byDocument(batch, given -> List.of(People.id(given.consultation()))));
    }

    private void fold(Map<String, List<Given>> documents) {
        if (documents.isEmpty()) {
            return;
        }
        Map<String, Long> positions = people.positions(documents.keySet());
        documents.forEach((document, all) -> fold(document, all, positions.getOrDefault(document, 0L)));
    }

    private void fold(String document, List<Given> all, long position) {
        List<Given> fresh = FoldedBatch.behind(position, all, Given::position);
        if (fresh.isEmpty()) {
            return;
        }
        ConsultationId consultation = fresh.getFirst().consultation();
        if (document.equals(People.id(consultation))) {
            people.count(
                    consultation,
                    fresh.getFirst().position(),
                    fresh.getLast().position(),
                    positions(fresh, What.GIVEN).size());
        } else {
            people.add(
                    document,
                    consultation,
                    fresh.getFirst().position(),
                    fresh.getLast().position(),
                    positions(fresh, What.GIVEN),
                    positions(fresh, What.TAKEN_BACK));
        }
    }

    private static List<Long> positions(List<Given> all, What what) {
        return all.stream()
                .filter(given -> given.what() == what)
                .map(Given::position)
                .toList();
    }

    @ResetHandler
    void reset() {
        people.clear();
    }

    private enum What {
        GIVEN,
        TAKEN_BACK,
        REDACTED
    }

    /** What happened to one response. */
    private record Given(
            ConsultationId consultation,
            long position,
            What what,
            @Nullable PersonId author) {

        static Given of(ResponseEvent event, long position) {
            return switch (event) {
                case ResponseEvent.Recorded recorded -> {
                    SealedContact contact = recorded.contact();
                    yield new Given(
                            recorded.consultation(), position, What.GIVEN, contact == null ? null : contact.person());
                }
                case ResponseEvent.Withdrawn withdrawn ->
                    new Given(withdrawn.consultation(), position, What.TAKEN_BACK, withdrawn.person());
                case ResponseEvent.Redacted redacted ->
                    new Given(redacted.consultation(), position, What.REDACTED, null);
            };
        }

        /** The document of the person who answered, where that is known. */
        List<String> person() {
            return author == null ? List.of() : List.of(People.id(consultation, author));
        }
    }
}
