package org.yousaid.consultation.consultation.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class ConsultationReadModel {

    @Bean
    ProjectionGroup consultationsReadModel() {
        return new ProjectionGroup(
                ConsultationProjection.GROUP,
                List.of(ConsultationDocument.COLLECTION),
                models -> List.of(new ConsultationProjection(models)));
    }
}
