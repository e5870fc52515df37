package org.yousaid.consultation.publication.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yousaid.consultation.response.ResponseId;

/** How the documents are laid out that {@link PublicationProjection} writes. */
final class PublicDocument {

    static final String RESPONSES = "public_responses";
    static final String LOGS = "release_logs";

    static final String ID = "_id";
    static final String CONSULTATION = "consultation";
    static final String POSITION = "position";

    /** Where it stands in what goes out: made of its id by a one-way street, so it tells nothing of when it came. */
    static final String PLACE = "place";

    static final String WARD = "ward";

    /** Whether it can go out at all. */
    static final String OUT = "out";

    /** From which event on it can: it was recorded then, or is no longer kept back since. */
    static final String SINCE = "since";

    static final String KEPT_BACK = "keptBack";

    /** Whether there are words in it about which nobody has decided. */
    static final String UNREAD = "unread";

    static final String ANSWERS = "answers";

    /** By question: since which event its words may go out. */
    static final String CLEARED = "cleared";

    static final String VERSION = "version";
    static final String LOG = "log";

    private static final int PLACE_BYTES = 12;

    private PublicDocument() {}

    static String place(ResponseId response) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("public-place:" + response.value()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, PLACE_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
