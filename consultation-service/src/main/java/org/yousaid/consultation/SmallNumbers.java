package org.yousaid.consultation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.consultation.suppression.SmallestNumber;

/** From which numbers on counts are shown. */
@Configuration(proxyBeanMethods = false)
class SmallNumbers {

    @Bean
    SmallestNumber smallestNumber(
            @Value("${yousaid.results.smallest-number}") int ofGroup,
            @Value("${yousaid.results.smallest-base}") int answered) {
        return new SmallestNumber(ofGroup, answered);
    }
}
