package org.yousaid.benchmark.contender;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a caller asks for. */
sealed interface NoteCommand {

    /** The number by which the judge knows the event that follows. */
    long entry();

    /** Makes a new aggregate. */
    record Write(@TargetAggregateIdentifier String note, long entry, String text) implements NoteCommand {}

    /** Loads an aggregate and appends to it. */
    record Extend(@TargetAggregateIdentifier String note, long entry, String text) implements NoteCommand {}
}
