package org.yousaid.suggestion.referral;

import java.util.List;
import java.util.Optional;
import org.yousaid.suggestion.suggestion.ReceiverId;

/** Finds named receivers. */
public interface ReceiverList {

    /** The receiver with all that was acknowledged about it, for which this waits up to two seconds. */
    Optional<Receiver> find(ReceiverId id);

    /** All of them by their English names, the retired ones among them. */
    List<Receiver> all();

    /**
     * A receiver as it is now.
     *
     * @param version of its stream, from 0
     */
    record Receiver(ReceiverId id, ReceiverDetails details, boolean retired, long version) {}
}
