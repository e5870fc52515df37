package org.yousaid.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Meters of the event store and of its processors, where Micrometer and a registry are there. */
@AutoConfiguration(
        before = EventStoreAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnProperty("yousaid.event-store.database")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public class EventStoreMetricsAutoConfiguration {

    @Bean
    StoreObserver storeMetrics(MeterRegistry registry) {
        return new StoreMetrics(registry);
    }

    /** When all groups are known, which is when all singletons are made. */
    @Bean
    SmartInitializingSingleton processorLag(
            MeterRegistry registry,
            ObjectProvider<EventBus> events,
            ObjectProvider<EventProcessingConfiguration> groups) {
        return () -> {
            if (events.getIfAvailable() instanceof MongoEventStore store) {
                groups.ifAvailable(processing -> new ProcessorLag(store).register(processing, registry));
            }
        };
    }
}
