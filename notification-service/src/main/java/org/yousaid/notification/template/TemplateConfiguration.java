package org.yousaid.notification.template;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of our mails, which lie beside the program and have nothing to do with web pages. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    MailRenderer mailRenderer(
            @Value("${yousaid.public-url}") URI publicUrl,
            @Value("${yousaid.mail.time-zone:Europe/London}") ZoneId zone) {
        return new MailRenderer(mailTemplates(), new Links(publicUrl), zone);
    }

    static SpringTemplateEngine mailTemplates() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(TemplateConfiguration.class.getClassLoader());
        resolver.setPrefix("mail-templates/");
        resolver.setResolvablePatterns(Set.of(pattern));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
