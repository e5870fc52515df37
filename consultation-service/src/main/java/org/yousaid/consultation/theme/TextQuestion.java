package org.yousaid.consultation.theme;

import org.yousaid.consultation.consultation.ConsultationId;

/** A question that is answered in words, which therefore has a code frame. */
public record TextQuestion(ConsultationId consultation, String question) {

    /** The id of its code frame. */
    public FrameId frame() {
        return FrameId.of(this);
    }
}
