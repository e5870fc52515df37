package org.yousaid.support.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ', '\n', 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x2003, 0x200B, 0x200C,
                0x200D, 0x200F, 0x2028, 0x202E, 0x2060, 0x2066, 0x2800, 0x3000, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xE0020,
                0xE0100
            })
    void aLetterThatNobodySeesSaysNothing(int letter) {
        assertThat(Visible.is(Character.toString(letter).repeat(3))).isFalse();
        assertThat(Visible.is(Character.toString(letter) + "x")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "\uD83C\uDF33",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0301",
                "\u2764\uFE0F",
                "0"
            })
    void aSignAloneSaysSomething(String text) {
        assertThat(Visible.is(text)).isTrue();
    }

    @Test
    void nothingSaysNothing() {
        assertThat(Visible.is(null)).isFalse();
        assertThat(Visible.is("")).isFalse();
    }
}
