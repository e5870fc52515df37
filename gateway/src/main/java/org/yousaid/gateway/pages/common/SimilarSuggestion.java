package org.yousaid.gateway.pages.common;

import org.jspecify.annotations.Nullable;

/** A suggestion that asks for something like a text. */
public record SimilarSuggestion(
        String reference,
        String title,
        double similarity,
        String stage,
        @Nullable String stageName) {

    /** What is less alike than this asks for something else, as a rule. */
    private static final double WORTH_SHOWING = 0.4;

    public boolean worthShowing() {
        return similarity >= WORTH_SHOWING;
    }

    public String stands() {
        return stageName == null ? stage : stageName;
    }
}
