package org.yousaid.consultation.results;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.results.Tallies.Counted;
import org.yousaid.eventstore.MongoEventStorageEngine;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Shown;

/** Publishes what was counted, once everything that was answered before the call is in the count. */
@Component
class ResultsDesk {

    private static final Duration UNTIL_COUNTED = Duration.ofSeconds(10);

    private final Tallies tallies;
    private final MongoEventStorageEngine events;
    private final CommandGateway commands;
    private final InstantSource clock;

    ResultsDesk(Tallies tallies, MongoEventStorageEngine events, CommandGateway commands, InstantSource clock) {
        this.tallies = tallies;
        this.events = events;
        this.commands = commands;
        this.clock = clock;
    }

    /** Publishes; the consultation's version after it. */
    long publish(ConsultationView consultation, ExpectedVersion expected, String by) {
        Counted counted = countedUpToNow(consultation);
        return commands.sendAndWait(new ConsultationCommand.PublishResults(
                consultation.id(),
                expected,
                counted.position(),
                clock.instant(),
                counted.tally().counts(consultation.content()),
                by,
                clock.instant()));
    }

    private Counted countedUpToNow(ConsultationView consultation) {
        return reachedHead(UNTIL_COUNTED)
                .flatMap(_ -> tallies.of(consultation.id()))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
    }

    /** Waits until everything that is stored by now is counted; empty when the time is up. */
    private Optional<Long> reachedHead(Duration limit) {
        long head = events.head();
        return Shown.within(limit, () -> Optional.of(tallies.reached()).filter(reached -> reached >= head));
    }

    /**
     * What has been counted so far, for those who may look before it is published; version 0. It has everything that was
     * answered before the call, unless the counting is so far behind that nobody should wait for it.
     */
    PublishedResults soFar(ConsultationView consultation) {
        reachedHead(Shown.LONGEST);
        Counted counted = tallies.of(consultation.id()).orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
        return new PublishedResults(
                0, counted.position(), clock.instant(), counted.tally().counts(consultation.content()));
    }
}
