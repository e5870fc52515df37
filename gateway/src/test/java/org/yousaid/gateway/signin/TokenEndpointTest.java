package org.yousaid.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.gateway.RunningGateway.SECRET;
import static org.yousaid.gateway.RunningGateway.claims;
import static org.yousaid.gateway.RunningGateway.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.RunningGateway;
import tools.jackson.databind.JsonNode;

class TokenEndpointTest {

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    @Test
    void givesATokenThatSaysWhoTheClientIs() {
        HttpResponse<String> response =
                gateway.tokenResponse("officer", SECRET + "officer", "grant_type=client_credentials");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).get("token_type").asString()).isEqualTo("Bearer");
        assertThat(json(response).get("expires_in").asInt()).isBetween(3590, 3600);
        JsonNode claims = claims(json(response).get("access_token").asString());
        assertThat(claims.get("sub").asString()).isEqualTo("officer");
        assertThat(claims.get("iss").asString()).isEqualTo(gateway.publicUrl());
        assertThat(claims.get("aud").toString()).isIn("\"api\"", "[\"api\"]");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"OFFICER\"]");
    }

    @Test
    void refusesAWrongSecretAndAnUnknownClient() {
        assertThat(gateway.tokenResponse("officer", "wrong", "grant_type=client_credentials")
                        .statusCode())
                .isEqualTo(401);
        assertThat(gateway.tokenResponse("mayor", SECRET + "mayor", "grant_type=client_credentials")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesEveryOtherGrant() {
        assertThat(gateway.tokenResponse("officer", SECRET + "officer", "grant_type=password&username=a&password=b")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void publishesBothKeysAndNothingPrivate() {
        JsonNode keys = json(gateway.get("/oauth2/jwks")).get("keys");

        assertThat(keys).hasSize(2);
        assertThat(keys).allSatisfy(key -> {
            assertThat(key.get("kty").asString()).isEqualTo("RSA");
            assertThat(key.propertyNames()).doesNotContain("d", "p", "q", "dp", "dq", "qi");
        });
    }

    @Test
    void keepsItsKeysForTheirOwnerOnly() throws IOException {
        try (Stream<Path> files = Files.list(gateway.keys())) {
            List<Path> keys = files.toList();
            assertThat(keys).hasSize(2);
            for (Path key : keys) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(gateway.keys())))
                .isEqualTo("rwx------");
    }

    @Test
    void findsTheSameKeysAtTheNextStart() {
        SigningKeys again = SigningKeys.in(gateway.keys());

        assertThat(again.api()).isEqualTo(gateway.bean(SigningKeys.class).api());
        assertThat(again.internal()).isEqualTo(gateway.bean(SigningKeys.class).internal());
    }
}
