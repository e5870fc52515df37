package org.yousaid.local.faults;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;

/** Parts that say done and then do it: what a killed process had not come to is gone. */
final class Hurried {

    private static final Logger log = LoggerFactory.getLogger(Hurried.class);
    private static final long LATER_MILLISECONDS = 500;

    private Hurried() {}

    private static final class Later {

        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("hurried").factory());

        void run(Work work) {
            Future<?> _ = thread.schedule(
                    () -> {
                        try {
                            work.run();
                        } catch (Exception e) {
                            log.warn("Nobody will ever know", e);
                        }
                    },
                    LATER_MILLISECONDS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Publishes after it has returned. */
    static final class Bus implements MessageBus {

        private final MessageBus bus;
        private final Later later = new Later();

        Bus(MessageBus bus) {
            this.bus = bus;
        }

        @Override
        public void publish(String key, Object message, EventMessage<?> cause) {
            later.run(() -> bus.publish(key, message, cause));
        }
    }

    /** Handles after it has returned. */
    static final class Handler<T> implements MessageHandler<T> {

        private final MessageHandler<T> handler;
        private final Later later = new Later();

        Handler(MessageHandler<T> handler) {
            this.handler = handler;
        }

        @Override
        public Class<T> type() {
            return handler.type();
        }

        @Override
        public void handle(T message, MessageOrigin origin) {
            later.run(() -> handler.handle(message, origin));
        }
    }
}
