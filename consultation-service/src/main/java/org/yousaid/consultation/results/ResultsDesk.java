package org.yousaid.consultation.results;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.FourEyes;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Repeats;
import org.yousaid.consultation.repeat.RepeatFigures;
import org.yousaid.consultation.results.Tallies.Counted;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.consultation.theme.ConfirmedThemes;
import org.yousaid.eventstore.MongoEventStorageEngine;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Shown;

/** Publishes what was counted, once everything that was answered before the call is in the count. */
@Component
class ResultsDesk {

    private static final int MOST_TRIES = 3;
    private static final Duration UNTIL_COUNTED = Duration.ofSeconds(10);

    private final Tallies tallies;
    private final Recount recount;
    private final MongoEventStorageEngine events;
    private final CommandGateway commands;
    private final InstantSource clock;
    private final SmallestNumber smallest;
    private final FourEyes fourEyes;
    private final ConfirmedThemes themes;
    private final RepeatFigures repeats;
    private final WeightingDesk weighting;
    private final CountedViews views;

    ResultsDesk(
            Tallies tallies,
            Recount recount,
            MongoEventStorageEngine events,
            CommandGateway commands,
            InstantSource clock,
            SmallestNumber smallest,
            FourEyes fourEyes,
            ConfirmedThemes themes,
            RepeatFigures repeats,
            WeightingDesk weighting,
            CountedViews views) {
        this.tallies = tallies;
        this.recount = recount;
        this.events = events;
        this.commands = commands;
        this.clock = clock;
        this.smallest = smallest;
        this.fourEyes = fourEyes;
        this.themes = themes;
        this.repeats = repeats;
        this.weighting = weighting;
        this.views = views;
    }

    /** Publishes; the consultation's version after it. */
    long publish(ConsultationView consultation, ExpectedVersion expected, @Nullable String reason, String by) {
        expected.check(consultation.version());
        Ready ready = ready(consultation);
        Counted counted = ready.counted();
        Counts counts = counts(consultation, counted).with(ready.themes()).with(together(consultation, counted));
        return commands.sendAndWait(new ConsultationCommand.PublishResults(
                consultation.id(),
                ExpectedVersion.of(consultation.version()),
                smallest.ofGroup(),
                counted.position(),
                clock.instant(),
                LaterVersion.of(consultation.content(), before(consultation), counts, smallest),
                fourEyes.wanted(),
                reason,
                by,
                clock.instant()));
    }

    /** Publishes what a standing consultation has counted by the end of a quarter; the version after it. */
    long publishQuarter(ConsultationView consultation) {
        Ready ready = ready(consultation);
        Counted counted = ready.counted();
        Counts counts = counts(consultation, counted).with(ready.themes()).with(together(consultation, counted));
        return commands.sendAndWait(new ConsultationCommand.PublishQuarter(
                consultation.id(),
                ExpectedVersion.of(consultation.version()),
                smallest.ofGroup(),
                counted.position(),
                clock.instant(),
                LaterVersion.of(consultation.content(), before(consultation), counts, smallest),
                clock.instant()));
    }

    /** What is known outside already: the results as they were published last, or what went out in mails before them. */
    private @Nullable PublishedResults before(ConsultationView consultation) {
        PublishedResults published = consultation.results();
        return published != null ? published : views.latest(consultation.id()).orElse(null);
    }

    /** Answers and themes counted at one position. Where somebody works on the themes meanwhile, it is tried again. */
    private Ready ready(ConsultationView consultation) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Counted counted = countedUpToNow(consultation);
            Optional<List<CountedThemes>> counting =
                    Shown.within(() -> themes.at(consultation, counted.position(), smallest.ofGroup()));
            if (counting.isPresent()) {
                return new Ready(counted, counting.get());
            }
        }
        throw new Refused(CommonRefusal.NOT_READY);
    }

    private Repeats together(ConsultationView consultation, Counted counted) {
        return repeats.at(
                        consultation.id(),
                        counted.position(),
                        counted.tally().all().responses(),
                        smallest.ofGroup())
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
    }

    private record Ready(Counted counted, List<CountedThemes> themes) {}

    private Counts counts(ConsultationView consultation, Counted counted) {
        Counts all = counted.tally().all().counts(consultation.content());
        Counts inGroups = new Counts(
                all.responses(),
                all.questions(),
                Breakdowns.of(consultation.content(), counted.tally(), counted.position(), smallest.ofGroup()));
        return inGroups.with(
                weighting.of(consultation.content(), counted.tally(), inGroups.breakdowns(), counted.position()));
    }

    /** Everybody's counts, and how many are in each group, without what they answered. */
    private Counts inGroups(ConsultationView consultation, Counted counted) {
        Counts all = counted.tally().all().counts(consultation.content());
        return addsUp(consultation, counted)
                ? new Counts(
                        all.responses(),
                        all.questions(),
                        Breakdowns.sizes(
                                consultation.content(), counted.tally(), counted.position(), smallest.ofGroup()))
                : all;
    }

    /** Groups that do not add up were counted before there were groups; then the events themselves are counted. */
    private Counted countedUpToNow(ConsultationView consultation) {
        ConsultationId id = consultation.id();
        return reachedHead(UNTIL_COUNTED)
                .flatMap(_ -> tallies.of(id))
                .map(counted -> addsUp(consultation, counted)
                        ? counted
                        : new Counted(counted.position(), recount.upTo(counted.position(), id)))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
    }

    private static boolean addsUp(ConsultationView consultation, Counted counted) {
        return counted.tally().addsUp(consultation.content().aims().ageQuestion());
    }

    /** Waits until everything that is stored by now is counted; empty when the time is up. */
    private Optional<Long> reachedHead(Duration limit) {
        long head = events.head();
        return Shown.within(limit, () -> Optional.of(tallies.reached()).filter(reached -> reached >= head));
    }

    /**
     * What has been counted so far, for those who may look before it is published; version 0. It has everything that was
     * answered before the call, unless the counting is so far behind that nobody should wait for it. Without breakdowns
     * where they are not wanted, or at a moment when the groups do not add up.
     */
    PublishedResults soFar(ConsultationView consultation, boolean breakdowns) {
        reachedHead(Shown.LONGEST);
        Counted counted = tallies.of(consultation.id()).orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
        Counts counts = breakdowns && addsUp(consultation, counted)
                ? counts(consultation, counted)
                : inGroups(consultation, counted);
        return new PublishedResults(
                0,
                counted.position(),
                clock.instant(),
                counts.with(themes.now(consultation, counted.position(), smallest.ofGroup())));
    }
}
