package org.yousaid.gateway.pages;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.signin.Visitor;
import org.yousaid.support.security.Role;

/** The pages without sign-in and without services: for tests, and for looking at them. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
@ComponentScan({"org.yousaid.gateway.pages", "org.yousaid.gateway.problem"})
@ComponentScan(
        basePackages = "org.yousaid.gateway.route",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ServiceProblemAdvice"))
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
class PagesAlone {

    static final Instant NOW = Instant.parse("2026-11-21T10:15:00Z");

    @Bean(destroyMethod = "close")
    ScriptedServices services() {
        return new ScriptedServices();
    }

    @Bean
    InstantSource time() {
        return InstantSource.fixed(NOW);
    }

    /** Lets a test or somebody looking choose who is there: {@code ?as=POLICY}. */
    @ControllerAdvice
    static class AnybodyMayBeAnyone {

        @ModelAttribute("visitor")
        Visitor visitor(@RequestParam(defaultValue = "ANONYMOUS") Role as) {
            return as.isStaff() ? Visitor.staff(as.name().toLowerCase(java.util.Locale.ROOT), as) : Visitor.anonymous();
        }
    }
}
