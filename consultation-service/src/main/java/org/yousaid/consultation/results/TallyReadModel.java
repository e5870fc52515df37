package org.yousaid.consultation.results;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class TallyReadModel {

    @Bean
    ProjectionGroup talliesReadModel() {
        return new ProjectionGroup(
                TallyProjection.GROUP,
                List.of(Tallies.TALLIES, Tallies.HOW_FAR),
                models -> List.of(new TallyProjection(new Tallies(models))));
    }
}
