package org.yousaid.notification.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.vault.PersonId;

/**
 * Id of a message: {@code message-} and 26 symbols that follow from who is told of what, so that at most one message
 * ever exists per person, kind, subject and version.
 */
public record MessageId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {
        if (!value.matches("message-[0-9a-z]{26}")) {
            throw new IllegalArgumentException("Not the id of a message");
        }
    }

    /**
     * The one id for this.
     *
     * @param subject what it is about, for example a reference; never personal
     * @param version of the news about the subject, from 1
     */
    public static MessageId of(PersonId person, MessageKind kind, String subject, int version) {
        String all = String.join("\n", person.value(), kind.word(), subject, Integer.toString(version));
        return new MessageId("message-" + CrockfordText.of(sha256(all)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
