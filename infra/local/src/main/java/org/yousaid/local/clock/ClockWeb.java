package org.yousaid.local.clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** What the local mode adds to the gateway for its clock. */
@Configuration(proxyBeanMethods = false)
public class ClockWeb {

    @Bean
    ClockController localClockController(
            PassingTime time, JsonMapper json, @Value("${yousaid.public-url:http://localhost:8080}") String publicUrl) {
        return new ClockController(time, json, publicUrl);
    }

    /** No token and no session; the controller asks where the caller is. JSON keeps other sites' forms out. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain localClockSecurity(HttpSecurity http) {
        return http.securityMatcher("/local/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
