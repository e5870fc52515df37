package org.yousaid.notification.message;

/** What a message is for; the word stands in the header {@code X-YouSaid-Kind}. */
public enum MessageKind {
    RECEIPT("receipt"),
    THANKS("thanks"),
    INTERIM("interim"),
    WORD("word"),
    OUTCOME("outcome"),
    PROGRESS("progress"),
    SIGN_IN("sign-in"),
    SAVED_FORM("saved-form"),
    CONFIRM("confirm"),
    STAFF("staff"),
    REFERRAL("referral"),
    DIGEST("digest");

    private final String word;

    MessageKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether its reader waits for it, or has to know: sent also to who complained, or whose mails came back. */
    public boolean askedFor() {
        return switch (this) {
            case SIGN_IN, SAVED_FORM, CONFIRM, STAFF, REFERRAL -> true;
            case RECEIPT, THANKS, INTERIM, WORD, OUTCOME, PROGRESS, DIGEST -> false;
        };
    }
}
