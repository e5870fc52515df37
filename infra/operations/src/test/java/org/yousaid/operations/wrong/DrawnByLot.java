package org.yousaid.operations.wrong;

import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Breaks the rule itself: it comes to something else each time. */
class DrawnByLot {

    private String last = "";

    @EventHandler
    void on(String event) {
        last = event + UUID.randomUUID();
    }

    @ResetHandler
    void reset() {
        last = "";
    }

    String last() {
        return last;
    }
}
