package org.yousaid.consultation.background;

import java.time.Instant;
import java.util.Locale;
import org.yousaid.consultation.consultation.ConsultationId;

/**
 * A document as it is kept.
 *
 * @param id {@code document-} and 26 symbols
 * @param bytes how large it is as it is served
 * @param fingerprint of what was sent, so that a repeat is told from another request under the same key
 */
record KeptDocument(
        String id,
        ConsultationId consultation,
        String title,
        DocumentKind kind,
        long bytes,
        String fingerprint,
        Instant keptAt) {

    /** Its address. By the consultation's id, for the slug of a draft may change. */
    String url() {
        return "/api/consultations/" + consultation + "/documents/" + id;
    }

    /** A name that is harmless on every disk. */
    String fileName() {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = plain.substring(0, Math.min(plain.length(), 80)).replaceAll("^-|-$", "");
        return (trimmed.isEmpty() ? "document" : trimmed) + "." + kind.extension();
    }
}
