package org.yousaid.eventstore.deadletter;

/** Where the event or message of a letter stands for good. */
public sealed interface Place {

    /** An event in this service's event store. */
    record InStore(long position) implements Place {}

    /** A record on a Kafka topic. */
    record OnTopic(String topic, int partition, long offset) implements Place {}

    /** Whether this is known to come before the other: both stand on one line, and this one nearer to its beginning. */
    default boolean before(Place other) {
        return switch (this) {
            case InStore mine -> other instanceof InStore theirs && mine.position() < theirs.position();
            case OnTopic mine ->
                other instanceof OnTopic theirs
                        && mine.topic().equals(theirs.topic())
                        && mine.partition() == theirs.partition()
                        && mine.offset() < theirs.offset();
        };
    }
}
