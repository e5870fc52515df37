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
        long head = events.head();
        return Shown.within(UNTIL_COUNTED, () -> Optional.of(tallies.reached()).filter(reached -> reached >= head))
                .flatMap(_ -> tallies.of(consultation.id()))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
    }

    /** What has been counted so far, for those who may look before it is published; version 0. */
    PublishedResults soFar(ConsultationView consultation) {
        Counted counted = Shown.within(() -> tallies.of(consultation.id()))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
        return new PublishedResults(
                0, counted.position(), clock.instant(), counted.tally().counts(consultation.content()));
    }
}
