package org.yousaid.local.setup;

/** A plain word to the person at the console about why nothing starts. */
public final class CannotStart extends RuntimeException {

    private final String word;

    public CannotStart(String word) {
        super(word);
        this.word = word;
    }

    public CannotStart(String word, Throwable cause) {
        super(word, cause);
        this.word = word;
    }

    public String word() {
        return word;
    }
}
