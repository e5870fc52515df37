package org.yousaid.suggestion.wording;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.support.vault.PersonVault;

/** What can be rebuilt here. */
@Configuration(proxyBeanMethods = false)
class WordingReadModel {

    /** In the second one documents say which opportunity a suggestion is in. */
    private static final int REVISION = 2;

    @Bean
    ProjectionGroup suggestionWordings(TextVectors vectors, PersonVault vault) {
        return new ProjectionGroup(
                WordingProjection.GROUP,
                REVISION,
                List.of(WordingDocuments.COLLECTION),
                models -> List.of(new WordingProjection(new WordingDocuments(models), vectors, vault)));
    }
}
