package org.yousaid.suggestion.suggestion.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.suggestion.suggestion.Samples.ID;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.NOTE;
import static org.yousaid.suggestion.suggestion.Samples.TITLE;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.suggestion.process.Need;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.ProcessRefusal.StageNeedsMore;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ScreenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.SealedText;
import tools.jackson.databind.json.JsonMapper;

/** What a stage needs is asked of whoever brings a suggestion there, as the definition says it that the suggestion runs under. */
class StageNeedsTest {

    private static final ProcessDefinition SHIPPED = new Processes().current();
    /** The same, but a closer look needs somebody who takes it, and an answer names who has it. */
    private static final ProcessDefinition STRICT = needing(
            needing(
                    Processes.shipped(),
                    "\"needs\": [\"note\"],\n      \"told\": {\n        \"en\": \"A person has read your suggestion",
                    "\"needs\": [\"note\", \"owner\"],\n      \"told\": {\n        \"en\": \"A person has read your suggestion"));

    private static String needing(String definition, String before, String after) {
        assertThat(definition).contains(before);
        return definition.replace(before, after);
    }

    private static ProcessDefinition needing(String definition) {
        String answered = needing(
                definition,
                "\"cy\": \"Atebwyd\" },\n      \"needs\": [\"note\"]",
                "\"cy\": \"Atebwyd\" },\n      \"needs\": [\"note\", \"referred-to\", \"reasons\", \"decided-by\"]");
        return new Processes().draft(JsonMapper.shared().readTree(answered), 2);
    }

    @Test
    void refusesToReferToNobody() {
        refuses(SHIPPED, screen(ScreeningOutcome.REFERRED), Need.REFERRED_TO);
    }

    @Test
    void asksForWhatTheRunningVersionAsksFor() {
        refuses(STRICT, screen(ScreeningOutcome.ANSWERED), Need.REFERRED_TO);
        assertThat(decide(SHIPPED, screen(ScreeningOutcome.ANSWERED)).stage()).isEqualTo("answered");
        assertThat(decide(STRICT, answered(TITLE)).stage()).isEqualTo("answered");
    }

    @Test
    void asksForSomebodyWhoLooksAfterIt() {
        refuses(STRICT, screen(ScreeningOutcome.CLOSER_LOOK), Need.OWNER);
        assertThat(decide(
                                STRICT,
                                screen(ScreeningOutcome.CLOSER_LOOK),
                                new SuggestionAssigned(ID, "carla", "reviewer", NOON))
                        .stage())
                .isEqualTo("screened");
    }

    @Test
    void takesHistoriesByTheRulesOfTheirTime() {
        SuggestionState history = new SuggestionState.Unknown().evolve(received(null, NOON, true));
        assertThat(SuggestionDecision.screen(history, screen(ScreeningOutcome.REFERRED), SHIPPED)
                        .stage())
                .isEqualTo("referred");
    }

    private static void refuses(ProcessDefinition process, ScreenSuggestion command, Need missing) {
        assertThatThrownBy(() -> decide(process, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(
                                        StageNeedsMore.class,
                                        needs -> assertThat(needs.missing()).isEqualTo(List.of(missing))));
    }

    private static SuggestionEvent.SuggestionScreened decide(
            ProcessDefinition process, ScreenSuggestion command, SuggestionEvent... meanwhile) {
        SuggestionState state = new SuggestionState.Unknown().evolve(received());
        for (SuggestionEvent event : meanwhile) {
            state = state.evolve(event);
        }
        return SuggestionDecision.screen(state, command, process);
    }

    private static ScreenSuggestion answered(@Nullable SealedText receiver) {
        return new ScreenSuggestion(
                ID, ExpectedVersion.any(), ScreeningOutcome.ANSWERED, NOTE, receiver, null, null, "reviewer", NOON);
    }
}
