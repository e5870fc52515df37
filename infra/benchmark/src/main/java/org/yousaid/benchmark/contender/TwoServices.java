package org.yousaid.benchmark.contender;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.yousaid.benchmark.judge.Entries;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.eventbus.WireNames;
import org.yousaid.eventstore.ProcessorDefaults;

/**
 * A service that publishes each of its events and one that hears of them, over the broker. Both run in this process, so
 * that one clock reads both ends; they share nothing else.
 */
public final class TwoServices implements AutoCloseable {

    private static final WireNames NAMES = new WireNames(Map.of("benchmark.note-told.v1", NoteTold.class));
    private static final String GROUP = "publisher";

    private final Store hearer;
    private final Store teller;

    private TwoServices(Store hearer, Store teller) {
        this.hearer = hearer;
        this.teller = teller;
    }

    /** Starts both on databases of their own. */
    public static TwoServices start(MongoClient client, String database, String brokers, Hearing hearing) {
        String topic = database.replace('_', '-');
        Store hearer = OwnStore.start(
                Hearer.class,
                client,
                database + "_hearer",
                new Entries(),
                List.of(),
                List.of(
                        "yousaid.service.name=" + topic + "-hearer",
                        "yousaid.kafka.bootstrap-servers=" + brokers,
                        "yousaid.bus.topic=" + topic + "-hearer",
                        "yousaid.bus.subscriptions=" + topic),
                Map.of("hearing", hearing));
        Store teller = OwnStore.start(
                Teller.class,
                client,
                database + "_teller",
                new Entries(),
                List.of(),
                List.of(
                        "yousaid.service.name=" + topic + "-teller",
                        "yousaid.kafka.bootstrap-servers=" + brokers,
                        "yousaid.bus.topic=" + topic),
                Map.of());
        return new TwoServices(hearer, teller);
    }

    /** The service that is written to. */
    public Store teller() {
        return teller;
    }

    @Override
    public void close() {
        teller.close();
        hearer.close();
    }

    /** Hears. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(OwnStore.Application.class)
    static class Hearer {

        @Bean
        WireNames wireNames() {
            return NAMES;
        }
    }

    /** Stores and tells. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(OwnStore.Application.class)
    static class Teller {

        @Bean
        WireNames wireNames() {
            return NAMES;
        }

        @Bean
        Publisher publisher(MessageBus bus) {
            return new Publisher(bus);
        }

        @Autowired
        void groups(EventProcessingConfigurer configurer) {
            ProcessorDefaults.once(configurer, GROUP);
        }
    }

    /** One message for each event. */
    @ProcessingGroup(GROUP)
    static final class Publisher {

        private final MessageBus bus;

        Publisher(MessageBus bus) {
            this.bus = bus;
        }

        @EventHandler
        void on(NoteEvent event, EventMessage<?> message, TrackingToken token) {
            NoteTold told = new NoteTold(event.entry(), token.position().orElseThrow());
            bus.publish(told.key(), told, message);
        }
    }
}
