package org.yousaid.notification.wording;

import java.time.Instant;

/** What happened to a wording. */
public sealed interface WordingEvent {

    WordingId wording();

    String by();

    Instant at();

    /** Somebody typed texts. */
    record Drafted(WordingId wording, Texts texts, String by, Instant at) implements WordingEvent {}

    /** The draft was thrown away. */
    record Discarded(WordingId wording, String by, Instant at) implements WordingEvent {}

    /**
     * Mails are written with the draft from now on.
     *
     * @param number of the version, from 1
     */
    record Published(WordingId wording, int number, Texts texts, String by, Instant at) implements WordingEvent {}

    /** Mails are written with an earlier version again. */
    record WentBack(WordingId wording, int to, String reason, String by, Instant at) implements WordingEvent {}
}
