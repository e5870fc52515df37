package org.yousaid.gateway.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.yousaid.support.security.Role;

/** The API's clients, as they stand in the settings: each named like the staff role it has. */
final class ConfiguredClients implements RegisteredClientRepository {

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private final Map<String, RegisteredClient> clients;

    ConfiguredClients(Map<String, String> secrets, SecretDigests digests) {
        this.clients = secrets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> client(entry.getKey(), digests.encode(entry.getValue()))));
    }

    static Role role(String client) {
        Role role = Role.valueOf(client.toUpperCase(Locale.ROOT));
        if (!role.isStaff()) {
            throw new IllegalArgumentException("A client is named like a staff role, not " + client);
        }
        return role;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are settings");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }

    private static RegisteredClient client(String name, @Nullable String secretDigest) {
        Role role = role(name);
        if (!role.name().toLowerCase(Locale.ROOT).equals(name)) {
            throw new IllegalArgumentException("A client's name is in lower case, not " + name);
        }
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(Objects.requireNonNull(secretDigest))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFETIME)
                        .build())
                .build();
    }
}
