package org.yousaid.gateway.pages;

import jakarta.servlet.Filter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.signin.Visitor;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;

/**
 * The pages without sign-in and without services: for tests, and for looking at them. Bears no annotation that a component
 * scan of the whole gateway would find.
 */
@EnableConfigurationProperties(GatewaySettings.class)
@ComponentScan({"org.yousaid.gateway.pages", "org.yousaid.gateway.problem"})
@ComponentScan(
        basePackages = "org.yousaid.gateway.route",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(ServiceProblemAdvice|ServiceFiles|ApiMultipart)"))
@ComponentScan(
        basePackages = "org.yousaid.gateway.signin",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(VisitorArguments|GatewayCookies)"))
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
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
    MailedLinks mailedLinks() {
        return new MailedLinks();
    }

    @Bean
    InstantSource time() {
        return InstantSource.fixed(NOW);
    }

    /** Lets a test or somebody looking choose who is there: {@code ?as=POLICY}. */
    @Bean
    FilterRegistrationBean<Filter> anybodyMayBeAnyone() {
        return new FilterRegistrationBean<>((request, response, chain) -> {
            String as = request.getParameter("as");
            if (as != null) {
                Visitor visitor = as.equals("CITIZEN")
                        ? Visitor.citizen(new PersonId("person-" + "0".repeat(26)))
                        : Visitor.staff(as.toLowerCase(Locale.ROOT), Role.valueOf(as));
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(visitor, null, List.of()));
            }
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }
}
