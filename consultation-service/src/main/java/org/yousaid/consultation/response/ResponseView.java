package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.List;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;

/** A response as everybody who holds its reference may read it: nothing of what was answered. */
public record ResponseView(
        Reference reference,
        ConsultationSummary consultation,
        Instant recordedAt,
        Instant replyBy,
        List<Reference> ideas) {

    public ResponseView {
        ideas = List.copyOf(ideas);
    }
}
