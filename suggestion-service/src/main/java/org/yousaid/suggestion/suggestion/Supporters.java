package org.yousaid.suggestion.suggestion;

/** Knows how many stand behind a suggestion. */
public interface Supporters {

    /** Everybody who said so and confirmed it, each once; its author is not among them. */
    long of(SuggestionId suggestion);
}
