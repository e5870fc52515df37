package org.yousaid.suggestion.opportunity.write;

import java.util.EnumSet;
import java.util.Set;
import org.yousaid.suggestion.process.Need;
import org.yousaid.suggestion.process.Stage;

/**
 * What an opportunity has of what the process can ask for at a stage. No step is taken without the words that belong to it, so
 * only what comes from other steps can be missing.
 */
final class StageNeeds {

    private static final Set<Need> OF_OTHER_STEPS =
            EnumSet.of(Need.ADVICE, Need.MILESTONES, Need.EVIDENCE, Need.REFERRED_TO);

    private StageNeeds() {}

    /** Refuses a step to a stage that needs more. */
    static void check(OpportunityState state, Stage reached) {
        Set<Need> given = EnumSet.complementOf(EnumSet.copyOf(OF_OTHER_STEPS));
        if (state.advised()) {
            given.add(Need.ADVICE);
        }
        if (state.planned()) {
            given.add(Need.MILESTONES);
        }
        if (state.shown()) {
            given.add(Need.EVIDENCE);
        }
        reached.require(given);
    }
}
