package org.yousaid.consultation.response.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class ResponseReadModel {

    @Bean
    ProjectionGroup responsesReadModel() {
        return new ProjectionGroup(
                ResponseProjection.GROUP,
                List.of(ResponseProjection.COLLECTION),
                models -> List.of(new ResponseProjection(models)));
    }
}
