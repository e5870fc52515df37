package org.yousaid.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.gateway.RunningGateway.json;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.RunningGateway;

/** Which tokens open the API, and which do not. */
class ApiTokensTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    @Test
    void acceptsATokenOfOurOwn() {
        assertThat(ask("Bearer " + gateway.token("officer")).statusCode()).isEqualTo(200);
        assertThat(ask("Bearer " + signed(apiKey(), claims -> claims)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void needsNoTokenAtAll() {
        assertThat(gateway.get("/api/process").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesATokenForAnotherAudience() {
        assertRefused(signed(apiKey(), claims -> claims.audience("internal")));
        assertRefused(signed(apiKey(), claims -> claims.audience((String) null)));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        assertRefused(signed(apiKey(), claims -> claims.issuer("https://elsewhere.example")));
    }

    @Test
    void refusesATokenThatHasEnded() {
        assertRefused(signed(apiKey(), claims -> claims.expirationTime(Date.from(Instant.EPOCH))));
    }

    @Test
    void refusesATokenSignedWithTheInternalKey() {
        assertRefused(signed(gateway.bean(SigningKeys.class).internal(), claims -> claims));
    }

    @Test
    void refusesATokenSignedWithAKeyOfSomebodyElse() throws JOSEException {
        assertRefused(
                signed(new RSAKeyGenerator(2048).keyID(apiKey().getKeyID()).generate(), claims -> claims));
    }

    @Test
    void refusesATokenWithoutASignature() {
        assertRefused(new PlainJWT(claims(claims -> claims)).serialize());
    }

    @Test
    void refusesATokenThatTakesThePublicKeyForASharedSecret() throws JOSEException {
        assertRefused(sign(
                new JWSHeader(JWSAlgorithm.HS256),
                new MACSigner(apiKey().toRSAPublicKey().getEncoded()),
                claims(claims -> claims)));
    }

    @Test
    void refusesWhatIsNoToken() {
        assertRefused("nonsense");
        assertRefused("a.b.c");
    }

    @Test
    void takesTokensFromTheHeaderOnly() {
        gateway.get("/api/process?access_token=" + gateway.token("officer"));

        String internal = gateway.suggestion().last().header("Authorization");
        assertThat(RunningGateway.claims(internal).get("sub").asString()).isEqualTo("anonymous");
    }

    private static void assertRefused(String token) {
        HttpResponse<String> response = ask("Bearer " + token);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(json(response).get("code").asString()).isEqualTo("invalid-token");
        assertThat(json(response).get("type").asString()).isEqualTo(gateway.publicUrl() + "/problems/invalid-token");
        assertThat(gateway.suggestion().received()).isEmpty();
    }

    private static HttpResponse<String> ask(String authorization) {
        gateway.suggestion().forget();
        return gateway.send(gateway.request("/api/process").header("Authorization", authorization));
    }

    private static RSAKey apiKey() {
        return gateway.bean(SigningKeys.class).api();
    }

    private static String signed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            return sign(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new RSASSASigner(key),
                    claims(change));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(gateway.publicUrl())
                        .audience("api")
                        .subject("policy")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .claim("roles", List.of("POLICY")))
                .build();
    }
}
