package org.yousaid.notification.message;

/** What a message is for; the word stands in the header {@code X-YouSaid-Kind}. */
public enum MessageKind {
    RECEIPT("receipt", false),
    THANKS("thanks", true),
    INTERIM("interim", true),
    WORD("word", false),
    OUTCOME("outcome", true),
    PROGRESS("progress", false),
    SIGN_IN("sign-in", false),
    SAVED_FORM("saved-form", false),
    CONFIRM("confirm", false),
    STAFF("staff", false),
    REFERRAL("referral", false),
    DIGEST("digest", true);

    private final String word;
    private final boolean bulk;

    MessageKind(String word, boolean bulk) {
        this.word = word;
        this.bulk = bulk;
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

    /** Whether many of them go out at once. They let all others pass, and can be paused. */
    public boolean bulk() {
        return bulk;
    }
}
