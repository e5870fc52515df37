package org.yousaid.consultation.watch;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class WatchReadModel {

    @Bean
    ProjectionGroup watchReadModelGroup() {
        return new ProjectionGroup(
                WatchProjection.GROUP,
                List.of(Days.COLLECTION),
                models -> List.of(new WatchProjection(new Days(models))));
    }
}
