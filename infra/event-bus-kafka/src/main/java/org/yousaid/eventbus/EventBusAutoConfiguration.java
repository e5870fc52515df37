package org.yousaid.eventbus;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.yousaid.eventstore.deadletter.LetterStore;

/**
 * The bus for a service that has {@code yousaid.bus.topic}. The service brings a {@link WireNames} bean, its
 * {@link MessageHandler} beans, a MongoDB client and an event store.
 */
@AutoConfiguration(
        after = org.yousaid.eventstore.EventStoreAutoConfiguration.class,
        afterName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.yousaid.eventstore.deadletter.DeadLetterAutoConfiguration"
        })
@ConditionalOnProperty("yousaid.bus.topic")
@EnableConfigurationProperties({BusSettings.class, KafkaSettings.class})
class EventBusAutoConfiguration {

    @Bean
    KafkaConnections kafkaConnections(
            KafkaSettings settings, BusSettings bus, @Value("${yousaid.service.name}") String service) {
        return new KafkaConnections(settings, service, bus.largestMessage());
    }

    @Bean
    Topics busTopics(KafkaConnections connections, BusSettings settings) {
        return new Topics(connections, settings);
    }

    @Bean
    MessageBus messageBus(KafkaPublisher publisher) {
        return publisher::publish;
    }

    @Bean
    KafkaPublisher kafkaPublisher(
            KafkaConnections connections,
            Topics topics,
            WireNames wireNames,
            BusSettings bus,
            KafkaSettings kafka,
            @Value("${yousaid.service.name}") String service) {
        return new KafkaPublisher(
                connections,
                topics,
                wireNames,
                new Envelope(service),
                bus.topic(),
                kafka.acknowledgeWithin(),
                bus.largestMessage());
    }

    @Bean
    ConfigurerModule awaitAcknowledgements(KafkaSettings settings) {
        AwaitAcknowledgements interceptor = new AwaitAcknowledgements(settings.acknowledgeWithin());
        return configurer -> configurer.eventProcessing(
                processing -> processing.registerDefaultHandlerInterceptor((_, _) -> interceptor));
    }

    @Bean
    ConfigurerModule tracedCommands() {
        return configurer -> configurer.onInitialize(configuration ->
                configuration.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> {
                    var _ = configuration.commandBus().registerDispatchInterceptor(new TracedCommands());
                }));
    }

    /** From a command to the events it leads to. */
    @Bean
    CorrelationDataProvider traceContextCorrelation() {
        return new SimpleCorrelationDataProvider(TraceContext.KEYS.toArray(String[]::new));
    }

    /** On the machine's clock, as all letters. */
    @Bean
    BusLetters busLetters(
            ObjectProvider<LetterStore> store,
            Topics topics,
            MongoClient mongo,
            @Value("${yousaid.mongodb.database}") String database) {
        return new BusLetters(
                store.getIfAvailable(() -> new LetterStore(mongo.getDatabase(database), InstantSource.system())),
                topics::incarnation);
    }

    @Bean
    Delivery messageDelivery(
            WireNames wireNames, BusLetters letters, BusSettings settings, ObjectProvider<MessageHandler<?>> handlers) {
        return new Delivery(handlers.orderedStream().toList(), wireNames, letters, settings);
    }

    @Bean
    MessageConsumer messageConsumer(
            KafkaConnections connections,
            Topics topics,
            BusSettings bus,
            KafkaSettings kafka,
            Delivery delivery,
            BusLetters letters,
            MongoClient mongo,
            @Value("${yousaid.mongodb.database}") String database) {
        MongoDatabase own = mongo.getDatabase(database);
        return new MessageConsumer(
                connections,
                topics,
                bus.subscriptions(),
                delivery,
                () -> letters.takeOver(own.getCollection(BusLetters.EARLIER_COLLECTION)),
                kafka.retryAtMost());
    }

    @Bean
    @ConditionalOnBean(EventStorageEngine.class)
    BusLag busLag(
            EventProcessingConfiguration processing,
            BusSettings settings,
            EventStore events,
            MessageConsumer consumer,
            BusLetters letters,
            Topics topics) {
        return new KafkaBusLag(processing, settings.publisher(), head(events), consumer, letters, topics);
    }

    @Bean
    @ConditionalOnBean({EventStorageEngine.class, LetterStore.class})
    KafkaMessageFeed messageFeed(
            KafkaConnections connections,
            Topics topics,
            BusSettings settings,
            KafkaSettings kafka,
            KafkaPublisher publisher,
            EventProcessingConfiguration processing,
            EventStorageEngine engine,
            EventStore events,
            LetterStore letters,
            MongoClient mongo,
            @Value("${yousaid.mongodb.database}") String database) {
        Feeds feeds = new Feeds(mongo.getDatabase(database).getCollection(Feeds.COLLECTION), InstantSource.system());
        Predicate<String> leftOut = event -> letters.leavesOut(settings.publisher(), event);
        return new KafkaMessageFeed(
                settings.topic(),
                feeds,
                topics,
                topic -> ends(connections, topic),
                head(events),
                _ -> new FeedRun(
                        engine, publishers(processing, settings.publisher()), leftOut, kafka.acknowledgeWithin()),
                publisher);
    }

    static Map<Integer, Long> ends(KafkaConnections connections, String topic) {
        return new GroupProgress(connections)
                .ends(List.of(topic)).entrySet().stream()
                        .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue));
    }

    static LongSupplier head(EventStore events) {
        return () -> {
            TrackingToken head = events.createHeadToken();
            return head == null ? -1 : head.position().orElse(-1);
        };
    }

    static List<EventMessageHandler> publishers(EventProcessingConfiguration processing, String group) {
        return processing
                .sequencedDeadLetterProcessor(group)
                .filter(SimpleEventHandlerInvoker.class::isInstance)
                .map(invoker -> ((SimpleEventHandlerInvoker) invoker).eventHandlers())
                .orElseThrow(() -> new NothingToTell(group));
    }
}
