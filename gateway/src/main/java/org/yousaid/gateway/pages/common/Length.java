package org.yousaid.gateway.pages.common;

import org.jspecify.annotations.Nullable;

/**
 * How long answering takes.
 *
 * @param from {@code ESTIMATE} or {@code ANSWERS}
 * @param answers how many answers the figure is made of; absent for a guess
 */
public record Length(long minutes, String from, @Nullable Long answers) {

    private static final Words WORDS = new Words();

    /** Whether it is known from those who answered. */
    public boolean measured() {
        return from.equals("ANSWERS");
    }

    /** {@code about 6 minutes}. */
    public String inWords() {
        return "about " + WORDS.count(minutes, "minute");
    }

    /** How that is known. */
    public String source() {
        return measured()
                ? "Half of the " + WORDS.count(answers, "person")
                        + " who answered online in one go took less, half took more."
                : "A guess from the words to read and the kinds of answer, as nobody’s time is known yet.";
    }
}
