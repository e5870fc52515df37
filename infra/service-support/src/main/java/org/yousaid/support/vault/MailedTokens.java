package org.yousaid.support.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What a link in a mail proves: that whoever opens it can read the mail. A token follows from its purpose and its subject by
 * the vault's keyed hash, so it is stored nowhere, and every service with the vault can make it and check it.
 */
public final class MailedTokens {

    private final PersonVault vault;

    public MailedTokens(PersonVault vault) {
        this.vault = vault;
    }

    /** The token for this; 64 hexadecimal digits. */
    public String token(String purpose, String subject) {
        return vault.fingerprint("mailed token " + purpose + " " + subject);
    }

    /** Whether what was given is the token for this; takes as long for a wrong one as for the right one. */
    public boolean matches(String purpose, String subject, String given) {
        return MessageDigest.isEqual(
                token(purpose, subject).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
