package org.yousaid.gateway.pages.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.pages.common.Evidence;
import org.yousaid.gateway.pages.common.MilestoneChart;
import org.yousaid.gateway.pages.common.OpportunityState;

/** An opportunity as the service shows it; what staff alone see is missing for others. */
record Opportunity(
        String id,
        String title,
        String summary,
        String serviceArea,
        OpportunityState state,
        Instant since,
        int suggestions,
        @Nullable Assessment assessment,
        List<View> views,
        @Nullable Decision decision,
        List<Milestone> milestones,
        List<Evidence> evidence,
        List<Word> words,
        @Nullable String from,
        @Nullable String into,
        List<String> merged,
        List<String> splitOff,
        long version,
        @Nullable String owner,
        @Nullable Boolean keptBack,
        @Nullable List<Advice> advice,
        @Nullable List<Note> notes,
        @Nullable List<Step> trail) {

    record Assessment(
            String benefit,
            BigDecimal costFrom,
            BigDecimal costTo,
            String costPer,
            String cost,
            String effort,
            String objectives,
            String equalityImpact) {

        public String effortWords() {
            return switch (effort) {
                case "DAYS" -> "Days of work";
                case "WEEKS" -> "Weeks of work";
                case "MONTHS" -> "Months of work";
                default -> "Years of work";
            };
        }
    }

    record View(String councillor, @Nullable String ward, String stance, String words, Instant at) {

        public String stanceWords() {
            return switch (stance) {
                case "FOR" -> "for it";
                case "AGAINST" -> "against it";
                default -> "neither for nor against it";
            };
        }
    }

    record Decision(boolean approved, String reasons, String decider, boolean committee, LocalDate on) {}

    record Milestone(
            String id, String what, LocalDate due, @Nullable LocalDate reached, boolean late) {}

    record Word(String words, Instant at) {}

    record Advice(
            String id,
            String expert,
            String field,
            String question,
            LocalDate by,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean overdue) {}

    record Note(String words, boolean told, String by, Instant at) {}

    record Step(
            String what, Instant at, String by, @Nullable String words) {

        /** What happened, as a heading. */
        public String heading() {
            String plain = what.replace('-', ' ');
            return plain.substring(0, 1).toUpperCase(Locale.UK) + plain.substring(1);
        }
    }

    public List<Advice> experts() {
        return Objects.requireNonNullElse(advice, List.of());
    }

    public List<Note> inside() {
        return Objects.requireNonNullElse(notes, List.<Note>of()).stream()
                .filter(note -> !note.told())
                .toList();
    }

    /** The last thing that happened first. */
    public List<Step> history() {
        return Objects.requireNonNullElse(trail, List.<Step>of()).reversed();
    }

    public List<Milestone> ahead() {
        return milestones.stream()
                .filter(milestone -> milestone.reached() == null)
                .toList();
    }

    public MilestoneChart chart(LocalDate today) {
        return MilestoneChart.of(
                "milestones",
                milestones.stream()
                        .map(one -> new MilestoneChart.Milestone(one.what(), one.due(), one.reached(), one.late()))
                        .toList(),
                today);
    }
}
