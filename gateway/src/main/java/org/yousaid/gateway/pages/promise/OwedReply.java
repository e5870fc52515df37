package org.yousaid.gateway.pages.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise as staff see it. */
record OwedReply(
        String reference,
        String kind,
        @Nullable Asked consultation,
        String state,
        boolean broken,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant keptAt,
        @Nullable String keptBy,
        @Nullable String released,
        @Nullable Pause pause,
        Staff staff) {

    record Asked(String slug, String title) {}

    record Pause(String reason, Instant until) {}

    record Staff(
            long version,
            @Nullable Instant goesOutAt,
            @Nullable String waits,
            @Nullable String heldBecause,
            @Nullable String cause,
            @Nullable String owner,
            @Nullable String by,
            @Nullable String noMore) {}

    public boolean open() {
        return state.equals("OPEN");
    }

    public boolean suggestion() {
        return kind.equals("SUGGESTION");
    }

    public String about() {
        if (consultation == null) {
            return "A suggestion";
        }
        return (suggestion() ? "A suggestion in: " : "") + consultation.title();
    }

    /** How it was kept, why it was released, or how it stands. */
    public String standing() {
        return switch (state) {
            case "KEPT" -> "Kept " + keptHow();
            case "RELEASED" -> "Released: " + releasedWhy();
            default -> pause == null ? "Open" : "Paused";
        };
    }

    private String keptHow() {
        return switch (keptBy == null ? "" : keptBy) {
            case "RESULTS" -> "by the results";
            case "INTERIM" -> "by an interim word, which goes out by itself";
            case "DECISION" -> "by a decision";
            case "PROGRESS" -> "by word of progress";
            case "PERSONAL_WORD" -> "by a personal word";
            default -> "";
        };
    }

    private String releasedWhy() {
        return reason(released);
    }

    private static String reason(@Nullable String released) {
        return switch (released == null ? "" : released) {
            case "UNREACHABLE" -> "they cannot be reached";
            case "ASKED_US_NOT_TO" -> "they asked us not to write";
            case "ERASED" -> "they were erased";
            case "WITHDRAWN" -> "they took it back";
            default -> "nobody waits";
        };
    }

    /** What goes out by itself, in words. */
    public String byItself() {
        return suggestion() ? "Where it stands" : "What was said so far";
    }

    /** Whether it was sent by itself, and not in an answer. */
    public boolean direct() {
        return consultation == null;
    }

    /** What is next, in words, where nothing goes at its time. */
    public String next() {
        return switch (staff.waits() == null ? "" : staff.waits()) {
            case "ON_ITS_WAY" -> "A word is on its way";
            case "TO_BE_TOLD" -> "Somebody has to ring or to write";
            case "FOR_A_COUNT" -> byItself() + ", once it is counted";
            default -> staff.heldBecause() == null ? "Nothing" : "Held";
        };
    }

    /** Whether something can be sent now that goes by itself: not where it was sent directly, nor where it waits already. */
    public boolean sendable() {
        return consultation != null && staff.waits() == null;
    }

    /** Who is responsible, or that nobody is. */
    public String responsible() {
        if (staff.owner() != null) {
            return staff.owner();
        }
        return consultation == null ? "Nobody yet: no opportunity has taken it up" : "Nobody is named";
    }

    /** Why it was kept and nobody waits for more, in words. */
    public String noMore() {
        return reason(staff.noMore());
    }

    /** Why it was broken, in words. */
    public String why() {
        return switch (staff.cause() == null ? "" : staff.cause()) {
            case "LATE_SYNC" -> "It reached us after its day.";
            case "MAIL_NOT_TAKEN" -> "The mail server had not taken the mail by its day.";
            case "NOTHING_COUNTED" -> "Thanks were to go out by themselves, and nothing had been counted by its day.";
            case "NOT_TOLD_BY_HAND" -> "A word was ready, and nobody had rung or written by its day.";
            default -> "Nothing was said by its day.";
        };
    }
}
