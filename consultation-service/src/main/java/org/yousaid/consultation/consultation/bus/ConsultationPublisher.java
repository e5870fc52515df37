package org.yousaid.consultation.consultation.bus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
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

/**
 * Tells the others that results or an outcome are out. Results go with the charts for mails: the first questions that can be
 * drawn and that enough people answered.
 */
@Component
@ProcessingGroup("publisher")
class ConsultationPublisher {

    private static final int MOST_CHARTS = 6;
    /** More options than can be chosen from; but there may be more months. */
    private static final int MOST_BARS = 100;

    private final MessageBus bus;
    private final Consultations consultations;
    private final SmallestNumber smallest;

    ConsultationPublisher(MessageBus bus, Consultations consultations, SmallestNumber smallest) {
        this.bus = bus;
        this.consultations = consultations;
        this.smallest = smallest;
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
        return new ResultsPublished(
                published.id().value(),
                summary(view),
                published.version(),
                published.position(),
                published.countedAt(),
                published.counts().responses(),
                charts(published, view));
    }

    private List<Chart> charts(ConsultationEvent.ResultsPublished published, ConsultationView view) {
        Set<String> withheld = published.counts().withheld(view.content(), smallest);
        return published.counts().questions().stream()
                .filter(counted -> !withheld.contains(counted.id()))
                .flatMap(counted -> chart(view.content().question(counted.id()).orElseThrow(), counted).stream())
                .limit(MOST_CHARTS)
                .toList();
    }

    /** A chart for what is one row of bars, each with as many people as chose it. */
    private static Optional<Chart> chart(Question question, CountedQuestion counted) {
        List<Bar> bars = switch (question.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, NUMBER, DATE ->
                question.cells(counted.chosen().keySet()).stream()
                        .map(cell -> new Bar(question.label(cell), counted.of(cell)))
                        .toList();
            case RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, PLACE -> List.of();
        };
        return bars.isEmpty() || bars.size() > MOST_BARS
                ? Optional.empty()
                : Optional.of(new Chart(
                        question.id(),
                        question.text(),
                        question.type().name(),
                        counted.base(),
                        question.type() == QuestionType.SCALE ? counted.mean().orElse(null) : null,
                        bars));
    }
}
