package org.yousaid.notification.template;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;

/** What a mail is made of, in plain words. Lives in memory only, and prints without its content. */
public sealed interface Letter {

    /** How the reader is addressed by name; null where no name is known. */
    @Nullable
    String name();

    /** We have your response. */
    record ResponseReceipt(
            @Nullable String name,
            @Nullable String consultation,
            Reference reference,
            List<Reference> ideas,
            Instant replyBy)
            implements Letter {

        public ResponseReceipt {
            ideas = List.copyOf(ideas);
        }

        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    /** We have your suggestion. */
    record SuggestionReceipt(@Nullable String name, Reference reference, Instant replyBy) implements Letter {
        @Override
        public String toString() {
            return "[receipt]";
        }
    }

    /** Thank you; this is what everybody said. */
    record Thanks(@Nullable String name, Reference reference, ResultsKnown results) implements Letter {
        @Override
        public String toString() {
            return "[thanks]";
        }
    }

    /** We asked, you said, we did. */
    record Outcome(@Nullable String name, Reference reference, OutcomeKnown outcome) implements Letter {
        @Override
        public String toString() {
            return "[outcome]";
        }
    }

    /**
     * This is what became of your suggestion.
     *
     * @param decided whether this was the decision, or word of how far it has come
     * @param note the reviewer's own words
     */
    record Progress(@Nullable String name, Reference reference, String stage, String told, String note, boolean decided)
            implements Letter {
        @Override
        public String toString() {
            return "[progress]";
        }
    }

    /**
     * Nobody said anything about your suggestion; this is where it stands.
     *
     * @param note what is known of when there is a word
     */
    record StillHere(@Nullable String name, Reference reference, String stage, String told, String note)
            implements Letter {
        @Override
        public String toString() {
            return "[progress]";
        }
    }

    /** Was it you who wants to hear of this suggestion? */
    record ConfirmFollowing(
            @Nullable String name, Reference reference, boolean supports, String following, String token)
            implements Letter {
        @Override
        public String toString() {
            return "[confirm]";
        }
    }

    /**
     * There is news about a suggestion that you follow.
     *
     * @param decided whether this was the decision, or word of how far it has come
     * @param note the reviewer's own words
     * @param token lets the reader stop these mails
     */
    record FollowedProgress(
            @Nullable String name,
            Reference reference,
            String stage,
            String told,
            String note,
            boolean decided,
            String following,
            String token)
            implements Letter {
        @Override
        public String toString() {
            return "[progress]";
        }
    }

    /** A colleague is asked to do something about a suggestion. */
    record StaffAsked(
            @Nullable String name,
            Reference reference,
            String why,
            String stage,
            @Nullable Instant dueAt) implements Letter {

        /** What it is about, in a few words. */
        public String heading() {
            return switch (why) {
                case "REOPENED" -> "“This did not answer me”";
                case "OVERDUE" -> "Overdue";
                case "DUE_SOON" -> "Due soon";
                default -> "No word for two weeks";
            };
        }

        /** What is asked, in a sentence or two. */
        public String reason() {
            return switch (why) {
                case "REOPENED" ->
                    "Its author says that the answer did not answer them. Their words are with the suggestion. It has a"
                            + " new clock, and this time it is for you to answer.";
                case "OVERDUE" -> "The day by which its author was to hear something has passed, and nothing was said.";
                case "DUE_SOON" -> "Its author is to hear something soon, and nothing was said yet.";
                default ->
                    "Nothing was said about it in public for 14 days. If that stays so, its author is told by itself"
                            + " where it stands.";
            };
        }

        @Override
        public String toString() {
            return "[staff]";
        }
    }

    /** This link signs you in. */
    record SignIn(@Nullable String name, URI link, int validMinutes) implements Letter {
        @Override
        public String toString() {
            return "[sign-in]";
        }
    }

    /** This link opens an answer that you saved and have not sent. */
    record SavedForm(@Nullable String name, URI link, String consultation, Instant until) implements Letter {
        @Override
        public String toString() {
            return "[saved-form]";
        }
    }
}
