package org.yousaid.notification.contact;

/** Mails that somebody can choose to get or not, together. The names stand in events and on the wire, so none is ever taken back. */
public enum MailGroup {
    /** The reply to an answer of theirs, which is promised. */
    REPLIES,
    /** What came of a consultation that they answered. */
    OUTCOMES,
    /** What becomes of their own suggestions; the first word of it is promised. */
    IDEAS,
    /** What becomes of suggestions of others. */
    FOLLOWED
}
