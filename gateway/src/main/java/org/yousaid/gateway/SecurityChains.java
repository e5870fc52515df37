package org.yousaid.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.yousaid.gateway.limit.Limits;
import org.yousaid.gateway.problem.InvalidApiToken;
import org.yousaid.gateway.problem.NotAllowed;
import org.yousaid.gateway.signin.ApiTokens;
import org.yousaid.gateway.signin.AskToSignIn;
import org.yousaid.support.security.Role;

/**
 * Who gets in where, in three chains tried in this order: where tokens are given, the API, and the pages with all the
 * rest. What a role may do in detail is the services' to say; here it is decided which rooms open at all.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String NOTHING_TO_SHOW = "default-src 'none'; frame-ancestors 'none'";
    private static final String OUR_OWN_ONLY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private static final String NO_DEVICES = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final GatewaySettings settings;
    private final Limits limits;

    SecurityChains(GatewaySettings settings, Limits limits) {
        this.settings = settings;
        this.limits = limits;
    }

    /** A span for each of a dozen filters says nothing, and takes time of each request. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenEndpointChain(HttpSecurity http) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        paths.matcher(HttpMethod.POST, "/oauth2/token"),
                        paths.matcher(HttpMethod.GET, "/oauth2/jwks"),
                        paths.matcher(HttpMethod.GET, "/.well-known/oauth-authorization-server")))
                .oauth2AuthorizationServer(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> harden(headers, NOTHING_TO_SHOW))
                .addFilterBefore(limits.rate(), LogoutFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http, InvalidApiToken invalidToken, NotAllowed notAllowed) {
        return http.securityMatcher("/api/**")
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(ApiTokens::visitor))
                        .authenticationEntryPoint(invalidToken)
                        .accessDeniedHandler(notAllowed))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> harden(headers, NOTHING_TO_SHOW))
                .addFilterAfter(limits.rate(), AuthorizationFilter.class)
                .addFilterAfter(limits.senders(), AuthorizationFilter.class)
                .addFilterAfter(limits.unknownReferences(), AuthorizationFilter.class)
                .addFilterAfter(limits.body(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            SecurityContextRepository signIns,
            CsrfTokenRepository csrfTokens,
            AskToSignIn askToSignIn,
            NotAllowed notAllowed) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/policy/**")
                        .hasRole(Role.POLICY.name())
                        .requestMatchers("/capture/**")
                        .hasRole(Role.OFFICER.name())
                        .requestMatchers("/casework/new/**")
                        .hasAnyRole(Role.REVIEWER.name(), Role.OFFICER.name())
                        .requestMatchers("/casework/**")
                        .hasRole(Role.REVIEWER.name())
                        .requestMatchers("/promises/**")
                        .hasAnyRole(Role.POLICY.name(), Role.REVIEWER.name(), Role.OFFICER.name(), Role.ADMIN.name())
                        .requestMatchers("/ward/**")
                        .hasRole(Role.COUNCILLOR.name())
                        .requestMatchers("/admin/**")
                        .hasAnyRole(Role.ADMIN.name(), Role.DPO.name())
                        .requestMatchers("/me/**")
                        .hasRole(Role.CITIZEN.name())
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(signIns))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                // The one click of a mail program has the link's token and no cookie of ours.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .ignoringRequestMatchers("/following/{id}/stop", "/mails/{id}/stop"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(askToSignIn).accessDeniedHandler(notAllowed))
                .headers(headers -> harden(headers, OUR_OWN_ONLY))
                .addFilterBefore(limits.files(), CsrfFilter.class)
                .addFilterAfter(limits.rate(), AuthorizationFilter.class)
                .addFilterAfter(limits.senders(), AuthorizationFilter.class)
                .addFilterAfter(limits.unknownReferences(), AuthorizationFilter.class)
                .build();
    }

    private void harden(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .crossOriginResourcePolicy(Customizer.withDefaults());
        if (settings.https()) {
            headers.httpStrictTransportSecurity(transport -> transport.requestMatcher(AnyRequestMatcher.INSTANCE));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }
}
