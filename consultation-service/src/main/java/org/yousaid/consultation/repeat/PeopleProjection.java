package org.yousaid.consultation.repeat;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.document.FoldedBatch;
import org.yousaid.consultation.response.ResponseEvent;
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
    void on(ResponseEvent.Recorded event, TrackingToken token, UnitOfWork<?> work) {
        List<Given> batch =
                batches.take(new Given(event.consultation(), token.position().orElseThrow(), event.contact()), work);
        // People first: whoever finds a response counted finds its author counted too.
        FoldedBatch.byDocument(batch, Given::person).forEach(this::fold);
        FoldedBatch.byDocument(batch, given -> List.of(People.id(given.consultation())))
                .forEach(this::fold);
    }

    private void fold(String document, List<Given> all) {
        List<Given> fresh = FoldedBatch.behind(people.position(document), all, Given::position);
        if (fresh.isEmpty()) {
            return;
        }
        ConsultationId consultation = fresh.getFirst().consultation();
        if (document.equals(People.id(consultation))) {
            people.count(
                    consultation, fresh.getFirst().position(), fresh.getLast().position(), fresh.size());
        } else {
            people.add(
                    document, consultation, fresh.stream().map(Given::position).toList());
        }
    }

    @ResetHandler
    void reset() {
        people.clear();
    }

    /** One response. */
    private record Given(
            ConsultationId consultation,
            long position,
            @Nullable SealedContact contact) {

        /** The document of the person who answered, where that is known. */
        List<String> person() {
            return contact == null ? List.of() : List.of(People.id(consultation, contact.person()));
        }
    }
}
