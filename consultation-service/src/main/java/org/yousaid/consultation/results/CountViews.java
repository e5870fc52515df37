package org.yousaid.consultation.results;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.results.RepliesDue.Due;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;

/**
 * Counts what was said so far for those whose reply falls due before the results are out. One count differs from the one
 * before by enough people, question by question, so that no two mails together show what a few said. Its number makes the
 * event's id: however many instances try, it is stored once.
 */
@Component
class CountViews implements TimedWork {

    private final RepliesDue replies;
    private final Consultations consultations;
    private final ResultsDesk desk;
    private final CountedViews views;
    private final EventGateway gateway;
    private final SmallestNumber smallest;
    private final InstantSource clock;

    CountViews(
            RepliesDue replies,
            Consultations consultations,
            ResultsDesk desk,
            CountedViews views,
            EventGateway gateway,
            SmallestNumber smallest,
            InstantSource clock) {
        this.replies = replies;
        this.consultations = consultations;
        this.desk = desk;
        this.views = views;
        this.gateway = gateway;
        this.smallest = smallest;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "count what was said so far";
    }

    @Override
    public Optional<Instant> nextDue() {
        return replies.nextDue();
    }

    @Override
    public void runDue() {
        EachDue.of(replies.dueAt(clock.instant()), this::count);
    }

    private void count(Due due) {
        Optional<ConsultationView> found = consultations.find(due.consultation());
        boolean resultsAreOut = found.filter(view -> view.results() != null).isPresent();
        int number = found.isEmpty() || resultsAreOut ? due.number() : count(due, found.get());
        replies.counted(due, number, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The number of the latest count: the next one, or the one before where nothing was said since. */
    private int count(Due due, ConsultationView consultation) {
        PublishedResults now = desk.soFar(consultation, false);
        PublishedResults before = views.latest(due.consultation()).orElse(null);
        if (before != null && before.position() >= now.position()) {
            return due.number();
        }
        int number = due.number() + 1;
        Counts shown = shown(consultation.content(), before, now.counts());
        store(new ViewsEvent.Counted(due.consultation(), number, now.position(), now.countedAt(), shown));
        return number;
    }

    /** Where only participation is shown, nothing else is kept: what is not there stands in no mail and on no page. */
    private Counts shown(ConsultationContent content, @Nullable PublishedResults before, Counts now) {
        return content.participationOnly()
                ? new Counts(now.responses(), List.of())
                : LaterVersion.of(content, before, new Counts(now.responses(), now.questions()), smallest);
    }

    private void store(ViewsEvent.Counted counted) {
        String id = CountedViews.id(counted.consultation(), counted.number());
        try {
            gateway.publish(new GenericEventMessage<>(
                    id, counted, MetaData.emptyInstance(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        } catch (AggregateStreamCreationException _) {
            // Another instance was faster, or this one ended before it noted that it had counted.
        }
    }
}
