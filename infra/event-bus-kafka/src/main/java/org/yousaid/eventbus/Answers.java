package org.yousaid.eventbus;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** Waits for what the brokers answer. */
final class Answers {

    private Answers() {}

    /** The answer, or Kafka's own exception for it, within {@link KafkaConnections#PATIENCE} and a little. */
    static <T> T of(KafkaFuture<T> asked) {
        try {
            return asked.get(2 * KafkaConnections.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException refused) {
                throw refused;
            }
            throw new KafkaException("The brokers' answer could not be read", e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("The brokers do not answer", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
