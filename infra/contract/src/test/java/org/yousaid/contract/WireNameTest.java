package org.yousaid.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WireNameTest {

    @Test
    void namesAreUniqueDottedAndVersioned() {
        assertThat(WireName.values())
                .extracting(WireName::text)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z]+(\\.[a-z]+(-[a-z]+)*)+\\.v[1-9][0-9]*"));
    }

    @Test
    void everyMessageHasOneName() {
        assertThat(Arrays.stream(WireName.values()).<Class<?>>map(WireName::type))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(Message.class.getPermittedSubclasses());
    }

    @Test
    void theTableHoldsThemAll() {
        assertThat(WireName.table()).hasSize(WireName.values().length);
        assertThat(WireName.values())
                .allSatisfy(name -> assertThat(WireName.table()).containsEntry(name.text(), name.type()));
    }
}
