package org.yousaid.suggestion.opportunity.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Assessment;
import org.yousaid.suggestion.opportunity.Brief;
import org.yousaid.suggestion.opportunity.Cost;
import org.yousaid.suggestion.opportunity.CouncillorView;
import org.yousaid.suggestion.opportunity.Decision;
import org.yousaid.suggestion.opportunity.Effort;
import org.yousaid.suggestion.opportunity.Evidence;
import org.yousaid.suggestion.opportunity.Milestone;
import org.yousaid.support.id.CrockfordText;

/** What can be asked of an opportunity over HTTP. Each reads itself, or refuses with all that is wrong with it. */
final class Requests {

    private static final int MOST_MILESTONES = 50;
    private static final BigDecimal MOST_POUNDS = new BigDecimal("1000000000000");

    private Requests() {}

    /** @param keptBack whether the public sees it only once it is assessed */
    record IdentifyRequest(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String serviceArea,
            @Nullable String owner,
            @Nullable List<String> suggestions,
            @Nullable Boolean keptBack) {

        Brief brief() {
            return new BriefRequest(title, summary, serviceArea, owner).brief();
        }
    }

    record BriefRequest(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String serviceArea,
            @Nullable String owner) {

        Brief brief() {
            Complaints complaints = new Complaints();
            Brief brief = new Brief(
                    complaints.line("/title", title),
                    complaints.text("/summary", summary),
                    complaints.line("/serviceArea", serviceArea),
                    complaints.line("/owner", owner));
            complaints.raise();
            return brief;
        }
    }

    record SuggestionsRequest(@Nullable List<String> suggestions) {}

    record ReleaseRequest(
            @Nullable List<String> suggestions, @Nullable String reason) {

        String why() {
            return one(reason, "/reason");
        }
    }

    record AssessRequest(
            @Nullable String benefit,
            @Nullable CostRequest cost,
            @Nullable Effort effort,
            @Nullable String objectives,
            @Nullable String equalityImpact) {

        Assessment assessment() {
            Complaints complaints = new Complaints();
            Assessment read = new Assessment(
                    complaints.text("/benefit", benefit),
                    Objects.requireNonNullElse(cost, new CostRequest(null, null, null))
                            .read(complaints),
                    complaints.required("/effort", effort, Effort.DAYS),
                    complaints.text("/objectives", objectives),
                    complaints.text("/equalityImpact", equalityImpact));
            complaints.raise();
            return read;
        }
    }

    /**
     * An amount, or from one to another, in pounds.
     *
     * @param to the same as {@code from} when absent
     */
    record CostRequest(@Nullable BigDecimal from, @Nullable BigDecimal to, Cost.@Nullable Per per) {

        Cost read(Complaints complaints) {
            BigDecimal least =
                    amount(complaints, "/cost/from", complaints.required("/cost/from", from, BigDecimal.ZERO));
            BigDecimal most = to == null ? least : amount(complaints, "/cost/to", to);
            Cost.Per often = complaints.required("/cost/per", per, Cost.Per.ONCE);
            if (most.compareTo(least) < 0) {
                complaints.add("/cost/to", "wrong-order", "The larger amount comes second.");
                return new Cost(most, least, often);
            }
            return new Cost(least, most, often);
        }

        private static BigDecimal amount(Complaints complaints, String pointer, BigDecimal given) {
            if (given.signum() < 0
                    || given.compareTo(MOST_POUNDS) > 0
                    || given.stripTrailingZeros().scale() > 2) {
                complaints.add(pointer, "out-of-range", "An amount in pounds, not below zero, with pence at most.");
                return BigDecimal.ZERO;
            }
            return given;
        }
    }

    record AskAdviceRequest(
            @Nullable String expert,
            @Nullable String field,
            @Nullable String question,
            @Nullable LocalDate by) {}

    record AnswerRequest(@Nullable String answer) {

        String read() {
            return one(answer, "/answer");
        }
    }

    record ViewRequest(
            @Nullable String councillor,
            @Nullable String ward,
            CouncillorView.@Nullable Stance stance,
            @Nullable String words) {

        CouncillorView view(@Nullable String otherwise, Instant at) {
            Complaints complaints = new Complaints();
            CouncillorView read = new CouncillorView(
                    complaints.line("/councillor", councillor == null || councillor.isBlank() ? otherwise : councillor),
                    complaints.optionalLine("/ward", ward),
                    complaints.required("/stance", stance, CouncillorView.Stance.NEUTRAL),
                    complaints.text("/words", words),
                    at);
            complaints.raise();
            return read;
        }
    }

