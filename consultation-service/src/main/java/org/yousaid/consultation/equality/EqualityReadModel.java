package org.yousaid.consultation.equality;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class EqualityReadModel {

    @Bean
    ProjectionGroup equalityReadModelGroup() {
        return new ProjectionGroup(
                EqualityProjection.GROUP,
                List.of(EqualityCounts.COLLECTION),
                models -> List.of(new EqualityProjection(new EqualityCounts(models))));
    }
}
