package org.yousaid.support.vault;

import java.util.Base64;

/** The printed form of ciphertext: the id of its key, a dot, the bytes in base64url without padding. */
final class Sealing {

    private Sealing() {}

    static String print(String keyId, byte[] ciphertext) {
        return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(ciphertext);
    }

    static void check(String printed, String kind) {
        int dot = printed.indexOf('.');
        if (dot < 0 || !printed.startsWith(kind) || !printed.substring(dot + 1).matches("[0-9A-Za-z_-]+")) {
            throw new IllegalArgumentException("Not sealed by the vault");
        }
    }

    static String keyId(String printed) {
        return printed.substring(0, printed.indexOf('.'));
    }

    static byte[] ciphertext(String printed) {
        return Base64.getUrlDecoder().decode(printed.substring(printed.indexOf('.') + 1));
    }
}
