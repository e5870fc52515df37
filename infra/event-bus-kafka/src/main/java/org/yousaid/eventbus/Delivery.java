package org.yousaid.eventbus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a record to the handlers of its message, or says why it has none. */
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Map<String, List<MessageHandler<?>>> handlers;
    private final ParkedMessages parkedMessages;
    private final MessageFormat format = new MessageFormat();
    private final LongAdder handled = new LongAdder();
    private final LongAdder ignored = new LongAdder();
    private final LongAdder parked = new LongAdder();

    Delivery(List<MessageHandler<?>> handlers, WireNames wireNames, ParkedMessages parkedMessages) {
        this.handlers = handlers.stream().collect(Collectors.groupingBy(handler -> nameOf(handler, wireNames)));
        this.parkedMessages = parkedMessages;
    }

    private static String nameOf(MessageHandler<?> handler, WireNames wireNames) {
        return wireNames
                .nameOf(handler.type())
                .orElseThrow(() -> new IllegalArgumentException(
                        handler.getClass().getName() + " handles " + handler.type() + ", which has no wire name"));
    }

    /** Returns when nothing is left to do for this record; throws when it must be tried again. */
    void deliver(ConsumerRecord<String, byte[]> record) throws Exception {
        Envelope.Opened opened;
        try {
            opened = Envelope.read(record);
        } catch (RuntimeException e) {
            park(record, Envelope.typeOf(record), e);
            return;
        }
        List<MessageHandler<?>> interested = handlers.get(opened.type());
        if (interested == null) {
            ignored.increment();
            return;
        }
        Object message;
        try {
            message = format.read(opened.data().toBytes(), interested.getFirst().type());
        } catch (MessageFormat.Misfit e) {
            park(record, opened.type(), e);
            return;
        }
        for (MessageHandler<?> handler : interested) {
            handle(handler, message, opened.origin());
        }
        handled.increment();
    }

    private static <T> void handle(MessageHandler<T> handler, Object message, MessageOrigin origin) throws Exception {
        handler.handle(handler.type().cast(message), origin);
    }

    private void park(ConsumerRecord<String, byte[]> record, @Nullable String type, Exception cause) {
        parkedMessages.park(record, type, cause);
        parked.increment();
        log.error(
                "Message parked: topic={} partition={} offset={} type={} cause={}",
                record.topic(),
                record.partition(),
                record.offset(),
                type,
                cause.getClass().getSimpleName());
    }

    Tally tally() {
        return new Tally(handled.sum(), ignored.sum(), parked.sum());
    }
}
