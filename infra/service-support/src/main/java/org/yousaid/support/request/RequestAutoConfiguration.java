package org.yousaid.support.request;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.VaultAutoConfiguration;

/** Lets controllers of a service take an {@link IdempotencyKey} and an {@link ExpectedVersion} as arguments. */
@AutoConfiguration(after = VaultAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("yousaid.service.name")
public class RequestAutoConfiguration {

    @Bean
    WebMvcConfigurer requestArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdempotencyKeyArgument());
                resolvers.add(new ExpectedVersionArgument());
            }
        };
    }

    @Bean
    @ConditionalOnBean(PersonVault.class)
    RequestFingerprint requestFingerprint(PersonVault vault) {
        return new RequestFingerprint(vault);
    }
}
