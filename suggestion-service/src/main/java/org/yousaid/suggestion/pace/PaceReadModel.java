package org.yousaid.suggestion.pace;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.suggestion.process.Processes;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class PaceReadModel {

    @Bean
    ProjectionGroup pace(Processes processes) {
        return new ProjectionGroup(
                PaceProjection.GROUP,
                List.of(PaceDocuments.STANDING, PaceDocuments.STEPS),
                models -> List.of(new PaceProjection(new PaceDocuments(models), processes)));
    }

    @Bean
    ConfigurerModule paceProcessor() {
        return configurer -> ProcessorDefaults.projection(configurer.eventProcessing(), PaceProjection.GROUP);
    }
}
