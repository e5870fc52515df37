package org.yousaid.suggestion.following.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class FollowingReadModel {

    @Bean
    ProjectionGroup followingsReadModel() {
        return new ProjectionGroup(
                FollowingProjection.GROUP,
                List.of(FollowingProjection.COLLECTION),
                models -> List.of(new FollowingProjection(models)));
    }
}
