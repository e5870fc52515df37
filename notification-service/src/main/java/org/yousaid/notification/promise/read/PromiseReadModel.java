package org.yousaid.notification.promise.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class PromiseReadModel {

    @Bean
    ProjectionGroup promisesReadModel() {
        return new ProjectionGroup(
                ProcessingGroups.PROMISES,
                List.of(Promises.COLLECTION),
                models -> List.of(new PromiseProjection(models)));
    }
}
