package org.yousaid.consultation.response;

import java.util.Map;
import org.yousaid.support.vault.SealedText;

/**
 * What has become of a response since it was given.
 *
 * @param texts by question, the wording that stands in the place of what was given
 */
public record Wording(ResponseId response, boolean withdrawn, Map<String, SealedText> texts) {

    public Wording {
        texts = Map.copyOf(texts);
    }

    /** A response as it was given. */
    public static Wording untouched(ResponseId response) {
        return new Wording(response, false, Map.of());
    }
}
