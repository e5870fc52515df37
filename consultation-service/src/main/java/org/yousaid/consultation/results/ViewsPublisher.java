package org.yousaid.consultation.results;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.MailCharts;
import org.yousaid.consultation.consultation.OverdueAfter;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.ViewsCounted;
import org.yousaid.eventbus.MessageBus;

/** Tells the others what was said so far; where fewer answered than may be shown, not even how many. */
@Component
@ProcessingGroup("publisher")
class ViewsPublisher {

    private final MessageBus bus;
    private final Consultations consultations;
    private final SmallestNumber smallest;
    private final OverdueAfter overdue;

    ViewsPublisher(MessageBus bus, Consultations consultations, SmallestNumber smallest, OverdueAfter overdue) {
        this.bus = bus;
        this.consultations = consultations;
        this.smallest = smallest;
        this.overdue = overdue;
    }

    /** It was counted by what the read model says, so it is there. */
    @EventHandler
    void on(ViewsEvent.Counted counted, EventMessage<?> cause) {
        ConsultationView view = consultations.find(counted.consultation()).orElseThrow();
        bus.publish(counted.consultation().value(), message(counted, view), cause);
    }

    private ViewsCounted message(ViewsEvent.Counted counted, ConsultationView view) {
        long responses = counted.counts().responses();
        MailCharts charts = MailCharts.of(view.content(), counted.counts(), smallest);
        return new ViewsCounted(
                view.id().value(),
                new ConsultationSummary(
                        view.id().value(), view.slug().value(), view.content().titleOrUntitled()),
                view.content().owner(),
                counted.position(),
                counted.countedAt(),
                smallest.isTooFew(responses) ? 0 : responses,
                resultsBy(view),
                charts.charts(),
                charts.more(),
                view.content().participationOnly() ? ViewsCounted.PARTICIPATION : ViewsCounted.ANSWERS);
    }

    private @Nullable Instant resultsBy(ConsultationView view) {
        return Optional.ofNullable(view.closedAt())
                .or(() -> Optional.ofNullable(view.content().closesAt()))
                .map(overdue::due)
                .orElse(null);
    }
}
