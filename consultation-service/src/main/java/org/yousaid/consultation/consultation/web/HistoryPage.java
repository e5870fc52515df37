package org.yousaid.consultation.consultation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Question;

/**
 * Who did what, the latest first.
 *
 * @param next what to send as {@code after} for the next page; null on the last
 */
record HistoryPage(List<Entry> items, @Nullable String next) {

    /**
     * One step.
     *
     * @param version the consultation's version after it
     * @param what in kebab case, for example {@code outcome-approved}
     * @param step which step was asked for or taken back
     * @param published which version of the results or the outcome came out
     * @param copyOf id of the consultation that the draft was begun as a copy of
     * @param changed fields of the draft that read differently since, or ids of the questions that were put right
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entry(
            long version,
            String what,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable String step,
            @Nullable Integer published,
            @Nullable String copyOf,
            List<String> changed) {

        private static Entry plain(long version, String what, String by, Instant at, @Nullable String reason) {
            return new Entry(version, what, by, at, reason, null, null, null, List.of());
        }

        private static Entry step(
                long version, String what, String by, Instant at, @Nullable String reason, String step) {
            return new Entry(version, what, by, at, reason, step, null, null, List.of());
        }

        private static Entry out(
                long version, String what, String by, Instant at, @Nullable String reason, int published) {
            return new Entry(version, what, by, at, reason, null, published, null, List.of());
        }

        private static Entry changed(
                long version, String what, String by, Instant at, @Nullable String reason, List<String> changed) {
            return new Entry(version, what, by, at, reason, null, null, null, changed);
        }

        private static @Nullable String id(@Nullable ConsultationId id) {
            return id == null ? null : id.value();
        }

        static Entry of(ConsultationEvent event, long version, List<String> fields) {
            return switch (event) {
                case ConsultationEvent.Drafted e ->
                    new Entry(version, "drafted", e.by(), e.at(), null, null, null, id(e.copyOf()), List.of());
                case ConsultationEvent.DraftChanged e ->
                    changed(version, "draft-changed", e.by(), e.at(), null, fields);
                case ConsultationEvent.Planned e -> plain(version, "planned", e.by(), e.at(), e.reason());
                case ConsultationEvent.Opened e -> plain(version, "opened", e.by(), e.at(), e.reason());
                case ConsultationEvent.Closed e -> plain(version, "closed", e.by(), e.at(), e.reason());
                case ConsultationEvent.Withdrawn e -> plain(version, "withdrawn", e.by(), e.at(), e.reason());
                case ConsultationEvent.ResultsPublished e ->
                    out(version, "results-published", e.by(), e.at(), e.reason(), e.version());
                case ConsultationEvent.QuarterPassed e -> plain(version, "quarter-passed", e.by(), e.at(), null);
                case ConsultationEvent.OutcomeDrafted e -> plain(version, "outcome-drafted", e.by(), e.at(), null);
                case ConsultationEvent.OutcomeApproved e ->
                    plain(version, "outcome-approved", e.by(), e.at(), e.reason());
                case ConsultationEvent.OutcomePublished e ->
                    out(version, "outcome-published", e.by(), e.at(), e.reason(), e.version());
                case ConsultationEvent.StepAskedFor e ->
                    step(
                            version,
                            "step-asked-for",
                            e.by(),
                            e.at(),
                            e.reason(),
                            e.step().path());
                case ConsultationEvent.StepTakenBack e ->
                    step(
                            version,
                            "step-taken-back",
                            e.by(),
                            e.at(),
                            e.reason(),
                            e.step().path());
                case ConsultationEvent.Corrected e ->
                    changed(
                            version,
                            "corrected",
                            e.by(),
                            e.at(),
                            e.reason(),
                            e.questions().stream().map(Question::id).toList());
            };
        }
    }
}
