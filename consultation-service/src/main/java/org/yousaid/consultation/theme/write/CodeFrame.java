package org.yousaid.consultation.theme.write;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.theme.FrameId;
import org.yousaid.consultation.theme.ThemeCommand;
import org.yousaid.consultation.theme.ThemeEvent;

/** The shell that Axon loads and stores; every decision is made by {@link FrameDecision}. */
@Aggregate
class CodeFrame {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable FrameId id;

    private FrameState state = FrameState.NEW;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long propose(ThemeCommand.Propose command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long setFrame(ThemeCommand.SetFrame command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long confirm(ThemeCommand.Confirm command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long add(ThemeCommand.Add command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long rename(ThemeCommand.Rename command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long merge(ThemeCommand.Merge command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long split(ThemeCommand.Split command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long remove(ThemeCommand.Remove command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long move(ThemeCommand.Move command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long code(ThemeCommand.Code command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long settle(ThemeCommand.Settle command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long clearQuote(ThemeCommand.ClearQuote command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long withdrawQuote(ThemeCommand.WithdrawQuote command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long undo(ThemeCommand.Undo command) {
        return follow(command);
    }

    private long follow(ThemeCommand command) {
        command.request().expected().check(state.version());
        List<ThemeEvent> events = FrameDecision.decide(state, command);
        events.forEach(AggregateLifecycle::apply);
        return state.version();
    }

    @EventSourcingHandler
    void on(ThemeEvent event) {
        id = event.of().frame();
        state = state.evolve(event);
    }
}
