package org.yousaid.consultation.repeat;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. The groups that no event tells of are none of it. */
@Configuration(proxyBeanMethods = false)
class RepeatReadModel {

    @Bean
    ProjectionGroup repeatReadModelGroup() {
        return new ProjectionGroup(
                PeopleProjection.GROUP,
                List.of(People.COLLECTION),
                models -> List.of(new PeopleProjection(new People(models))));
    }
}
