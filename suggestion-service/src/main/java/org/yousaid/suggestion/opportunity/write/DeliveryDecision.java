package org.yousaid.suggestion.opportunity.write;

import java.util.ArrayList;
import java.util.List;
import org.yousaid.suggestion.opportunity.Evidence;
import org.yousaid.suggestion.opportunity.Milestone;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityRefusal;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.support.problem.Refused;

/** What follows once it was decided that the council does it. */
final class DeliveryDecision {

    private DeliveryDecision() {}

    static OpportunityEvent plan(OpportunityState state, OpportunityCommand.Plan command) {
        OpportunityDecision.refuseUndecided(state);
        List<Milestone> milestones = new ArrayList<>(state.reachedMilestones());
        command.milestones().stream()
                .filter(planned ->
                        milestones.stream().noneMatch(reached -> reached.id().equals(planned.id())))
                .forEach(milestones::add);
        return new OpportunityEvent.Planned(
                command.id(),
                milestones,
                command.request().by(),
                command.request().at());
    }

    static OpportunityEvent start(OpportunityState state, OpportunityCommand.Start command) {
        OpportunityDecision.refuseUndecided(state);
        if (state.status() == OpportunityStatus.IN_DELIVERY) {
            throw new Refused(new OpportunityRefusal.DeliveryBegun());
        }
        return new OpportunityEvent.DeliveryStarted(
                command.id(),
                command.word(),
                command.request().by(),
                command.request().at());
    }

    static OpportunityEvent reach(OpportunityState state, OpportunityCommand.ReachMilestone command) {
        refuseNotInDelivery(state);
        Milestone milestone = state.milestone(command.milestone());
        if (milestone == null) {
            throw new Refused(new OpportunityRefusal.NoSuchMilestone(command.milestone()));
        }
        if (milestone.reached() != null) {
            throw new Refused(new OpportunityRefusal.MilestoneAlreadyReached(command.milestone()));
        }
        return new OpportunityEvent.MilestoneReached(
                command.id(),
                command.milestone(),
                milestone.what(),
                command.on(),
                command.request().by(),
                command.request().at());
    }

    /** Also when it is delivered: what shows that it is done often comes after. */
    static OpportunityEvent evidence(OpportunityState state, OpportunityCommand.AddEvidence command) {
        if (state.status() != OpportunityStatus.DELIVERED) {
            refuseNotInDelivery(state);
        }
        return new OpportunityEvent.EvidenceAdded(
                command.id(),
                shown(state, command),
                command.sent(),
                command.request().by(),
                command.request().at());
    }

    private static Evidence shown(OpportunityState state, OpportunityCommand.AddEvidence command) {
        if (command.milestone() == null) {
            return command.evidence();
        }
        Milestone milestone = state.milestone(command.milestone());
        if (milestone == null) {
            throw new Refused(new OpportunityRefusal.NoSuchMilestone(command.milestone()));
        }
        return command.evidence().of(milestone.what());
    }

    static OpportunityEvent deliver(OpportunityState state, OpportunityCommand.Deliver command) {
        refuseNotInDelivery(state);
        return new OpportunityEvent.Delivered(
                command.id(),
                command.word(),
                command.request().by(),
                command.request().at());
    }

    private static void refuseNotInDelivery(OpportunityState state) {
        OpportunityDecision.refuseEnded(state);
        if (state.status() != OpportunityStatus.IN_DELIVERY) {
            throw new Refused(new OpportunityRefusal.DeliveryNotBegun());
        }
    }
}
