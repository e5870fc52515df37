package org.yousaid.notification.news.write;

import static org.yousaid.notification.Known.CONSULTATION;
import static org.yousaid.notification.Known.IDEA;
import static org.yousaid.notification.Known.MADE;
import static org.yousaid.notification.Known.TEXT;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.yousaid.notification.news.NewsCommand;
import org.yousaid.notification.news.NewsEvent;
import org.yousaid.notification.news.NewsId;
import org.yousaid.notification.promise.Word;

class NewsTest {

    private static final NewsId RESULTS = NewsId.ofConsultation(CONSULTATION.id());
    private static final NewsId OUTCOME = NewsId.ofOutcome(CONSULTATION.id());
    private static final NewsId PROGRESS = NewsId.ofSuggestion(IDEA);

    private final AggregateTestFixture<News> fixture = new AggregateTestFixture<>(News.class);

    @Test
    void remembersEachVersionOfResultsOnce() {
        fixture.givenNoPriorActivity().when(results(1)).expectEvents(known(1));
        fixture.given(known(1)).when(results(1)).expectNoEvents();
        fixture.given(known(1)).when(results(2)).expectEvents(known(2));
    }

    @Test
    void remembersEachStepOfASuggestionOnceInWhateverOrder() {
        fixture.givenNoPriorActivity().when(progress(2)).expectEvents(reached(2));
        fixture.given(reached(2)).when(progress(2)).expectNoEvents();
        fixture.given(reached(2)).when(progress(1)).expectEvents(reached(1));
    }

    @Test
    void remembersEachVersionOfAnOutcomeOnce() {
        fixture.givenNoPriorActivity().when(outcome(1)).expectEvents(told(1));
        fixture.given(told(1)).when(outcome(1)).expectNoEvents();
        fixture.given(told(1)).when(outcome(2)).expectEvents(told(2));
    }

    private static NewsCommand outcome(int version) {
        return new NewsCommand.RememberOutcome(
                OUTCOME, CONSULTATION, version, MADE, null, "There are benches.", 0, List.of());
    }

    private static NewsEvent told(int version) {
        return new NewsEvent.OutcomeKnown(
                OUTCOME, CONSULTATION, version, MADE, null, "There are benches.", 0, List.of());
    }

    private static NewsCommand results(int version) {
        return new NewsCommand.RememberResults(RESULTS, CONSULTATION, version, 41, MADE, 20, List.of(), null);
    }

    private static NewsEvent known(int version) {
        return new NewsEvent.ResultsKnown(RESULTS, CONSULTATION, version, 41, MADE, 20, List.of());
    }

    private static NewsCommand progress(int step) {
        return new NewsCommand.RememberProgress(
                PROGRESS, IDEA, step, "Screened", "Somebody has read it.", Word.PROGRESS, TEXT, MADE);
    }

    private static NewsEvent reached(int step) {
        return new NewsEvent.ProgressKnown(
                PROGRESS, IDEA, step, "Screened", "Somebody has read it.", Word.PROGRESS, TEXT, MADE);
    }
}
