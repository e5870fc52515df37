package org.yousaid.benchmark.contender;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate that must be loaded before it can be changed. */
final class Note {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private long texts;

    /** For Axon, which evolves it from its events. */
    Note() {}

    @CommandHandler
    Note(NoteCommand.Write command) {
        apply(new NoteEvent.Written(command.note(), command.entry(), command.text()));
    }

    /** Answers how many texts the note has now, so that nobody can leave the loading away. */
    @CommandHandler
    long extend(NoteCommand.Extend command) {
        apply(new NoteEvent.Extended(command.note(), command.entry(), command.text()));
        return texts;
    }

    @EventSourcingHandler
    void on(NoteEvent event) {
        id = event.note();
        texts++;
    }
}
