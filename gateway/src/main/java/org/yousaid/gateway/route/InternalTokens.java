package org.yousaid.gateway.route;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.gateway.signin.SigningKeys;
import org.yousaid.gateway.signin.Visitor;
import org.yousaid.support.security.Role;
import org.yousaid.support.time.MachineClock;

/**
 * Mints what the services believe: for a minute, who is asking, signed with a key that signs nothing else. One token
 * serves the same visitor's next requests for twenty seconds, because a signature costs more than the rest of a route.
 */
@Component
public final class InternalTokens {

    private static final String AUDIENCE = "internal";
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration REUSED = Duration.ofSeconds(20);
    private static final int VISITORS_AT_HAND = 10_000;
    private static final Visitor GATEWAY = Visitor.staff("gateway", Role.SYSTEM);

    /** Tokens live on the machine's clock, which is the services' too, whatever business time it is. */
    private final InstantSource clock = new MachineClock()::instant;

    private final JwtEncoder encoder;
    private final String issuer;
    private final LoadingCache<Visitor, String> tokens;

    InternalTokens(SigningKeys keys, GatewaySettings settings) {
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(keys.internal())));
        this.issuer = settings.security().issuer();
        this.tokens = Caffeine.newBuilder()
                .expireAfterWrite(REUSED)
                .maximumSize(VISITORS_AT_HAND)
                .build(this::mint);
    }

    /** A token that says who this visitor is. */
    String forVisitor(Visitor visitor) {
        return tokens.get(visitor);
    }

    /** A token for what the gateway does on nobody's behalf. */
    String forGateway() {
        return tokens.get(GATEWAY);
    }

    private String mint(Visitor visitor) {
        Instant now = clock.instant();
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(subject(visitor))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim("roles", List.of(visitor.role().name()));
        if (visitor.person() != null) {
            claims.claim("person", visitor.person().value());
        }
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
                .getTokenValue();
    }

    private static String subject(Visitor visitor) {
        if (visitor.account() != null) {
            return visitor.account();
        }
        return visitor.person() == null ? "anonymous" : visitor.person().value();
    }
}
