package org.yousaid.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares client secrets by their SHA-256, in constant time. Enough for secrets that a machine made, and without the
 * deliberate slowness that passwords of people need: every token asked for is checked here.
 */
final class SecretDigests implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : new RandomToken(secret.toString()).digest();
    }

    @Override
    public boolean matches(@Nullable CharSequence presented, @Nullable String encoded) {
        String digest = encode(presented);
        return digest != null
                && encoded != null
                && MessageDigest.isEqual(
                        digest.getBytes(StandardCharsets.US_ASCII), encoded.getBytes(StandardCharsets.US_ASCII));
    }
}
