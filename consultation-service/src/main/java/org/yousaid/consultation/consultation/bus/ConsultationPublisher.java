package org.yousaid.consultation.consultation.bus;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.MailCharts;
import org.yousaid.consultation.consultation.OverdueAfter;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.contract.ConsultationEnded;
import org.yousaid.contract.ConsultationOpened;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.eventstore.deadletter.NotYet;

/**
 * Tells the others that a consultation opened or ended, and that its results or its outcome are out. Results go with the
 * charts for mails.
 */
@Component
@ProcessingGroup("publisher")
class ConsultationPublisher {

    private final MessageBus bus;
    private final Consultations consultations;
    private final SmallestNumber smallest;
    private final OverdueAfter overdue;

    ConsultationPublisher(MessageBus bus, Consultations consultations, SmallestNumber smallest, OverdueAfter overdue) {
        this.bus = bus;
        this.consultations = consultations;
        this.smallest = smallest;
        this.overdue = overdue;
    }

    @EventHandler
    void on(ConsultationEvent.Closed closed, EventMessage<?> cause) {
        tell(closed.id(), ConsultationStatus.CLOSED, closed.at(), overdue.due(closed.at()), cause);
    }

    @EventHandler
    void on(ConsultationEvent.Withdrawn withdrawn, EventMessage<?> cause) {
        tell(withdrawn.id(), ConsultationStatus.WITHDRAWN, withdrawn.at(), null, cause);
    }

    /** What took place elsewhere is nobody's to keep the time of. */
    private void tell(
            ConsultationId id,
            ConsultationStatus status,
            Instant at,
            @Nullable Instant resultsBy,
            EventMessage<?> cause) {
        ConsultationView view = consultation(id);
        if (!view.historic()) {
            bus.publish(
                    id.value(),
                    new ConsultationEnded(
                            id.value(), summary(view), view.content().owner(), status.name(), at, resultsBy),
                    cause);
        }
    }

    /** What is brought in from long ago opened long ago. */
    @EventHandler
    void on(ConsultationEvent.Opened opened, EventMessage<?> cause) {
        ConsultationView view = consultation(opened.id());
        if (!view.historic()) {
            bus.publish(
                    opened.id().value(),
                    new ConsultationOpened(
                            opened.id().value(),
                            summary(view),
                            view.content().audience().wards(),
                            opened.at(),
                            view.content().closesAt()),
                    cause);
        }
    }

    /** The questions come from the read model: since it opened they ask the same. */
    @EventHandler
    void on(ConsultationEvent.ResultsPublished published, EventMessage<?> cause) {
        bus.publish(published.id().value(), message(published, consultation(published.id())), cause);
    }

    @EventHandler
    void on(ConsultationEvent.OutcomePublished published, EventMessage<?> cause) {
        ConsultationView view = consultation(published.id());
        bus.publish(published.id().value(), OutcomeNews.of(published, summary(view)), cause);
    }

    /** Not there yet means once more. */
    private ConsultationView consultation(ConsultationId id) {
        return consultations.find(id).orElseThrow(() -> new NotYet("Not in the read model yet: " + id));
    }

    private static ConsultationSummary summary(ConsultationView view) {
        return new ConsultationSummary(
                view.id().value(), view.slug().value(), view.content().titleOrUntitled());
    }

    private ResultsPublished message(ConsultationEvent.ResultsPublished published, ConsultationView view) {
        MailCharts charts = MailCharts.of(view.content(), published.counts(), smallest);
        return new ResultsPublished(
                published.id().value(),
                summary(view),
                published.version(),
                published.position(),
                published.countedAt(),
                published.counts().responses(),
                charts.charts(),
                charts.more());
    }
}
