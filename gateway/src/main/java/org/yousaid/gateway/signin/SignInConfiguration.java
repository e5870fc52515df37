package org.yousaid.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.MachineClock;

/**
 * What signing in is made of. Sign-ins and links run on the machine's clock: business time may be moved, how long a
 * cookie counts may not.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    SigningKeys signingKeys(GatewaySettings settings) {
        return SigningKeys.in(settings.keys().directory());
    }

    @Bean
    SignIns signIns(Databases databases, GatewaySettings settings) {
        return new SignIns(databases.own(), settings.signIns(), new MachineClock()::instant);
    }

    @Bean
    SignInLinks signInLinks(Databases databases) {
        return new SignInLinks(databases.own(), new MachineClock()::instant);
    }

    @Bean
    Sweeper signInSweeper(SignIns signIns, SignInLinks links) {
        return new Sweeper(signIns, links);
    }

    /** In a cookie, so that a visitor who has not signed in stores nothing here. */
    @Bean
    CsrfTokenRepository csrfTokens(GatewayCookies cookies) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(cookies.name("csrf"));
        repository.setCookieCustomizer(cookies::harden);
        return repository;
    }

    /** Removes what has ended; the ends themselves are checked when something is used. */
    record Sweeper(SignIns signIns, SignInLinks links) {

        @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
        void sweep() {
            signIns.sweep();
            links.sweep();
        }
    }
}
