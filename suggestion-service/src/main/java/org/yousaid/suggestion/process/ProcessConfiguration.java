package org.yousaid.suggestion.process;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.support.time.Nation;
import org.yousaid.support.time.WorkingDays;

/** By which calendar the process counts. */
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

    @Bean
    WorkingDays workingDays(@Value("${yousaid.process.nation}") Nation nation) {
        return new WorkingDays(nation);
    }

    @Bean
    Processes processes(WorkingDays calendar) {
        return new Processes(calendar);
    }
}
