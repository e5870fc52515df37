package org.yousaid.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.notification.Known.IDEA;
import static org.yousaid.notification.Known.MADE;
import static org.yousaid.notification.Known.RESPONSE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private static final Instant SOON = MADE.plusSeconds(3_600);
    private static final Instant LATER = MADE.plusSeconds(7_200);

    @Test
    void ofTwoPausesTheLongerOneHolds() {
        Preferences all = new Preferences(List.of(), null, SOON, List.of());
        assertThat(all.pausing(IDEA, LATER, MADE).quietUntil(IDEA, MADE)).contains(LATER);
        assertThat(all.pausing(IDEA, LATER, MADE).quietUntil(RESPONSE, MADE)).contains(SOON);
        assertThat(new Preferences(List.of(), null, LATER, List.of())
                        .pausing(IDEA, SOON, MADE)
                        .quietUntil(IDEA, MADE))
                .contains(LATER);
    }

    @Test
    void aPauseOfOneThingIsNoPauseOfAnother() {
        Preferences paused = Preferences.NONE.pausing(IDEA, SOON, MADE);
        assertThat(paused.quietUntil(RESPONSE, MADE)).isEmpty();
        assertThat(paused.quietUntil(null, MADE)).isEmpty();
        assertThat(paused.pausedAt(MADE)).isFalse();
    }

    @Test
    void aPauseEndsAtItsEnd() {
        Preferences paused = Preferences.NONE.pausing(IDEA, SOON, MADE);
        assertThat(paused.quietUntil(IDEA, SOON.minusMillis(1))).contains(SOON);
        assertThat(paused.quietUntil(IDEA, SOON)).isEmpty();
        assertThat(paused.pausedUntil(IDEA, SOON)).isEmpty();
    }
}
