package org.yousaid.notification.weekly.bus;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.contract.ConsultationEnded;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.contract.SuggestionNeedsStaff;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.news.StepWords;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.weekly.read.Arrivals;
import org.yousaid.notification.weekly.read.AwaitedResults;
import org.yousaid.notification.weekly.read.UndecidedSuggestions;

/** Keeps what the other services say as it comes: there is nothing to decide. What is history happened in no week. */
@Configuration(proxyBeanMethods = false)
class HearOfTheWeek {

    private static final String REOPENED = "REOPENED";

    private final Arrivals arrivals;
    private final AwaitedResults results;
    private final UndecidedSuggestions undecided;

    HearOfTheWeek(Arrivals arrivals, AwaitedResults results, UndecidedSuggestions undecided) {
        this.arrivals = arrivals;
        this.results = results;
        this.undecided = undecided;
    }

    private record Heard<T>(Class<T> type, Consumer<T> then) implements MessageHandler<T> {

        @Override
        public void handle(T message, MessageOrigin origin) {
            then.accept(message);
        }
    }

    @Bean
    MessageHandler<ResponseRecorded> theWeekHasResponses() {
        return new Heard<>(ResponseRecorded.class, response -> {
            if (!response.historic()) {
                arrivals.came(Arrivals.Kind.RESPONSE, new Reference(response.reference()), response.recordedAt());
            }
        });
    }

    /** Also those that were found in responses: they come as suggestions, too. */
    @Bean
    MessageHandler<SuggestionReceived> theWeekHasSuggestions() {
        return new Heard<>(SuggestionReceived.class, idea -> {
            if (!idea.historic()) {
                Reference reference = new Reference(idea.reference());
                arrivals.came(Arrivals.Kind.SUGGESTION, reference, idea.receivedAt());
                undecided.came(reference, idea.receivedAt(), idea.replyBy());
            }
        });
    }

    @Bean
    MessageHandler<SuggestionProgressed> somethingWasDecided() {
        return new Heard<>(SuggestionProgressed.class, step -> {
            if (StepWords.of(step.outcome()) == Word.DECISION) {
                undecided.decided(new Reference(step.reference()));
            }
        });
    }

    /** Its author was not content with what was decided. */
    @Bean
    MessageHandler<SuggestionNeedsStaff> somethingIsToBeDecidedAnew() {
        return new Heard<>(SuggestionNeedsStaff.class, asked -> {
            if (asked.why().equals(REOPENED)) {
                undecided.reopened(new Reference(asked.reference()), asked.dueAt());
            }
        });
    }

    /** A consultation that closed owes results; one that was withdrawn owes none. */
    @Bean
    MessageHandler<ConsultationEnded> resultsAreAwaited() {
        return new Heard<>(ConsultationEnded.class, ended -> {
            var resultsBy = ended.resultsBy();
            if (resultsBy == null) {
                results.noMore(ended.consultation().id());
            } else {
                results.wait(ended.consultation(), ended.owner(), resultsBy);
            }
        });
    }

    /** Closing and publishing have one key, so that this comes behind. */
    @Bean
    MessageHandler<ResultsPublished> resultsCame() {
        return new Heard<>(
                ResultsPublished.class,
                published -> results.noMore(published.consultation().id()));
    }
}
