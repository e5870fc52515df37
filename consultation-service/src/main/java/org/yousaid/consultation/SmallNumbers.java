package org.yousaid.consultation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.consultation.suppression.SmallestNumber;

/** From which number on counts of groups are shown. */
@Configuration(proxyBeanMethods = false)
class SmallNumbers {

    @Bean
    SmallestNumber smallestNumber(@Value("${yousaid.results.smallest-number}") int value) {
        return new SmallestNumber(value);
    }
}
