package org.yousaid.operations.wrong;

import org.axonframework.eventhandling.EventHandler;

/** Breaks the rule two steps away: a replay of it would publish and send commands. */
class TellingProjection {

    private final Teller teller;

    TellingProjection(Teller teller) {
        this.teller = teller;
    }

    @EventHandler
    void on(String event) {
        teller.tell(event);
    }
}
