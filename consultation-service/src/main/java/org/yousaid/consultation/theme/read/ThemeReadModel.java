package org.yousaid.consultation.theme.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class ThemeReadModel {

    @Bean
    ProjectionGroup themesReadModel() {
        return new ProjectionGroup(
                ThemeProjection.GROUP,
                List.of(ThemeDocument.FRAMES, ThemeDocument.ANSWERS, ThemeDocument.HOW_FAR),
                models -> List.of(new ThemeProjection(models)));
    }
}
