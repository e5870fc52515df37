package org.yousaid.support.text;

import org.jspecify.annotations.Nullable;

/**
 * What a text must have to say something: a letter that somebody can see. Blanks of every kind, signs that only tell how
 * others are set (zero width, joiners, directions, variants) and letters that are drawn as nothing say nothing alone. Inside
 * a text they stay: Arabic, Persian and emoji need them.
 */
public final class Visible {

    private static final int BLANK_OF_BRAILLE = 0x2800;

    private Visible() {}

    /** Whether somebody who reads it sees anything. */
    public static boolean is(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(Visible::isSeen);
    }

    private static boolean isSeen(int letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && Character.getType(letter) != Character.FORMAT
                && letter != BLANK_OF_BRAILLE
                && !isIgnorable(letter);
    }

    /** Those of Unicode's Default_Ignorable_Code_Point that are no format signs by their category. */
    private static boolean isIgnorable(int letter) {
        return switch (letter) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x2065, 0x3164, 0xFFA0 -> true;
            default ->
                isBetween(letter, 0x180B, 0x180D)
                        || isBetween(letter, 0xFE00, 0xFE0F)
                        || isBetween(letter, 0xFFF0, 0xFFF8)
                        || isBetween(letter, 0xE0000, 0xE0FFF);
        };
    }

    private static boolean isBetween(int letter, int first, int last) {
        return letter >= first && letter <= last;
    }
}
