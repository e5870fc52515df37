package org.yousaid.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yousaid.notification.message.MessageId;

class ReturnPathTest {

    private static final MessageId ONE = Waits.id(1);
    private static final MessageId ANOTHER = Waits.id(2);

    private final ReturnPath path =
            new ReturnPath("bounces+*@council.example", id -> Integer.toHexString(id.hashCode()) + "0".repeat(56));

    @Test
    void onlyWhoKnowsTheAddressThatAMailComesBackToCanReportIt() {
        String own = path.of(ONE).orElseThrow();
        assertThat(path.proves(ONE, List.of("us@council.example", "<" + own + ">")))
                .isTrue();
        assertThat(path.proves(ANOTHER, List.of(own))).isFalse();
        assertThat(path.proves(ONE, List.of("bounces+" + ONE.value() + "@council.example")))
                .as("that much every answer and forward says")
                .isFalse();
        assertThat(path.proves(ONE, List.of(own.replace(ONE.value(), ANOTHER.value()))))
                .isFalse();
        assertThat(path.proves(ONE, List.of())).isFalse();
    }

    @Test
    void whereMailsHaveNoAddressOfTheirOwnNothingIsAsked() {
        for (ReturnPath same :
                List.of(new ReturnPath(null, id -> id), new ReturnPath("bounces@council.example", id -> id))) {
            assertThat(same.proves(ONE, List.of())).isTrue();
        }
        assertThat(new ReturnPath(null, id -> id).of(ONE)).isEmpty();
    }

    @Test
    void anAddressThatServersCannotTakeIsRefusedAtTheStart() {
        String fits = "b".repeat(17);
        assertThat(new ReturnPath(fits + "*@c.example", _ -> "0".repeat(64)).of(ONE))
                .hasValueSatisfying(address -> assertThat(address.indexOf('@')).isEqualTo(64));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReturnPath(fits + "b*@c.example", id -> id));
    }
}
