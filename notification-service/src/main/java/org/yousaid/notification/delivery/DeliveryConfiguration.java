package org.yousaid.notification.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.yousaid.notification.template.MailRenderer;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    MailServer mailServer(JavaMailSenderImpl settings) {
        return new MailServer(settings);
    }

    @Bean
    Envelope.Sender mailSenderAddress(
            @Value("${yousaid.mail.from}") String from, @Value("${yousaid.public-url}") URI publicUrl)
            throws AddressException {
        return new Envelope.Sender(new InternetAddress(from, true), publicUrl.getHost());
    }

    @Bean
    HandOver handOver(
            Outbox outbox,
            LetterWriter letters,
            MailRenderer renderer,
            Envelope.Sender sender,
            MailServer server,
            CommandGateway commands,
            InstantSource clock) {
        return new HandOver(outbox, letters, renderer, sender, server, commands, clock);
    }
}
