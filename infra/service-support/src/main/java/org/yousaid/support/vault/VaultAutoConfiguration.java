package org.yousaid.support.vault;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.mongo.MongoAutoConfiguration;

/** The person vault, where {@code yousaid.vault.database} is set. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnProperty("yousaid.vault.database")
@ConditionalOnBean(Databases.class)
@EnableConfigurationProperties(VaultSettings.class)
public class VaultAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PersonVault personVault(Databases databases, VaultSettings settings) {
        return MongoPersonVault.open(databases.vault(), settings.masterKeyFile());
    }

    @Bean
    MailedTokens mailedTokens(PersonVault vault) {
        return new MailedTokens(vault);
    }
}
