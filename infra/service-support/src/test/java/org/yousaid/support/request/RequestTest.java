package org.yousaid.support.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

class RequestTest {

    @Test
    void givesOneIdToTheSameRequestAndAnotherToEveryOther() {
        IdempotencyKey key = new IdempotencyKey("abc");
        String id = key.idFor("respond", "consultation-1");
        assertThat(id).matches("[0-9a-hjkmnp-tv-z]{26}").isEqualTo(key.idFor("respond", "consultation-1"));
        assertThat(key.idFor("respond", "consultation-2")).isNotEqualTo(id);
        assertThat(key.idFor("suggest", "consultation-1")).isNotEqualTo(id);
        assertThat(new IdempotencyKey("abd").idFor("respond", "consultation-1")).isNotEqualTo(id);
        assertThat(key.idFor("a", "bc")).isNotEqualTo(key.idFor("ab", "c"));
        assertThat(IdempotencyKey.random()).isNotEqualTo(IdempotencyKey.random());
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertThatThrownBy(() -> new IdempotencyKey("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdempotencyKey("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdempotencyKey("é")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdempotencyKey("x".repeat(256))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAVersionThatIsNoLongerTheOne() {
        ExpectedVersion.any().check(7);
        ExpectedVersion.of(7).check(7);
        assertThatThrownBy(() -> ExpectedVersion.of(6).check(7))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.STALE_VERSION));
        assertThat(Versions.etag(3)).isEqualTo("\"3\"");
    }

    @Test
    void waitsForWhatIsNotShownYet() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(Shown.within(() -> looks.incrementAndGet() < 4 ? Optional.empty() : Optional.of("shown")))
                .contains("shown");
        assertThat(looks).hasValue(4);
    }

    @Test
    void stopsWaitingAtItsLimit() {
        assertThat(Shown.within(Duration.ofMillis(30), Optional::empty)).isEmpty();
    }
}
