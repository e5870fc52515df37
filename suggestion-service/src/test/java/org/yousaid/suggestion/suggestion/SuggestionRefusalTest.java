package org.yousaid.suggestion.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.AlreadyClosed;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.AlreadyReopened;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.InAnOpportunity;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.MistypedReference;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.NoSuchOpportunity;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.NotClosedYet;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.NotInOpportunity;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.NotKnownYet;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.ReceivedOutOfRange;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.TextTooLong;
import org.yousaid.suggestion.suggestion.SuggestionRefusal.UnknownWard;

class SuggestionRefusalTest {

    private static final List<SuggestionRefusal> ALL = List.of(
            new MistypedReference(),
            new NotKnownYet(),
            new AlreadyClosed("answered"),
            new TextTooLong("/text", 10_000),
            new UnknownWard("E1"),
            new ReceivedOutOfRange(Instant.EPOCH, Instant.EPOCH),
            new NoSuchOpportunity(),
            new NotClosedYet(),
            new AlreadyReopened(),
            new InAnOpportunity(Samples.BENCHES),
            new NotInOpportunity(),
            new SuggestionRefusal.NoSuchReceiver());

    @Test
    void coversEveryRefusalThereIs() {
        assertThat(ALL.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrder(SuggestionRefusal.class.getPermittedSubclasses());
    }

    @Test
    void saysEachInWordsOfItsOwn() {
        assertThat(ALL).allSatisfy(refusal -> {
            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(refusal.status()).isIn(400, 404, 409, 422);
            assertThat(refusal.title()).isNotBlank();
            assertThat(refusal.detail()).isNotBlank();
        });
        assertThat(ALL).extracting(SuggestionRefusal::code).doesNotHaveDuplicates();
    }
}
