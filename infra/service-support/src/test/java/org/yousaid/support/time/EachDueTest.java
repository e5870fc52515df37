package org.yousaid.support.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EachDueTest {

    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatFailsHoldsUpNothingBehindIt() {
        assertThatThrownBy(() -> EachDue.of(List.of(1, 0, 2, 0, 3), this::divide))
                .isInstanceOf(ArithmeticException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        assertThat(done).containsExactly(12, 6, 4);
    }

    @Test
    void nothingIsSaidWhereNothingFails() {
        EachDue.of(List.of(4, 3), this::divide);
        assertThat(done).containsExactly(3, 4);
    }

    @Test
    void sideBySideWhatFailsHoldsUpNothingEither() {
        assertThatThrownBy(() -> EachDue.sideBySide(List.of(1, 0, 2, 0, 3), this::divide))
                .isInstanceOf(ArithmeticException.class)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        assertThat(done).containsExactlyInAnyOrder(12, 6, 4);
    }

    @Test
    void sideBySideTheyNeedNotWaitForEachOther() {
        CountDownLatch all = new CountDownLatch(4);
        EachDue.sideBySide(List.of(1, 2, 3, 4), by -> {
            all.countDown();
            awaitAll(all);
            divide(by);
        });
        assertThat(done).containsExactlyInAnyOrder(12, 6, 4, 3);
    }

    private static void awaitAll(CountDownLatch all) {
        try {
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void divide(int by) {
        done.add(12 / by);
    }
}
