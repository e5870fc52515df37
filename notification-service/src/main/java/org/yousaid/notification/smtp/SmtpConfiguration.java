package org.yousaid.notification.smtp;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "yousaid.mail.provider", havingValue = "smtp", matchIfMissing = true)
class SmtpConfiguration {

    @Bean
    SmtpProvider smtpProvider(
            JavaMailSenderImpl settings,
            @Value("${yousaid.mail.encryption}") SmtpSettings.Encryption encryption,
            @Value("${yousaid.mail.longest-conversation}") Duration longest) {
        return new SmtpProvider(SmtpSettings.of(settings, encryption, longest));
    }
}
