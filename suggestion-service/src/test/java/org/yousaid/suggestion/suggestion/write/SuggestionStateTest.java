package org.yousaid.suggestion.suggestion.write;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.screened;

import org.junit.jupiter.api.Test;
import org.yousaid.suggestion.process.ScreeningOutcome;

class SuggestionStateTest {

    @Test
    void refusesAHistoryThatCannotHaveHappened() {
        SuggestionState open = new SuggestionState.Unknown().evolve(received());
        SuggestionState closed = open.evolve(screened(ScreeningOutcome.ANSWERED, "answered", null));
        assertThatThrownBy(() -> open.evolve(received())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> closed.evolve(screened(ScreeningOutcome.ANSWERED, "answered", null)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        new SuggestionState.Unknown().evolve(screened(ScreeningOutcome.ANSWERED, "answered", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("suggestion-YS-0000-0000-0000");
    }
}
