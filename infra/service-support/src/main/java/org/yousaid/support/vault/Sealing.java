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
        if (dot < 0 || !printed.startsWith(kind) || !isBase64Url(printed, dot + 1)) {
            throw new IllegalArgumentException("Not sealed by the vault");
        }
    }

    /** Looked at character by character: every sealed text that is read from a store comes through here. */
    private static boolean isBase64Url(String printed, int from) {
        for (int i = from; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') && c != '_' && c != '-') {
                return false;
            }
        }
        return from < printed.length();
    }

    static String keyId(String printed) {
        return printed.substring(0, printed.indexOf('.'));
    }

    static byte[] ciphertext(String printed) {
        return Base64.getUrlDecoder().decode(printed.substring(printed.indexOf('.') + 1));
    }
}
