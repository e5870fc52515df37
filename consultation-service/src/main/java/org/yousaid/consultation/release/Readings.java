package org.yousaid.consultation.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.place.Wards;
import org.yousaid.consultation.response.ListedResponses;
import org.yousaid.consultation.response.ListedResponses.Listed;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.ResponseRefusal.MistypedReference;
import org.yousaid.consultation.response.ResponseRefusal.NotKnownYet;
import org.yousaid.contract.Reference;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Opens responses for a reader, out of their own events: what was stored a moment ago is there. */
@Component
class Readings {

    private final ListedResponses listed;
    private final EventStore events;
    private final Consultations consultations;
    private final PersonVault vault;
    private final Wards wards;

    Readings(ListedResponses listed, EventStore events, Consultations consultations, PersonVault vault, Wards wards) {
        this.listed = listed;
        this.events = events;
        this.consultations = consultations;
        this.vault = vault;
        this.wards = wards;
    }

    Reading one(String typed) {
        Reference reference = Reference.read(typed).orElseThrow(() -> new Refused(new MistypedReference()));
        return listed.listed(reference)
                .map(Listed::id)
                .flatMap(this::read)
                .orElseThrow(() -> new Refused(new NotKnownYet(reference)));
    }

    Optional<Reading> read(ResponseId response) {
        return Reading.of(events.readEvents(response.value())
                .asStream()
                .map(event -> (ResponseEvent) event.getPayload())
                .toList());
    }

    /** A reading in plain words. */
    ReadingRepresentation opened(Reading reading) {
        ConsultationView asked =
                consultations.find(reading.given().consultation()).orElseThrow();
        return opened(List.of(reading), asked).getFirst();
    }

    /** Several readings of one consultation in plain words; one round trip for all their keys. */
    List<ReadingRepresentation> opened(List<Reading> readings, ConsultationView asked) {
        List<SealedText> closed =
                readings.stream().flatMap(reading -> reading.words().stream()).toList();
        Map<SealedText, String> words = closed.isEmpty() ? Map.of() : vault.readAll(closed);
        Map<String, String> names = wards.names();
        return readings.stream()
                .map(reading -> ReadingRepresentation.of(reading, asked.content(), words, names))
                .toList();
    }
}
