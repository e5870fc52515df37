package org.yousaid.notification.message.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.policy.WaitingList.Planned;
import org.yousaid.notification.promise.NextWords;

/** Asks once for all of a page: the waiting list, the words under way and the desk. */
@Component
class NextAboutPromises implements NextWords {

    private final WaitingList waiting;
    private final UnderWayBook underWay;
    private final ByHandDesk byHand;

    NextAboutPromises(WaitingList waiting, UnderWayBook underWay, ByHandDesk byHand) {
        this.waiting = waiting;
        this.underWay = underWay;
        this.byHand = byHand;
    }

    @Override
    public Map<Reference, Next> about(Collection<Reference> promises) {
        Set<Reference> written = underWay.amongThese(promises);
        Set<Reference> toTell = byHand.amongThese(promises);
        Map<Reference, Next> found = new HashMap<>();
        waiting.planned(promises).forEach(planned -> {
            Reference promise = planned.reference();
            found.put(promise, next(planned, written.contains(promise), toTell.contains(promise)));
        });
        return found;
    }

    private static Next next(Planned planned, boolean written, boolean toTell) {
        if (written) {
            return new Next(planned.held(), null, Waits.ON_ITS_WAY);
        }
        if (toTell) {
            return new Next(planned.held(), null, Waits.TO_BE_TOLD);
        }
        return new Next(planned.held(), planned.goesAt(), planned.uncounted() ? Waits.FOR_A_COUNT : null);
    }
}
