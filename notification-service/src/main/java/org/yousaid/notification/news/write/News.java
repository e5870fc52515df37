package org.yousaid.notification.news.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.news.NewsCommand;
import org.yousaid.notification.news.NewsEvent;

@Aggregate
class News {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private NewsState state = NewsState.NOTHING;

    News() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NewsCommand.RememberResults command) {
        state.decide(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NewsCommand.RememberProgress command) {
        state.decide(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NewsCommand.RememberOutcome command) {
        state.decide(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NewsCommand.RememberViews command) {
        state.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(NewsEvent event) {
        id = event.news().value();
        state = state.evolve(event);
    }
}
