package org.yousaid.notification.delivery;

import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.notification.template.MailRenderer;
import org.yousaid.support.vault.MailedTokens;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    Lanes lanes(Closures closures, Outbox outbox, InstantSource clock, DeliverySettings settings) {
        return new Lanes(closures, outbox, clock, settings.connections(), settings.perDomain());
    }

    @Bean
    Due due(Outbox outbox, Lanes lanes, Brake brake, InstantSource clock) {
        return new Due(outbox, lanes, brake, clock);
    }

    @Bean(destroyMethod = "")
    Lines lines(MailProvider provider) {
        return new Lines(provider);
    }

    @Bean
    ReturnPath returnPath(DeliverySettings settings, MailedTokens tokens) {
        return new ReturnPath(settings.returnPath(), message -> tokens.token("return path", message));
    }

    @Bean
    Written written(
            LetterWriter letters,
            MailRenderer renderer,
            DeliverySettings settings,
            ReturnPath returnPath,
            @Value("${yousaid.public-url}") URI publicUrl,
            InstantSource clock)
            throws AddressException {
        return new Written(letters, renderer, settings.sender(publicUrl, returnPath), clock);
    }

    @Bean
    TestPost testPost(
            Lines lines,
            DeliverySettings settings,
            ReturnPath returnPath,
            @Value("${yousaid.public-url}") URI publicUrl,
            InstantSource clock)
            throws AddressException {
        return new TestMails(lines, settings.sender(publicUrl, returnPath), clock);
    }

    @Bean
    HandOver handOver(
            Outbox outbox,
            Lanes lanes,
            Written written,
            Lines lines,
            Wishes wishes,
            CommandGateway commands,
            InstantSource clock) {
        return new HandOver(outbox, lanes, written, lines, wishes, commands, clock);
    }
}
