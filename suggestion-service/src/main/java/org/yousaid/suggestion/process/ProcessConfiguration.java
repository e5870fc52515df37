package org.yousaid.suggestion.process;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.support.time.Nation;
import org.yousaid.support.time.WorkingDays;

/** By which calendar the process counts, and how its versions come to be. */
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {

    @Bean
    WorkingDays workingDays(@Value("${yousaid.process.nation}") Nation nation) {
        return new WorkingDays(nation);
    }

    @Bean
    FourEyes fourEyes(@Value("${yousaid.process.four-eyes}") boolean wanted) {
        return new FourEyes(wanted);
    }

    @Bean
    Processes processes(ProcessStream stream, WorkingDays calendar) {
        return new Processes(stream, calendar);
    }
}
