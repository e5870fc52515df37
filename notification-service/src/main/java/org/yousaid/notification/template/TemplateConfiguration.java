package org.yousaid.notification.template;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.yousaid.notification.wording.Wordings;

/** The look of our mails, which lies beside the program and has nothing to do with web pages. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    MailRenderer mailRenderer(
            Wordings wordings,
            @Value("${yousaid.public-url}") URI publicUrl,
            @Value("${yousaid.mail.time-zone:Europe/London}") ZoneId zone) {
        return new MailRenderer(mailTemplates(), wordings, new Links(publicUrl), zone);
    }

    static SpringTemplateEngine mailTemplates() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(TemplateConfiguration.class.getClassLoader());
        resolver.setPrefix("mail-templates/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.addTemplateResolver(resolver);
        return engine;
    }
}
