package org.yousaid.notification.message;

/** What a message is for; the word stands in the header {@code X-YouSaid-Kind}. */
public enum MessageKind {
    RECEIPT("receipt"),
    THANKS("thanks"),
    PROGRESS("progress"),
    SIGN_IN("sign-in"),
    SAVED_FORM("saved-form"),
    CONFIRM("confirm"),
    STAFF("staff");

    private final String word;

    MessageKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
