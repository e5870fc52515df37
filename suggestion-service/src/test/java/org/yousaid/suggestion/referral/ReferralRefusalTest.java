package org.yousaid.suggestion.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;

class ReferralRefusalTest {

    private static final List<ReferralRefusal> ALL = List.of(
            new ReferralRefusal.NoSuchReferral(),
            new ReferralRefusal.ReferralOver(),
            new ReferralRefusal.NothingToRelease(),
            new ReferralRefusal.ReceiverRetired());

    @Test
    void eachIsExplainedWithItsStatus() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "problems.md"));
        assertThat(ALL.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrder(ReferralRefusal.class.getPermittedSubclasses());
        assertThat(ALL)
                .allSatisfy(
                        refusal -> assertThat(page).contains("### " + refusal.code() + "\n" + refusal.status() + ". "));
        assertThat(page).contains("### " + new SuggestionRefusal.NoSuchReceiver().code() + "\n422. ");
    }
}
