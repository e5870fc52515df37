package org.yousaid.operations.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.eventstore.deadletter.Letter;
import org.yousaid.eventstore.deadletter.Place;
import org.yousaid.eventstore.deadletter.Reason;

/**
 * A dead letter as the API shows it.
 *
 * @param place where the event or message stands, in words
 * @param cause why it failed last; absent when it only waits behind another
 */
record LetterRepresentation(
        String id,
        long index,
        String type,
        String place,
        @Nullable String cause,
        int attempts,
        Instant parkedAt,
        @Nullable Instant triedAt) {

    static LetterRepresentation of(Letter letter) {
        return new LetterRepresentation(
                letter.id(),
                letter.index(),
                letter.type(),
                place(letter.place()),
                Optional.ofNullable(letter.reason()).map(Reason::toString).orElse(null),
                letter.attempts(),
                letter.parkedAt(),
                letter.triedAt());
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.InStore event -> "event store, position " + event.position();
            case Place.OnTopic message ->
                "topic %s, partition %d, offset %d".formatted(message.topic(), message.partition(), message.offset());
        };
    }
}
