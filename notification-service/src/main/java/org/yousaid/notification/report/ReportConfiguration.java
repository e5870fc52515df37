package org.yousaid.notification.report;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.notification.delivery.ReturnPath;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    @Bean
    BounceMailbox bounceMailbox(ReportSettings settings, Reports reports, ReturnPath returnPath) {
        return new BounceMailbox(settings.mailbox(), reports, returnPath);
    }
}
