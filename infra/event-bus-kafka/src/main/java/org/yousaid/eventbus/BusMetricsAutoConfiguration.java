package org.yousaid.eventbus;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.yousaid.eventstore.deadletter.DeadLetters;

/** Meters of the bus where the service has a registry for them. */
@AutoConfiguration(
        after = EventBusAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnProperty("yousaid.bus.topic")
@ConditionalOnBean({MeterRegistry.class, DeadLetters.class})
class BusMetricsAutoConfiguration {

    @Bean
    BusMetrics busMetrics(
            MeterRegistry registry,
            BusLag lag,
            DeadLetters letters,
            MessageConsumer consumer,
            KafkaPublisher publisher) {
        return new BusMetrics(registry, lag, letters, consumer, publisher);
    }
}
