package org.yousaid.gateway.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.yousaid.gateway.GatewaySettings;

/**
 * Tokens for the API: given for client credentials at {@code /oauth2/token}, meant for the audience {@code api}, and
 * accepted only with that audience, our issuer and our API key.
 */
@Configuration(proxyBeanMethods = false)
public class ApiTokens {

    private static final String AUDIENCE = "api";

    /** Who the holder of a checked token is. */
    public static AbstractAuthenticationToken visitor(Jwt token) {
        String client = Objects.requireNonNull(token.getSubject(), "Our tokens have a subject");
        return new SignedIn(Visitor.staff(client, ConfiguredClients.role(client)));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(GatewaySettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.security().issuer())
                .build();
    }

    @Bean
    SecretDigests clientSecrets() {
        return new SecretDigests();
    }

    @Bean
    RegisteredClientRepository apiClients(GatewaySettings settings, SecretDigests digests) {
        return new ConfiguredClients(settings.clients(), digests);
    }

    @Bean
    OAuth2AuthorizationService apiAuthorizations() {
        return new NothingStored();
    }

    @Bean
    OAuth2TokenGenerator<Jwt> apiTokenGenerator(SigningKeys keys) {
        JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(keys.api()))));
        generator.setJwtCustomizer(context -> context.getClaims()
                .audience(List.of(AUDIENCE))
                .claim(
                        "roles",
                        List.of(ConfiguredClients.role(
                                        context.getRegisteredClient().getClientId())
                                .name())));
        return generator;
    }

    /** What {@code /oauth2/jwks} shows. */
    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return new ImmutableJWKSet<>(keys.published());
    }

    @Bean
    JwtDecoder apiTokenDecoder(SigningKeys keys, GatewaySettings settings) throws JOSEException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withPublicKey(keys.api().toRSAPublicKey()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.security().issuer()),
                new JwtAudienceValidator(AUDIENCE)));
        return decoder;
    }

    /** The tokens say everything themselves, and nobody can take one back before its hour is over. */
    private record NothingStored() implements OAuth2AuthorizationService {

        @Override
        public void save(OAuth2Authorization authorization) {}

        @Override
        public void remove(OAuth2Authorization authorization) {}

        @Override
        public @Nullable OAuth2Authorization findById(String id) {
            return null;
        }

        @Override
        public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
            return null;
        }
    }
}
