package org.yousaid.eventstore.deadletter;

import org.jspecify.annotations.Nullable;

/** Where the event or message of a letter stands for good. */
public sealed interface Place {

    /** An event in this service's event store. */
    record InStore(long position) implements Place {}

    /**
     * A record on a Kafka topic.
     *
     * @param incarnation the id that the brokers gave the topic when it was made: one that is deleted and made anew under
     *     the same name has another, and counts its offsets from 0 again; absent in letters from before it was kept
     */
    record OnTopic(
            String topic,
            int partition,
            long offset,
            @Nullable String incarnation) implements Place {}

    /**
     * Whether this is known to come before the other: both stand on one line, and this one nearer to its beginning. A line
     * is the event store, or one partition of one incarnation of a topic; offsets of two incarnations say nothing about
     * each other. What is not known to come before is taken to come after: at worst a repeat of something that was handled
     * waits, and is handled once more, which changes nothing; the other way round something would overtake.
     */
    default boolean before(Place other) {
        return switch (this) {
            case InStore mine -> other instanceof InStore theirs && mine.position() < theirs.position();
            case OnTopic mine ->
                other instanceof OnTopic theirs
                        && mine.topic().equals(theirs.topic())
                        && mine.partition() == theirs.partition()
                        && mine.incarnation() != null
                        && mine.incarnation().equals(theirs.incarnation())
                        && mine.offset() < theirs.offset();
        };
    }
}
