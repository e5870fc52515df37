package org.yousaid.consultation.response.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.equality.EqualityIntake;
import org.yousaid.consultation.response.ResponseEvent;

/** When a response is withdrawn, what its author said of themselves is forgotten with it, as long as that can be found. */
@Component
@ProcessingGroup("equality-withdrawals")
class ForgetEqualityAnswers {

    private final EqualityIntake equality;

    ForgetEqualityAnswers(EqualityIntake equality) {
        this.equality = equality;
    }

    @EventHandler
    void on(ResponseEvent.Withdrawn withdrawn) {
        equality.forget(withdrawn.consultation(), withdrawn.id().value());
    }
}
