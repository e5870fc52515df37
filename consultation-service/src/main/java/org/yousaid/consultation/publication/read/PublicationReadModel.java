package org.yousaid.consultation.publication.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class PublicationReadModel {

    @Bean
    ProjectionGroup publicationReadModelGroup() {
        return new ProjectionGroup(
                PublicationProjection.GROUP,
                List.of(PublicDocument.RESPONSES, PublicDocument.LOGS),
                models -> List.of(new PublicationProjection(models)));
    }
}
