package org.yousaid.suggestion.following.write;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.following.FollowingCommand.AskToFollow;
import org.yousaid.suggestion.following.FollowingCommand.ConfirmFollowing;
import org.yousaid.suggestion.following.FollowingCommand.StopFollowing;
import org.yousaid.suggestion.following.FollowingEvent;
import org.yousaid.suggestion.following.FollowingId;

/** The shell that Axon loads and stores; every decision is made by {@link FollowingState}. */
@Aggregate
class FollowedSuggestion {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable FollowingId id;

    private FollowingState state = FollowingState.NONE;
    private @Nullable FollowingEvent last;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void ask(AskToFollow command) {
        state.ask(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void confirm(ConfirmFollowing command) {
        state.confirm(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void stop(StopFollowing command) {
        state.stop(command, Objects.requireNonNull(last)).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(FollowingEvent event) {
        id = event.id();
        state = state.evolve(event);
        last = event;
    }
}
