package org.yousaid.gateway.pages.policy;

import java.util.Arrays;
import java.util.Optional;

/** Why a passage is taken out, as people choose it. */
public enum RedactionReason {
    AUTHOR_NAMED("It tells who wrote it"),
    ABOUT_OTHERS("It is about somebody else who can be recognised"),
    ABUSIVE("It insults or threatens"),
    UNLAWFUL("The law forbids us to keep or publish it"),
    OTHER("Something else, as I say below");

    private final String label;

    RedactionReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<RedactionReason> find(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
