package org.yousaid.eventstore.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ParkedLatelyTest {

    private final AtomicLong nanos = new AtomicLong();
    private final ParkedLately parked = new ParkedLately(nanos::get);

    private static NoSuchElementException thrownHere() {
        try {
            throw new AssertionError(List.of().getFirst());
        } catch (NoSuchElementException e) {
            return e;
        }
    }

    private static NoSuchElementException thrownThere() {
        try {
            throw new AssertionError(List.of().getFirst());
        } catch (NoSuchElementException e) {
            return e;
        }
    }

    private static RuntimeException withoutLines(String words) {
        return new RuntimeException(words, null, false, false) {};
    }

    @Test
    void theSameFailureAtTheSameLineOfOursIsAlikeForAMinute() {
        parked.note(thrownHere());
        assertThat(parked.forOneLike(thrownHere())).isTrue();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(parked.forOneLike(thrownHere())).isFalse();
    }

    @Test
    void theLineOfALibraryMakesNoTwoFailuresAlike() {
        assertThat(thrownHere().getStackTrace()[0]).isEqualTo(thrownThere().getStackTrace()[0]);
        parked.note(thrownHere());
        assertThat(parked.forOneLike(thrownThere())).isFalse();
    }

    @Test
    void whatTellsNoLineOfOursIsLikeNoOther() {
        parked.note(withoutLines("idempotency-key-reused"));
        assertThat(parked.forOneLike(withoutLines("not-ready"))).isFalse();

        RuntimeException elsewhere = new RuntimeException();
        elsewhere.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("com.mongodb.Codec", "encode", null, 7)});
        parked.note(elsewhere);
        assertThat(parked.forOneLike(elsewhere)).isFalse();
    }
}
