package org.yousaid.local.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What the local mode adds to the gateway for its mail server; the clock's own rule of access covers it. */
@Configuration(proxyBeanMethods = false)
public class MailServerWeb {

    @Bean
    MailServerController localMailServerController(
            MailServerSwitch mailServer,
            JsonMapper json,
            @Value("${yousaid.public-url:http://localhost:8080}") String publicUrl) {
        return new MailServerController(mailServer, json, publicUrl);
    }
}
