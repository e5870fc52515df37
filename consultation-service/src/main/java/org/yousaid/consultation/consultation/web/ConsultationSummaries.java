package org.yousaid.consultation.consultation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Slug;

/**
 * A page of consultations, the latest first.
 *
 * @param next what to send as {@code after} for the next page; null on the last
 */
record ConsultationSummaries(List<Summary> items, @Nullable String next) {

    static ConsultationSummaries of(Consultations.Page page) {
        Long next = page.next();
        return new ConsultationSummaries(
                page.items().stream().map(Summary::of).toList(), next == null ? null : next.toString());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            ConsultationId id,
            Slug slug,
            long version,
            ConsultationStatus status,
            @Nullable String title,
            @Nullable String purpose,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable String owner,
            int questions,
            boolean historic) {

        static Summary of(ConsultationView view) {
            return new Summary(
                    view.id(),
                    view.slug(),
                    view.version(),
                    view.status(),
                    view.content().title(),
                    view.content().purpose(),
                    view.content().opensAt(),
                    view.content().closesAt(),
                    view.content().owner(),
                    view.content().questions().size(),
                    view.historic());
        }
    }
}
