package org.yousaid.suggestion.guard;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.suggestion.CareSettings;
import org.yousaid.support.mongo.Databases;

/** What becomes due, and what of it can be rebuilt. */
@Configuration(proxyBeanMethods = false)
class WatchReadModel {

    @Bean
    ProjectionGroup watchesReadModel(Processes processes, CareSettings settings) {
        return new ProjectionGroup(
                WatchProjection.GROUP,
                List.of(Watches.COLLECTION),
                models -> List.of(new WatchProjection(models, processes, settings)));
    }

    @Bean
    Watches watches(Databases databases) {
        return new Watches(databases.own().getCollection(Watches.COLLECTION));
    }
}
