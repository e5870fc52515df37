package org.yousaid.consultation.repeat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.support.vault.PersonVault;

/**
 * Makes sketches of texts out of every three words that stand together. They are hashed under a key that follows from the
 * master key and is another one for each consultation: without it no guess at the words can be tried, and what somebody
 * wrote here cannot be found again there.
 */
@Component
class Sketcher {

    /** Shorter texts are alike by chance: "more buses, please" is no campaign. */
    static final int FEWEST_WORDS = 10;

    private static final int TOGETHER = 3;
    private static final String KEYED_HASH = "HmacSHA256";

    private final PersonVault vault;

    Sketcher(PersonVault vault) {
        this.vault = vault;
    }

    /** The sketch of a text; empty where it is too short to tell. */
    Optional<Sketch> sketch(ConsultationId consultation, List<String> words) {
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        Mac mac = mac(consultation);
        Set<Long> hashes = new HashSet<>();
        for (int first = 0; first + TOGETHER <= words.size(); first++) {
            String together = String.join(" ", words.subList(first, first + TOGETHER));
            hashes.add(ByteBuffer.wrap(mac.doFinal(together.getBytes(StandardCharsets.UTF_8)))
                    .getLong());
        }
        return Optional.of(Sketch.of(hashes));
    }

    private Mac mac(ConsultationId consultation) {
        try {
            byte[] key = HexFormat.of().parseHex(vault.fingerprint("words-of:" + consultation.value()));
            Mac mac = Mac.getInstance(KEYED_HASH);
            mac.init(new SecretKeySpec(key, KEYED_HASH));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}
