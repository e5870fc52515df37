package org.yousaid.suggestion.opportunity.web;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Evidence;
import org.yousaid.suggestion.opportunity.EvidencePicture;
import org.yousaid.suggestion.picture.KeptPicture;

/**
 * Shows what was done with a picture, which is sent beside it.
 *
 * @param alternative what is on it, for who cannot see it
 */
record PictureRequest(
        @Nullable String words,
        @Nullable String link,
        @Nullable String milestone,
        @Nullable String alternative) {

    /** Still without the picture. */
    Evidence evidence(Instant at) {
        Complaints complaints = new Complaints();
        Evidence read = asWords().evidence(complaints, at);
        var _ = complaints.line("/alternative", alternative);
        complaints.raise();
        return read;
    }

    @Nullable
    String shows() {
        return asWords().shows();
    }

    EvidencePicture picture(KeptPicture kept) {
        String said = Objects.requireNonNull(alternative).strip();
        return new EvidencePicture(kept.id(), said, kept.width(), kept.height());
    }

    private EvidenceRequest asWords() {
        return new EvidenceRequest(words, link, milestone);
    }
}
