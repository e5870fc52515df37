package org.yousaid.support.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachDueTest {

    private final List<Integer> done = new ArrayList<>();

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

    private void divide(int by) {
        done.add(12 / by);
    }
}
