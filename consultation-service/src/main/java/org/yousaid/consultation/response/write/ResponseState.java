package org.yousaid.consultation.response.write;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.ResponseEvent;

/**
 * A response as its events made it.
 *
 * @param given with the words that stand there now
 */
record ResponseState(ResponseEvent.Recorded given, boolean withdrawn) {

    /** The response after this event; there is none before the first. */
    static ResponseState after(@Nullable ResponseState before, ResponseEvent event) {
        return switch (event) {
            case ResponseEvent.Recorded recorded -> {
                if (before != null) {
                    throw new IllegalStateException("Recorded twice: " + recorded.id());
                }
                yield new ResponseState(recorded, false);
            }
            case ResponseEvent.Redacted redacted ->
                new ResponseState(
                        there(before, event).given().reworded(Map.of(redacted.question(), redacted.text())), false);
            case ResponseEvent.Withdrawn _ ->
                new ResponseState(there(before, event).given(), true);
        };
    }

    private static ResponseState there(@Nullable ResponseState before, ResponseEvent event) {
        if (before == null || before.withdrawn()) {
            throw new IllegalStateException("Nothing can happen to what is not there: " + event.id());
        }
        return before;
    }
}
