package org.yousaid.consultation.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Outcome;
import org.yousaid.consultation.consultation.OutcomeDraft;
import org.yousaid.consultation.consultation.PublishedOutcome;

/**
 * What came of a consultation, as it is read.
 *
 * @param version of what is published; 0 while nothing is
 * @param changes later versions with their reasons
 * @param draft what is being written, for the council alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutcomeRepresentation(
        ConsultationId consultation,
        String title,
        int version,
        @Nullable Instant publishedAt,
        @Nullable String summary,
        List<Outcome.Item> items,
        List<PublishedOutcome.Change> changes,
        @Nullable DraftRepresentation draft) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftRepresentation(
            String summary,
            List<Outcome.Item> items,
            String by,
            Instant at,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {

        static DraftRepresentation of(OutcomeDraft draft) {
            return new DraftRepresentation(
                    draft.outcome().summary(),
                    draft.outcome().items(),
                    draft.by(),
                    draft.at(),
                    draft.approvedBy(),
                    draft.approvedAt());
        }
    }

    static OutcomeRepresentation of(ConsultationView view, boolean staff) {
        PublishedOutcome published = view.course().outcome();
        OutcomeDraft draft = view.course().outcomeDraft();
        return new OutcomeRepresentation(
                view.id(),
                view.content().titleOrUntitled(),
                view.course().outcomeVersion(),
                published == null ? null : published.at(),
                published == null ? null : published.outcome().summary(),
                published == null ? List.of() : published.outcome().items(),
                published == null ? List.of() : published.changes(),
                draft == null || !staff ? null : DraftRepresentation.of(draft));
    }
}
