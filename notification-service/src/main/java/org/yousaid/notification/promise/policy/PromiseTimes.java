package org.yousaid.notification.promise.policy;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.notification.promise.WordByItself;

/** By what times promises go. */
@Configuration(proxyBeanMethods = false)
class PromiseTimes {

    @Bean
    WordByItself wordByItself(@Value("${yousaid.promises.interim-before}") Duration before) {
        return new WordByItself(before);
    }
}
