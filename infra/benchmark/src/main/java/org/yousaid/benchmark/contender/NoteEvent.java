package org.yousaid.benchmark.contender;

/** What is stored: about as much as the events of the services hold. */
public sealed interface NoteEvent {

    /** The aggregate's id. */
    String note();

    /** The number by which the judge knows it. */
    long entry();

    /** A new note. */
    record Written(String note, long entry, String text) implements NoteEvent {}

    /** One more text on a note. */
    record Extended(String note, long entry, String text) implements NoteEvent {}
}
