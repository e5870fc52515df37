package org.yousaid.suggestion.standing;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.suggestion.process.Processes;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class StandingReadModel {

    @Bean
    ProjectionGroup standing(Processes processes) {
        return new ProjectionGroup(
                StandingProjection.GROUP,
                List.of(StandingDocuments.STANDING, StandingDocuments.COUNTS),
                models -> List.of(new StandingProjection(new StandingDocuments(models), processes)));
    }

    @Bean
    ConfigurerModule standingProcessor() {
        return configurer -> ProcessorDefaults.counting(configurer.eventProcessing(), StandingProjection.GROUP);
    }
}
