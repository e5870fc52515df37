package org.yousaid.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final Random random = new Random(20261121);

    @Test
    void looksLikeOnTheSlip() {
        assertThat(Reference.mint(random).value()).matches("YS(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    }

    /** Who types what pages, refusals and documents show must not be told that it is mistyped. */
    @Test
    void hasAnExampleThatHolds() {
        assertThat(Reference.read("YS-7K3M-9QX4-T2BH")).isPresent();
    }

    @Test
    void isReadAsPeopleTypeIt() {
        Reference reference = Reference.mint(random);
        String bare = reference.value().substring(3).replace("-", "");
        assertThat(Reference.read(reference.value())).contains(reference);
        assertThat(Reference.read(reference.value().toLowerCase(Locale.ROOT))).contains(reference);
        assertThat(Reference.read(bare)).contains(reference);
        assertThat(Reference.read(" ys " + bare.replace('0', 'O').replace('1', 'l') + " "))
                .contains(reference);
    }

    @Test
    void noticesEverySingleWrongSymbol() {
        for (int n = 0; n < 200; n++) {
            String right = Reference.mint(random).value();
            for (int i = 3; i < right.length(); i++) {
                for (int a = 0; a < ALPHABET.length(); a++) {
                    char other = ALPHABET.charAt(a);
                    if (right.charAt(i) != '-' && right.charAt(i) != other) {
                        assertThat(Reference.read(right.substring(0, i) + other + right.substring(i + 1)))
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void noticesEverySwapOfNeighbours() {
        for (int n = 0; n < 1000; n++) {
            char[] bare =
                    Reference.mint(random).value().substring(3).replace("-", "").toCharArray();
            for (int i = 0; i + 1 < bare.length; i++) {
                if (bare[i] != bare[i + 1]) {
                    char[] swapped = bare.clone();
                    swapped[i] = bare[i + 1];
                    swapped[i + 1] = bare[i];
                    assertThat(Reference.read(new String(swapped))).isEmpty();
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoReference() {
        assertThat(Reference.read("")).isEmpty();
        assertThat(Reference.read("YS-")).isEmpty();
        assertThat(Reference.read("hello there, officer")).isEmpty();
        assertThat(Reference.read("A".repeat(1_000_000))).isEmpty();
        assertThatThrownBy(() -> new Reference("ys-0000-0000-0000")).isInstanceOf(IllegalArgumentException.class);
    }
}
