package org.yousaid.suggestion.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpportunityRefusalTest {

    private static final List<OpportunityRefusal> ALL = List.of(
            new OpportunityRefusal.OpportunityEnded(OpportunityStatus.DECLINED, null),
            new OpportunityRefusal.NotAssessedYet(),
            new OpportunityRefusal.AlreadyDecided(OpportunityStatus.APPROVED),
            new OpportunityRefusal.NotApprovedYet(),
            new OpportunityRefusal.DeliveryNotBegun(),
            new OpportunityRefusal.DeliveryBegun(),
            new OpportunityRefusal.NoSuchAdvice("a"),
            new OpportunityRefusal.AdviceAlreadyGiven("a"),
            new OpportunityRefusal.NoSuchMilestone("m"),
            new OpportunityRefusal.MilestoneAlreadyReached("m"),
            new OpportunityRefusal.MergedWithItself(),
            new OpportunityRefusal.UnknownSuggestion("YS-0000-0000-0000"),
            new OpportunityRefusal.SuggestionEnded("YS-0000-0000-0000"),
            new OpportunityRefusal.NotGatheredHere("YS-0000-0000-0000"),
            new OpportunityRefusal.NothingLeft());

    @Test
    void coversEveryRefusalThereIs() {
        assertThat(ALL.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrder(OpportunityRefusal.class.getPermittedSubclasses());
    }

    @Test
    void hasAParagraphForEach() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "problems.md"));

        assertThat(ALL).allSatisfy(refusal -> {
            assertThat(page).contains("\n### " + refusal.code() + "\n" + refusal.status() + ". ");
            assertThat(refusal.title()).isNotBlank();
            assertThat(refusal.detail()).isNotBlank();
        });
        assertThat(ALL).extracting(OpportunityRefusal::code).doesNotHaveDuplicates();
    }
}
