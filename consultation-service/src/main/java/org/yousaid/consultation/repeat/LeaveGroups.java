package org.yousaid.consultation.repeat;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.response.ResponseEvent;

/** Takes a response that was withdrawn out of the groups that only its arrival could tell. */
@Component
@ProcessingGroup("repeats")
class LeaveGroups {

    private final Groups groups;

    LeaveGroups(Groups groups) {
        this.groups = groups;
    }

    @EventHandler
    void on(ResponseEvent.Withdrawn withdrawn) {
        groups.leave(withdrawn.id(), withdrawn.words());
    }
}
