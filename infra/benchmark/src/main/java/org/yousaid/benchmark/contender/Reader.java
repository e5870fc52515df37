package org.yousaid.benchmark.contender;

import java.util.OptionalLong;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.yousaid.benchmark.judge.Reading;

/**
 * A processor that does nothing but tell the judge.
 *
 * @param name of its processing group
 */
public record Reader(String name, Reading reading) {

    /** A reader that has read nothing yet. */
    public Reader(String name) {
        this(name, new Reading());
    }

    @EventHandler
    void on(NoteEvent event, TrackingToken token) {
        OptionalLong position = token.position();
        if (position.isPresent()) {
            reading.meet(event.entry(), "all", position.getAsLong());
        } else {
            reading.meet(event.entry());
        }
    }
}
