package org.yousaid.eventbus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.eventstore.deadletter.Letter;
import org.yousaid.eventstore.deadletter.LetterHandler;
import org.yousaid.eventstore.deadletter.ParkedLately;
import org.yousaid.eventstore.deadletter.Transience;

/**
 * Brings a record to the handlers of its message, parks what cannot be handled, and handles parked records again. Several
 * records may come at the same time.
 */
final class Delivery implements LetterHandler {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Pattern VERSION = Pattern.compile("\\.v[0-9]+$");

    private final Map<String, List<MessageHandler<?>>> handlers;
    private final WireNames wireNames;
    private final BusLetters letters;
    private final BusSettings settings;
    private final MessageFormat format = new MessageFormat();
    private final RecentIds recent = new RecentIds();
    private final Map<Place, Integer> failing = new ConcurrentHashMap<>();
    private final ParkedLately parkedLately = new ParkedLately(System::nanoTime);
    private final LongAdder handled = new LongAdder();
    private final LongAdder ignored = new LongAdder();
    private final LongAdder parked = new LongAdder();
    private final LongAdder repeated = new LongAdder();

    Delivery(List<MessageHandler<?>> handlers, WireNames wireNames, BusLetters letters, BusSettings settings) {
        this.handlers = handlers.stream().collect(Collectors.groupingBy(handler -> nameOf(handler, wireNames)));
        this.wireNames = wireNames;
        this.letters = letters;
        this.settings = settings;
    }

    private static String nameOf(MessageHandler<?> handler, WireNames wireNames) {
        return wireNames
                .nameOf(handler.type())
                .orElseThrow(() -> new IllegalArgumentException(
                        handler.getClass().getName() + " handles " + handler.type() + ", which has no wire name"));
    }

    /** Returns when nothing is left to do for this record; throws when it must be tried again. */
    void deliver(ConsumerRecord<String, byte[]> record) throws Exception {
        Content content = open(record);
        if (content instanceof Content.Ignored) {
            ignored.increment();
            return;
        }
        if (letters.parkBehind(record, Envelope.typeOf(record))) {
            parked.increment();
            return;
        }
        switch (content) {
            case Content.Ignored _ -> {}
            case Content.Poison poison -> park(record, 1, poison.cause());
            case Content.Message readable -> attempt(record, readable);
        }
    }

    private void attempt(ConsumerRecord<String, byte[]> record, Content.Message readable) throws Exception {
        try {
            handle(readable);
        } catch (Throwable failure) {
            if (Transience.of(failure)) {
                throw failure;
            }
            int attempts = attemptsOf(record);
            if (attempts < settings.attempts() && !parkedLately.forOneLike(failure)) {
                throw failure;
            }
            park(record, attempts, failure);
            parkedLately.note(failure);
            failing.remove(Place.of(record));
            return;
        }
        failing.remove(Place.of(record));
        handled.increment();
        if (!recent.add(readable.origin().id())) {
            repeated.increment();
        }
    }

    /** How often this record has failed for a reason of its own, this time included. */
    private int attemptsOf(ConsumerRecord<String, byte[]> record) {
        return failing.merge(Place.of(record), 1, Integer::sum);
    }

    private Content open(ConsumerRecord<String, byte[]> record) {
        Envelope.Opened opened;
        try {
            refuseTooLarge(record);
            opened = Envelope.read(record);
        } catch (RuntimeException e) {
            return new Content.Poison(e);
        }
        List<MessageHandler<?>> interested = handlers.get(opened.type());
        if (interested == null) {
            return isOtherVersion(opened.type())
                    ? new Content.Poison(
                            new UnfitRecord(opened.type() + " is a version of this message that is not known here"))
                    : new Content.Ignored();
        }
        try {
            Object message =
                    format.read(opened.data().toBytes(), interested.getFirst().type());
            return new Content.Message(message, interested, opened.origin());
        } catch (MessageFormat.Misfit e) {
            return new Content.Poison(e);
        }
    }

    private void refuseTooLarge(ConsumerRecord<String, byte[]> record) {
        int size = record.value() == null ? 0 : record.value().length;
        if (size > settings.largestMessage()) {
            throw new MessageTooLarge(String.valueOf(Envelope.typeOf(record)), size, settings.largestMessage());
        }
    }

    /** Not a name that is left to others, but one that is handled here in another version. */
    private boolean isOtherVersion(String type) {
        String unversioned = VERSION.matcher(type).replaceFirst("");
        return wireNames.typeOf(type).isEmpty()
                && handlers.keySet().stream()
                        .anyMatch(name -> VERSION.matcher(name).replaceFirst("").equals(unversioned));
    }

    private static void handle(Content.Message readable) throws Exception {
        TracedCommands.within(readable.origin(), () -> {
            for (MessageHandler<?> handler : readable.handlers()) {
                handle(handler, readable.message(), readable.origin());
            }
            return true;
        });
    }

    private static <T> void handle(MessageHandler<T> handler, Object message, MessageOrigin origin) throws Exception {
        handler.handle(handler.type().cast(message), origin);
    }

    private void park(ConsumerRecord<String, byte[]> record, int attempts, Throwable cause) {
        @Nullable String type = Envelope.typeOf(record);
        letters.park(record, type, attempts, cause);
        parked.increment();
        log.error(
                "Message parked: topic={} partition={} offset={} type={} attempts={} cause={}",
                record.topic(),
                record.partition(),
                record.offset(),
                type,
                attempts,
                cause.getClass().getSimpleName());
    }

    @Override
    public String group() {
        return BusLetters.GROUP;
    }

    /** A letter whose type is known by now and handled by nobody here is done with. */
    @Override
    public void handle(Letter letter, Document content) throws Exception {
        switch (open(BusLetters.record(content))) {
            case Content.Ignored _ -> {}
            case Content.Poison poison -> throw poison.cause();
            case Content.Message readable -> handle(readable);
        }
    }

    Tally tally() {
        return new Tally(handled.sum(), ignored.sum(), parked.sum(), repeated.sum());
    }

    private record Place(TopicPartition partition, long offset) {

        static Place of(ConsumerRecord<?, ?> record) {
            return new Place(new TopicPartition(record.topic(), record.partition()), record.offset());
        }
    }

    /** What is in a record. */
    private sealed interface Content {

        record Ignored() implements Content {}

        record Poison(Exception cause) implements Content {}

        record Message(Object message, List<MessageHandler<?>> handlers, MessageOrigin origin) implements Content {}
    }
}
