package org.yousaid.local;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.springframework.context.SmartLifecycle;
import org.yousaid.embedded.kafka.EmbeddedKafka;

/** Lets a context come up beside the broker, and start its work when the broker is there. */
final class WaitForBroker implements SmartLifecycle {

    private final Future<EmbeddedKafka> broker;
    private volatile boolean running;

    WaitForBroker(Future<EmbeddedKafka> broker) {
        this.broker = broker;
    }

    @Override
    public void start() {
        try {
            broker.get();
            running = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the broker", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not start", e.getCause());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything else. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
