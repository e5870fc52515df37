package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WireNamesTest {

    @Test
    void knowsNamesAndClassesBothWays() {
        WireNames names = new WireNames(Map.of("a.v1", Noted.class));
        assertThat(names.nameOf(Noted.class)).contains("a.v1");
        assertThat(names.typeOf("a.v1")).contains(Noted.class);
        assertThat(names.nameOf(Unheard.class)).isEmpty();
        assertThat(names.typeOf("b.v1")).isEmpty();
    }

    @Test
    void refusesTwoNamesForOneClass() {
        assertThatThrownBy(() -> new WireNames(Map.of("a.v1", Noted.class, "b.v1", Noted.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
