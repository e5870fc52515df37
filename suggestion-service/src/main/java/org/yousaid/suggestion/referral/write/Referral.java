package org.yousaid.suggestion.referral.write;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.referral.ReferralCommand.Answer;
import org.yousaid.suggestion.referral.ReferralCommand.Chase;
import org.yousaid.suggestion.referral.ReferralCommand.EndReferral;
import org.yousaid.suggestion.referral.ReferralCommand.Refer;
import org.yousaid.suggestion.referral.ReferralCommand.ReleaseWords;
import org.yousaid.suggestion.referral.ReferralEvent;
import org.yousaid.suggestion.referral.ReferralId;

/**
 * The shell that Axon loads and stores; every decision is made by {@link ReferralState}. Each handler answers whether
 * anything changed.
 */
@Aggregate
class Referral {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ReferralId id;

    private ReferralState state = ReferralState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean refer(Refer command) {
        return follow(state.refer(command));
    }

    @CommandHandler
    boolean chase(Chase command) {
        return follow(state.chase(command));
    }

    @CommandHandler
    boolean answer(Answer command) {
        return follow(state.answer(command));
    }

    @CommandHandler
    boolean release(ReleaseWords command) {
        command.expected().check(AggregateLifecycle.getVersion());
        return follow(state.release(command));
    }

    @CommandHandler
    boolean end(EndReferral command) {
        return follow(state.end(command));
    }

    private static boolean follow(Optional<? extends ReferralEvent> decided) {
        decided.ifPresent(AggregateLifecycle::apply);
        return decided.isPresent();
    }

    @EventSourcingHandler
    void on(ReferralEvent event) {
        id = event.id();
        state = state.evolve(event);
    }
}
