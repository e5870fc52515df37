package org.yousaid.gateway;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.support.time.MachineClock;

/** The time that pages tell: the machine's, unless whoever starts the gateway brought another clock. */
@Configuration(proxyBeanMethods = false)
class BusinessTime {

    @Bean
    @ConditionalOnMissingBean
    InstantSource instantSource() {
        return new MachineClock()::instant;
    }
}
