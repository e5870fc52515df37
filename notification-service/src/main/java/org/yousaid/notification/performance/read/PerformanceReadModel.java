package org.yousaid.notification.performance.read;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class PerformanceReadModel {

    @Bean
    ProjectionGroup performance() {
        return new ProjectionGroup(
                PerformanceProjection.GROUP,
                List.of(Counters.COLLECTION, CountedPromises.COLLECTION),
                models -> List.of(new PerformanceProjection(models)));
    }

    /** Stops at what fails: with one event parked and later ones counted, it would never be counted. */
    @Bean
    ConfigurerModule performanceProcessor() {
        return configurer -> ProcessorDefaults.counting(configurer.eventProcessing(), PerformanceProjection.GROUP);
    }
}
