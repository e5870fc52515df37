package org.yousaid.consultation.consultation.bus;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.ResultsPublished.Bar;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.eventstore.deadletter.NotYet;

/** Tells the others that results are out, with the charts for mails: the first questions that can be drawn and that enough
 * people answered. */
@Component
@ProcessingGroup("publisher")
class ConsultationPublisher {

    private static final int MOST_CHARTS = 6;

    private final MessageBus bus;
    private final Consultations consultations;
    private final SmallestNumber smallest;

    ConsultationPublisher(MessageBus bus, Consultations consultations, SmallestNumber smallest) {
        this.bus = bus;
        this.consultations = consultations;
        this.smallest = smallest;
    }

    /** The questions come from the read model: they have not changed since it opened. Not there yet means once more. */
    @EventHandler
    void on(ConsultationEvent.ResultsPublished published, EventMessage<?> cause) {
        ConsultationView view = consultations
                .find(published.id())
                .orElseThrow(() -> new NotYet("Not in the read model yet: " + published.id()));
        bus.publish(published.id().value(), message(published, view), cause);
    }

    private ResultsPublished message(ConsultationEvent.ResultsPublished published, ConsultationView view) {
        return new ResultsPublished(
                published.id().value(),
                new ConsultationSummary(
                        view.id().value(), view.slug().value(), view.content().titleOrUntitled()),
                published.version(),
                published.position(),
                published.countedAt(),
                published.counts().responses(),
                charts(published, view));
    }

    private List<Chart> charts(ConsultationEvent.ResultsPublished published, ConsultationView view) {
        return published.counts().questions().stream()
                .filter(counted -> !counted.chosen().isEmpty() && !smallest.isTooFew(counted.base()))
                .limit(MOST_CHARTS)
                .map(counted -> chart(view.content().question(counted.id()).orElseThrow(), counted))
                .toList();
    }

    private static Chart chart(Question question, CountedQuestion counted) {
        return new Chart(
                question.id(),
                question.text(),
                question.type().name(),
                counted.base(),
                question.type() == QuestionType.SCALE ? counted.mean().orElse(null) : null,
                question.countable().stream()
                        .map(option -> new Bar(question.label(option), counted.of(option)))
                        .toList());
    }
}
