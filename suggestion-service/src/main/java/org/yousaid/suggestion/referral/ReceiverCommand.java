package org.yousaid.suggestion.referral;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.support.request.ExpectedVersion;

/** What can be asked of a named receiver. */
public sealed interface ReceiverCommand {

    ReceiverId id();

    /**
     * Puts it into the list.
     *
     * @param fingerprint of what was asked for, to tell a repeat from another request under the same key
     */
    record NameReceiver(
            @TargetAggregateIdentifier ReceiverId id,
            String fingerprint,
            ReceiverDetails details,
            String by,
            Instant at)
            implements ReceiverCommand {}

    /** Says it anew. What was referred to it goes on with the new address. */
    record ChangeReceiver(
            @TargetAggregateIdentifier ReceiverId id,
            ExpectedVersion expected,
            ReceiverDetails details,
            String by,
            Instant at)
            implements ReceiverCommand {}

    /** Nothing more is referred to it; a second time changes nothing. */
    record RetireReceiver(@TargetAggregateIdentifier ReceiverId id, ExpectedVersion expected, String by, Instant at)
            implements ReceiverCommand {}
}
