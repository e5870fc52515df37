package org.yousaid.consultation.equality;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.time.TimedWork;

/**
 * Makes events of what waits, so that neither position nor time says which response an event came with. When twice a batch
 * waits, one batch of it goes, drawn by lot and in random order; the others stay for the next to hide among. When the
 * consultation has closed, all that is left goes.
 */
@Component
class MixedBatches implements TimedWork {

    private final WaitingAnswers waiting;
    private final Consultations consultations;
    private final EventGateway gateway;
    private final InstantSource clock;
    private final int batch;
    private final SecureRandom lot = new SecureRandom();

    MixedBatches(
            WaitingAnswers waiting,
            Consultations consultations,
            EventGateway gateway,
            InstantSource clock,
            @Value("${yousaid.equality.batch}") int batch) {
        this.waiting = waiting;
        this.consultations = consultations;
        this.gateway = gateway;
        this.clock = clock;
        this.batch = batch;
    }

    @Override
    public String name() {
        return "store equality answers in mixed batches";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue() {
        waiting.consultations().forEach(this::move);
    }

    private void move(ConsultationId consultation) {
        List<WaitingAnswers.Entry> entries = waiting.of(consultation);
        Collections.shuffle(entries, lot);
        if (closed(consultation)) {
            entries.forEach(entry -> store(consultation, entry));
            return;
        }
        while (entries.size() >= 2 * batch) {
            List<WaitingAnswers.Entry> drawn = entries.subList(0, batch);
            drawn.forEach(entry -> store(consultation, entry));
            drawn.clear();
        }
    }

    private boolean closed(ConsultationId consultation) {
        return consultations
                .find(consultation)
                .filter(view -> view.status() != ConsultationStatus.OPEN)
                .isPresent();
    }

    private void store(ConsultationId consultation, WaitingAnswers.Entry entry) {
        waiting.open(entry).ifPresent(answers -> publish(consultation, entry.record(), answers));
        waiting.remove(entry);
    }

    /** The event's id is the record's, which the store takes once: what was moved before a crash is not moved again. */
    private void publish(ConsultationId consultation, String record, Map<String, String> answers) {
        Instant day = clock.instant().truncatedTo(ChronoUnit.DAYS);
        EqualityEvent event =
                new EqualityEvent.Answered(record, consultation, answers, LocalDate.ofInstant(day, ZoneOffset.UTC));
        try {
            gateway.publish(new GenericEventMessage<>(record, event, MetaData.emptyInstance(), day));
        } catch (AggregateStreamCreationException _) {
            // It is there already.
        }
    }
}
