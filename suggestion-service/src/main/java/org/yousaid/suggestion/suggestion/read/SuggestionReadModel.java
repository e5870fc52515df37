package org.yousaid.suggestion.suggestion.read;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.suggestion.process.Processes;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class SuggestionReadModel {

    @Bean
    ProjectionGroup suggestionsReadModel(Processes processes) {
        return new ProjectionGroup(
                SuggestionProjection.GROUP,
                List.of(SuggestionDocument.COLLECTION),
                models -> List.of(new SuggestionProjection(models, processes)));
    }
}
