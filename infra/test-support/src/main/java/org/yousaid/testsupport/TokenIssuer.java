package org.yousaid.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Stands where the gateway stands for a service: signs internal tokens with a key of its own and serves that key at
 * {@link #jwkSetUri()}. Register it as a static field.
 */
public final class TokenIssuer implements BeforeAllCallback, AfterAllCallback {

    private @Nullable HttpServer server;
    private @Nullable ECKey key;

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running().stop(0);
    }

    /** What the {@code iss} claim says. */
    public String issuer() {
        return "http://localhost:" + running().getAddress().getPort();
    }

    /** Where the key is served. */
    public String jwkSetUri() {
        return "http://127.0.0.1:" + running().getAddress().getPort() + "/jwks";
    }

    /** A token that a service believes, for a subject named after its first role. */
    public String token(String... roles) {
        return token(claims -> claims.claim("roles", List.of(roles)).subject(roles[0]));
    }

    /** A token with whatever claims; they start as those of a believable one without roles. */
    public String token(Consumer<JWTClaimsSet.Builder> claims) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("internal")
                .subject("test")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
        claims.accept(builder);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(), builder.build());
            token.sign(new ECDSASigner(Objects.requireNonNull(key)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer running() {
        return Objects.requireNonNull(server, "Register TokenIssuer as a static @RegisterExtension field");
    }
}