    /**
     * @param decider who decided, when it is not who is signed in
     * @param committee the committee that decided, with its day
     */
    record DecideRequest(
            @Nullable String reasons,
            @Nullable String decider,
            @Nullable String committee,
            @Nullable LocalDate decidedOn) {

        Decision decision(boolean approved, String signedIn, LocalDate today) {
            Complaints complaints = new Complaints();
            String why = complaints.text("/reasons", reasons);
            String person = complaints.optionalLine("/decider", decider);
            String body = complaints.optionalLine("/committee", committee);
            LocalDate on = decidedOn == null && body == null ? today : complaints.day("/decidedOn", decidedOn);
            if (on.isAfter(today)) {
                complaints.add("/decidedOn", "in-the-future", "The day it was decided has come.");
            }
            if (person != null && body != null) {
                complaints.add("/committee", "not-here", "Either a person decided, or a committee.");
            }
            complaints.raise();
            String name = body != null ? body : Objects.requireNonNullElse(person, signedIn);
            return new Decision(approved, why, name, body != null, on);
        }
    }

    record PlanRequest(@Nullable List<MilestoneRequest> milestones) {

        List<Milestone> read() {
            Complaints complaints = new Complaints();
            List<MilestoneRequest> given = complaints.required("/milestones", milestones, List.of());
            if (given.size() > MOST_MILESTONES) {
                complaints.add("/milestones", "too-many", "At most " + MOST_MILESTONES + ".");
            }
            List<Milestone> read = new ArrayList<>();
            for (int i = 0; i < Math.min(given.size(), MOST_MILESTONES); i++) {
                MilestoneRequest one = given.get(i);
                read.add(new Milestone(
                        one.id() == null
                                ? CrockfordText.random()
                                : complaints.line("/milestones/" + i + "/id", one.id()),
                        complaints.line("/milestones/" + i + "/what", one.what()),
                        complaints.day("/milestones/" + i + "/due", one.due()),
                        null));
            }
            if (read.stream().map(Milestone::id).distinct().count() < read.size()) {
                complaints.add("/milestones", "twice", "Each milestone has an id of its own.");
            }
            complaints.raise();
            return List.copyOf(read);
        }
    }

    /** @param id one that is there; absent for a new one */
    record MilestoneRequest(
            @Nullable String id,
            @Nullable String what,
            @Nullable LocalDate due) {}

    /** @param on today when absent */
    record ReachRequest(@Nullable LocalDate on) {

        LocalDate read(LocalDate today) {
            if (on == null) {
                return today;
            }
            Complaints complaints = new Complaints();
            LocalDate day = complaints.day("/on", on);
            if (day.isAfter(today)) {
                complaints.add("/on", "in-the-future", "The day it was reached has come.");
            }
            complaints.raise();
            return day;
        }
    }

    record WordRequest(@Nullable String word) {

        String read() {
            return one(word, "/word");
        }
    }

    record EvidenceRequest(@Nullable String words, @Nullable String link) {

        Evidence evidence(Instant at) {
            Complaints complaints = new Complaints();
            String read = complaints.text("/words", words);
            String address = complaints.optionalLine("/link", link);
            if (address != null && !isAddress(address)) {
                complaints.add("/link", "wrong-value", "An address that begins with https://.");
            }
            complaints.raise();
            return new Evidence(read, address, at);
        }

        private static boolean isAddress(String given) {
            try {
                URI address = URI.create(given);
                return "https".equals(address.getScheme())
                        && address.getHost() != null
                        && address.getUserInfo() == null;
            } catch (IllegalArgumentException _) {
                return false;
            }
        }
    }

    /** @param tell whether everyone behind its suggestions is told */
    record NoteRequest(@Nullable String note, @Nullable Boolean tell) {

        String read() {
            return one(note, "/note");
        }
    }

    record MergeRequest(@Nullable String into, @Nullable String reason) {

        String other() {
            Complaints complaints = new Complaints();
            String read = complaints.line("/into", into);
            complaints.raise();
            return read;
        }

        String why() {
            return one(reason, "/reason");
        }
    }

    record SplitRequest(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String serviceArea,
            @Nullable String owner,
            @Nullable List<String> suggestions) {

        Brief brief() {
            return new BriefRequest(title, summary, serviceArea, owner).brief();
        }
    }

    private static String one(@Nullable String given, String pointer) {
        Complaints complaints = new Complaints();
        String read = complaints.text(pointer, given);
        complaints.raise();
        return read;
    }
}
