package org.yousaid.notification.news;

import java.util.Set;
import org.yousaid.notification.promise.Word;

/** What a step of a suggestion is to whoever waits for a word about it. */
public final class StepWords {

    /** Nobody wrote it. */
    private static final String BY_ITSELF = "STILL_OPEN";

    /** Words of a suggestion, or of the opportunity it is in, that say how far it is and decide nothing. */
    private static final Set<String> DECIDES_NOTHING = Set.of(
            "CLOSER_LOOK",
            "REFERRED_AND_OPEN",
            "JOINED",
            "GATHERED",
            "ASSESSED",
            "IN_DELIVERY",
            "DELIVERED",
            "RELEASED");

    private StepWords() {}

    /** What the step is that has this wire word, for example {@code ANSWERED}. */
    public static Word of(String outcome) {
        if (outcome.equals(BY_ITSELF)) {
            return Word.BY_ITSELF;
        }
        return DECIDES_NOTHING.contains(outcome) ? Word.PROGRESS : Word.DECISION;
    }
}
