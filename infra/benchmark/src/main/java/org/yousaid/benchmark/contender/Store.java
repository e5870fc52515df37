package org.yousaid.benchmark.contender;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yousaid.benchmark.judge.Entries;

/**
 * An Axon application with one aggregate over one event store, put together as a service would be: command gateway,
 * command bus, repository, store. Contenders differ in the store, the token store and what these need, nothing else.
 */
public final class Store implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CommandGateway commands;
    private final EventStorageEngine engine;
    private final Entries entries;

    private Store(ConfigurableApplicationContext context, Entries entries) {
        this.context = context;
        this.commands = context.getBean(CommandGateway.class);
        this.engine = context.getBean(EventStorageEngine.class);
        this.entries = entries;
    }

    /** How a processing group is registered. */
    @FunctionalInterface
    interface Group {
        void register(EventProcessingConfigurer processing, String name);
    }

    /** Starts an application; its settings are {@code name=value}. */
    static Store start(
            Class<?> application,
            MongoClient client,
            Group group,
            Entries entries,
            List<Reader> readers,
            List<String> settings,
            Map<String, Object> further) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(
                "spring.config.name=benchmark-none",
                "spring.jmx.enabled=false",
                "axon.axonserver.enabled=false",
                "axon.serializer.general=jackson3",
                "axon.update-check.disabled=true"));
        ConfigurerModule note = configurer -> configurer.configureAggregate(Note.class);
        ConfigurerModule reading = configurer -> configurer.eventProcessing(processing -> {
            for (Reader reader : readers) {
                group.register(processing, reader.name());
                processing.registerEventHandler(_ -> reader);
                processing.assignHandlerInstancesMatching(reader.name(), reader::equals);
            }
        });
        return new Store(
                new SpringApplicationBuilder(application)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .properties(all.toArray(String[]::new))
                        .initializers(started -> {
                            var beans = (GenericApplicationContext) started;
                            beans.registerBean(
                                    MongoClient.class, () -> client, definition -> definition.setDestroyMethodName(""));
                            beans.registerBean("note", ConfigurerModule.class, () -> note);
                            beans.registerBean("reading", ConfigurerModule.class, () -> reading);
                            further.forEach(beans.getBeanFactory()::registerSingleton);
                        })
                        .run(),
                entries);
    }

    /** Makes a new aggregate and tells the judge once that is acknowledged. */
    public void write(String note, long entry, String text) {
        commands.sendAndWait(new NoteCommand.Write(note, entry, text));
        entries.acknowledge(entry);
    }

    /** Loads an aggregate, appends to it, and tells the judge once that is acknowledged. */
    public void extend(String note, long entry, String text) {
        commands.sendAndWait(new NoteCommand.Extend(note, entry, text));
        entries.acknowledge(entry);
    }

    /** Appends one event past the command bus, to fill a store sooner, and tells the judge. */
    public void append(String note, long sequence, long entry, String text) {
        NoteEvent event =
                sequence == 0 ? new NoteEvent.Written(note, entry, text) : new NoteEvent.Extended(note, entry, text);
        engine.appendEvents(new GenericDomainEventMessage<>(Note.class.getSimpleName(), note, sequence, event));
        entries.acknowledge(entry);
    }

    /** Loads all events of an aggregate, payloads and all, and tells how many there are. */
    public long load(String note) {
        return engine.readEvents(note, 0)
                .asStream()
                .peek(event -> event.getPayload())
                .count();
    }

    /** Reads so many events behind a token, payloads and all, and tells how many there were. */
    public long readOn(TrackingToken token, long limit) {
        try (var events = engine.readEvents(token, false)) {
            return events.limit(limit).peek(event -> event.getPayload()).count();
        }
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Lets a reader go on from its token, or begin at the first event. */
    public void resume(Reader reader) {
        processor(reader).start();
    }

    /** Stops a reader; its token stays. */
    public void pause(Reader... readers) {
        Arrays.stream(readers).forEach(reader -> processor(reader).shutDown());
    }

    private StreamingEventProcessor processor(Reader reader) {
        return context.getBean(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessor(reader.name(), StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("No reader " + reader.name()));
    }

    /** What was acknowledged. */
    public Entries entries() {
        return entries;
    }

    @Override
    public void close() {
        context.close();
    }
}
