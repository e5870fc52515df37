package org.yousaid.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.message.MessageId;

/**
 * Where mails go that come back: an address that names the mail, and proves that whoever writes there knows its envelope. A
 * Message-ID alone proves little, because it goes on in every answer and every forward.
 */
public final class ReturnPath {

    /** What an address may have before its @ (RFC 5321, 4.5.3.1.1). */
    private static final int LONGEST = 64;

    private static final String ID = "*";
    private static final int ENOUGH = 12;
    private static final int FILLED = 34 + 1 + ENOUGH;
    private static final Pattern PROOF = Pattern.compile("(message-[0-9a-z]{26})\\.([0-9a-f]{" + ENOUGH + "})");

    private final @Nullable String pattern;
    private final UnaryOperator<String> token;

    /**
     * The address that a setting names.
     *
     * @param pattern with {@code *} for the mail's id and its proof; null for wherever mails come from
     * @param token what proves that somebody knows this, in hexadecimal digits
     */
    public ReturnPath(@Nullable String pattern, UnaryOperator<String> token) {
        if (pattern != null && pattern.contains(ID) && pattern.indexOf('@') - ID.length() + FILLED > LONGEST) {
            throw new IllegalArgumentException(
                    "yousaid.mail.return-path is too long before its @: with the id of a mail" + " it may have "
                            + LONGEST + " letters there");
        }
        this.pattern = pattern;
        this.token = token;
    }

    Optional<String> of(MessageId message) {
        return Optional.ofNullable(pattern)
                .map(address -> address.replace(ID, message.value() + "." + proof(message.value())));
    }

    /**
     * Whether one of these, the addresses that a report came to or speaks of, is this mail's own. Where mails have none of
     * their own, nothing can be asked of a report.
     */
    public boolean proves(MessageId message, List<String> addresses) {
        if (pattern == null || !pattern.contains(ID)) {
            return true;
        }
        byte[] right = (message.value() + "." + proof(message.value())).getBytes(StandardCharsets.US_ASCII);
        return addresses.stream()
                .flatMap(address -> PROOF.matcher(address).results().map(MatchResult::group))
                .anyMatch(given -> MessageDigest.isEqual(right, given.getBytes(StandardCharsets.US_ASCII)));
    }

    private String proof(String message) {
        return token.apply(message).substring(0, ENOUGH);
    }
}
