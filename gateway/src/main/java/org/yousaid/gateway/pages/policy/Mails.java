package org.yousaid.gateway.pages.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How mails stand, as the notification-service counts them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Mails(
        long version,
        boolean paused,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Instant since,
        List<Told> told,
        List<Delayed> delayed,
        List<HeldBack> heldBack) {

    /** A service of yesterday says nothing of what it holds back. */
    Mails {
        heldBack = Objects.requireNonNullElse(heldBack, List.of());
    }

    /** One thing that many are told. */
    public record Told(String kind, String title, Instant since, long all, long waiting, long sent, long lost) {

        /** What it is, in words. */
        public String words() {
            return switch (kind) {
                case "thanks" -> "Results, with thanks";
                case "interim" -> "What was said so far, with thanks";
                case "outcome" -> "What came of it";
                default -> "Mails";
            };
        }
    }

    /** How many wait because of this. */
    public record Delayed(String reason, long count) {

        public MailTrouble trouble() {
            return MailTrouble.of(reason);
        }
    }

    /** What keeps many waiting at once: everything, or what goes to so many domains. */
    public record HeldBack(String reason, boolean everything, int domains, long mails, Instant since, Instant until) {

        public MailTrouble trouble() {
            return MailTrouble.of(reason);
        }

        /** Whose mails wait, in words. */
        public String whose() {
            return everything
                    ? "Every mail"
                    : domains == 1 ? "Mails to one domain" : "Mails to " + domains + " domains";
        }
    }

    /** A page of mails that reached nobody. */
    public record LostPage(List<Lost> items, @Nullable String next) {}

    /** One mail that reached nobody. */
    public record Lost(String kind, @Nullable String about, String why, String cause, Instant at) {

        public MailTrouble trouble() {
            return MailTrouble.of(why);
        }
    }

    /** A page of people whom no mail is sent to. */
    public record UnreachablePage(
            List<Unreachable> items, @Nullable String next) {}

    /** One of them, and how else they may be reached. */
    public record Unreachable(
            String person,
            String why,
            Instant since,
            long version,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postal) {

        /** Why nothing is sent, in words. */
        public String words() {
            return switch (why) {
                case "NO_SUCH_ADDRESS" -> "Their mail server knows no such address";
                case "CAME_BACK" -> "A mail came back";
                default -> "They called a mail of ours unwanted";
            };
        }

        /** What to do about it. */
        public String next() {
            if (why.equals("COMPLAINED")) {
                return "Leave them alone, unless they ask to be written to.";
            }
            if (postal != null) {
                return "Write them a letter. Ask for the right e-mail address.";
            }
            return phone == null
                    ? "There is no other way to reach them. When they come by, ask for the right address."
                    : "Call them. Ask for the right e-mail address.";
        }
    }
}
