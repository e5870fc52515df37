package org.yousaid.consultation.consultation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps that wait for a second person where four eyes are wanted. */
public enum Step {
    OPEN,
    RESULTS,
    OUTCOME;

    /** How it is called in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step that is called so in addresses. */
    public static Optional<Step> of(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }
}
