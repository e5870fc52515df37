package org.yousaid.support.time;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The clock of business time, unless there is one already, and the runner of timed work. */
@AutoConfiguration
@ConditionalOnProperty("yousaid.service.name")
public class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource instantSource() {
        return InstantSource.system();
    }

    @Bean
    TimedWorkRunner timedWorkRunner(
            ObjectProvider<TimedWork> works, @Value("${yousaid.timed-work.interval:500ms}") Duration interval) {
        return new TimedWorkRunner(works.orderedStream().toList(), interval);
    }
}
