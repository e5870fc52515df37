package org.yousaid.notification.message.read;

/** What the documents are made of. */
final class MessageFields {

    static final String MESSAGES = "messages";
    static final String BATCHES = "message_batches";

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String KIND = "kind";
    static final String BATCH = "batch";
    static final String ABOUT = "about";
    static final String KEEPS = "keeps";
    static final String STATE = "state";
    static final String REASON = "reason";
    static final String CAUSE = "cause";
    static final String DUE_AT = "dueAt";
    static final String AT = "at";
    static final String TITLE = "title";
    static final String SINCE = "since";

    private MessageFields() {}

    /** Where a message stands. */
    enum State {
        WAITING,
        SENT,
        LOST,
        /** Its reader did not want it any more. */
        UNWANTED
    }
}
