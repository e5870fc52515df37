package org.yousaid.suggestion.search;

import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.process.StageKind;

/** At which stage the suggestions of an opportunity stand, so that one word finds both. */
public final class OpportunityStages {

    private OpportunityStages() {}

    public static Stage of(OpportunityStatus status, ProcessDefinition process) {
        return switch (status) {
            case IDENTIFIED, MERGED -> process.after(ScreeningOutcome.JOINED);
            case ASSESSED -> process.firstOf(StageKind.ASSESS);
            case APPROVED -> process.firstOf(StageKind.DECIDE);
            case IN_DELIVERY -> process.firstOf(StageKind.DELIVER);
            case DECLINED -> process.end(ProcessDefinition.DECLINED);
            case DELIVERED -> process.end(ProcessDefinition.DELIVERED);
        };
    }
}
