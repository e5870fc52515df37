package org.yousaid.suggestion.referral;

import java.time.Instant;
import org.yousaid.suggestion.suggestion.ReceiverId;

/** What happened to a named receiver. Its address stands here as ciphertext only. */
public sealed interface ReceiverEvent {

    ReceiverId id();

    /** It is in the list. */
    record ReceiverNamed(ReceiverId id, String fingerprint, ReceiverDetails details, String by, Instant at)
            implements ReceiverEvent {}

    /** It is called, reached or timed otherwise now. */
    record ReceiverChanged(ReceiverId id, ReceiverDetails details, String by, Instant at) implements ReceiverEvent {}

    /** Nothing more is referred to it. What was referred before goes on. */
    record ReceiverRetired(ReceiverId id, String by, Instant at) implements ReceiverEvent {}
}
