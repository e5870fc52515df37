package org.yousaid.consultation.equality;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Counts who answers, by the groups they say they belong to. */
@Component
@ProcessingGroup(EqualityProjection.GROUP)
class EqualityProjection {

    static final String GROUP = "projections-equality";

    private final EqualityCounts counts;

    EqualityProjection(EqualityCounts counts) {
        this.counts = counts;
    }

    @EventHandler
    void on(EqualityEvent event, TrackingToken token) {
        switch (event) {
            case EqualityEvent.Answered answered ->
                counts.add(answered, token.position().orElseThrow());
        }
    }

    @ResetHandler
    void reset() {
        counts.clear();
    }
}
