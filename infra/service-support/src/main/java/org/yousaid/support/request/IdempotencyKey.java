package org.yousaid.support.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.yousaid.support.id.CrockfordText;

/**
 * Names one request of one client, so that sending it twice changes nothing the second time. A controller method takes
 * one as an argument: the {@code Idempotency-Key} header, or a random one when there is none.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    private static final int LONGEST = 255;

    public IdempotencyKey {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("An idempotency key has 1 to 255 visible ASCII characters");
        }
    }

    static boolean isWellFormed(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** A key that nobody else has. */
    public static IdempotencyKey random() {
        return new IdempotencyKey(CrockfordText.random());
    }

    /**
     * The id of what this request makes: the same for the same operation, scope and key. 26 symbols, safe in a path.
     *
     * @param scope within which keys are told apart, for example the consultation or the caller
     */
    public String idFor(String operation, String scope) {
        String named = operation.length() + ":" + operation + scope.length() + ":" + scope + value;
        try {
            return CrockfordText.of(
                    MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
