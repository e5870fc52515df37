package org.yousaid.consultation.saved;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What whoever saved a form holds, and nobody else. Where the form lies and the key that opens it both follow from it; it
 * is stored nowhere, so that neither the database nor the master key of the vault tells what somebody began to write.
 */
record SavedFormToken(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{43,100}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    SavedFormToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a token of a saved form");
        }
    }

    /** The token that was sent; empty for what cannot be one. */
    static Optional<SavedFormToken> read(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new SavedFormToken(sent)) : Optional.empty();
    }

    /** Where the form lies; says nothing about the token. */
    String id() {
        return HexFormat.of().formatHex(derived("id"));
    }

    private byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(("yousaid saved form " + purpose).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals a text, bound to what it belongs to. */
    String seal(String text, String belongsTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text; empty where it was sealed with another token or for something else. */
    Optional<String> open(String sealed, String belongsTo) {
        byte[] all = Base64.getDecoder().decode(sealed);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES), belongsTo)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived("key"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "[token]";
    }
}
