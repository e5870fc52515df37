package org.yousaid.consultation.consultation;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something to read before answering.
 *
 * @param url an http or https address, or the path of a document that was uploaded here
 */
public record BackgroundDocument(String title, URI url) {

    private static final Pattern KEPT_HERE =
            Pattern.compile("/api/consultations/([a-z0-9-]{1,200})/documents/(document-[0-9a-z]{26})");

    /** The uploaded document that an address names; empty when it leads elsewhere. */
    public static Optional<KeptHere> keptHere(URI url) {
        Matcher path = KEPT_HERE.matcher(url.toString());
        return path.matches() ? Optional.of(new KeptHere(path.group(1), path.group(2))) : Optional.empty();
    }

    /**
     * Where an uploaded document lies.
     *
     * @param consultation id or slug of the consultation it was uploaded for
     */
    public record KeptHere(String consultation, String document) {}
}
