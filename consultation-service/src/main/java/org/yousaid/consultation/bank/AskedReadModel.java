package org.yousaid.consultation.bank;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class AskedReadModel {

    @Bean
    ProjectionGroup bankReadModel() {
        return new ProjectionGroup(
                AskedProjection.GROUP,
                List.of(AskedDocuments.DRAFTS, AskedDocuments.ASKED),
                models -> List.of(new AskedProjection(new AskedDocuments(models))));
    }
}
