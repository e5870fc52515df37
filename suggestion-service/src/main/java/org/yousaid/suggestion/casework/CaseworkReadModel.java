package org.yousaid.suggestion.casework;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.suggestion.process.Processes;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class CaseworkReadModel {

    @Bean
    ProjectionGroup caseworkProjectionGroup(Processes processes) {
        return new ProjectionGroup(
                CaseworkProjection.GROUP,
                List.of(CaseworkProjection.COLLECTION),
                models -> List.of(new CaseworkProjection(models, processes)));
    }
}
