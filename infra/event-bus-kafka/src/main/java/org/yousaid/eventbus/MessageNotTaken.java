package org.yousaid.eventbus;

import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.yousaid.eventstore.deadletter.TransientFailure;

/**
 * The brokers refuse a message for a reason that does not pass by itself: they are set up otherwise than this service, so
 * somebody has to do something. The publisher stops before the event that the message tells of; nothing is passed over,
 * and nothing parked, for the next message may well meet the same. It looks again once a minute at most, and goes on by
 * itself when the brokers take the message.
 */
public final class MessageNotTaken extends RuntimeException implements TransientFailure {

    MessageNotTaken(ProducerRecord<String, byte[]> record, Throwable refusal) {
        super(
                "The brokers do not take a message, and nothing behind it is published until they do: %s of the event at position %s, %s bytes and its headers, for %s. %s"
                        .formatted(
                                header(record, "ce_type"),
                                header(record, "ce_" + Envelope.POSITION),
                                record.value() == null ? 0 : record.value().length,
                                record.topic(),
                                plain(refusal)),
                refusal);
    }

    /**
     * Whether an error of Kafka's stays until somebody acts. Not what Kafka calls retriable, nor what a new producer,
     * which follows each failure, puts right.
     */
    static boolean isFor(Throwable failure) {
        return switch (failure) {
            case RetriableException _,
                    OutOfOrderSequenceException _,
                    InvalidProducerEpochException _,
                    ProducerFencedException _,
                    ApplicationRecoverableException _ -> false;
            case ApiException _, SerializationException _ -> true;
            default -> false;
        };
    }

    private static String plain(Throwable refusal) {
        String error = refusal.getClass().getSimpleName();
        return switch (refusal) {
            case RecordTooLargeException _, RecordBatchTooLargeException _ ->
                error + ": it is larger than max.message.bytes of the topic, message.max.bytes of the brokers or"
                        + " max.request.size of the producer allow";
            case AuthorizationException _, AuthenticationException _ -> error + ": this service may not write there";
            default -> error;
        };
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name.toLowerCase(Locale.ROOT));
        return header == null || header.value() == null
                ? "?"
                : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
