package org.yousaid.support.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens a service believes.
 *
 * @param issuer what the {@code iss} claim must say: the public address
 * @param jwkSetUri where the issuer's keys are
 */
@ConfigurationProperties("yousaid.security")
record InternalTokenSettings(
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("http://localhost:8080/oauth2/jwks") String jwkSetUri) {}
