package org.yousaid.consultation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.consultation.consultation.FourEyes;
import org.yousaid.consultation.consultation.OverdueAfter;

/** How a council watches over its own consultations. */
@Configuration(proxyBeanMethods = false)
class Stewardship {

    @Bean
    FourEyes fourEyes(@Value("${yousaid.consultations.four-eyes}") boolean wanted) {
        return new FourEyes(wanted);
    }

    @Bean
    OverdueAfter overdueAfter(@Value("${yousaid.consultations.overdue-after-days}") int days) {
        return new OverdueAfter(days);
    }
}
