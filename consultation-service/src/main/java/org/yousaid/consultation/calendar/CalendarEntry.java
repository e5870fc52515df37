package org.yousaid.consultation.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;

/**
 * A consultation in the calendar.
 *
 * @param standing whether it is open for good
 * @param opensAt when it opened, or will
 * @param closesAt when it closed, or will; absent where it is open for good
 * @param resultsBy by when the last who answers hears what came of it, at the latest
 * @param wards whose people are asked; absent for everyone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarEntry(
        String slug,
        String title,
        ConsultationStatus status,
        boolean standing,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant resultsBy,
        @Nullable LocalDate decisionDate,
        @Nullable List<String> wards) {

    static CalendarEntry of(ConsultationView view) {
        ConsultationContent content = view.content();
        Instant closes = view.closedAt() != null ? view.closedAt() : content.closesAt();
        return new CalendarEntry(
                view.slug().value(),
                content.titleOrUntitled(),
                view.status(),
                content.standing(),
                view.openedAt() != null ? view.openedAt() : content.opensAt(),
                closes,
                closes == null ? null : content.replyBy(closes),
                content.decisionDate(),
                content.audience().everyone() ? null : content.audience().wards());
    }
}
