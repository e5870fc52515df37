package org.yousaid.notification.template;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.message.Content.WardDigest.What;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;

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

    /** We have what you told us, and promise no reply, as you chose. */
    record Noted(@Nullable String name, Reference reference, List<Reference> ideas, boolean hearsOfIdeas)
            implements Letter {

        public Noted {
            ideas = List.copyOf(ideas);
        }

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
     * Thank you; the results are not out yet, and this is what was said so far.
     *
     * @param ideas the suggestions found in the answer, and where they stand
     */
    record Interim(@Nullable String name, Reference reference, ViewsKnown views, List<Idea> ideas) implements Letter {

        public Interim {
            ideas = List.copyOf(ideas);
        }

        /** A suggestion and the stage it is in. */
        public record Idea(Reference reference, String stage) {}

        @Override
        public String toString() {
            return "[interim]";
        }
    }

    /** Words that a member of staff wrote to the reader. */
    record PersonalWord(@Nullable String name, Reference reference, String text) implements Letter {
        @Override
        public String toString() {
            return "[word]";
        }
    }

    /** A colleague is told of replies that are owed. */
    record RepliesOwed(@Nullable String title, Stage stage, long open, Instant earliest) implements Letter {

        @Override
        public @Nullable String name() {
            return null;
        }

        /** What it is about, in a few words. */
        public String heading() {
            return switch (stage) {
                case HALF_TIME -> "Half the time to reply is over";
                case WEEK_BEFORE -> "Replies are due in a week";
                case LATE -> "Replies are late";
            };
        }

        /** What happens by itself, and what does not. */
        public String reason() {
            return switch (stage) {
                case HALF_TIME ->
                    "Publish the results in time and everybody hears from you. If they are not out a week before the day,"
                            + " everybody who answered is thanked with what was said so far.";
                case WEEK_BEFORE ->
                    "Whoever answered is thanked by itself with what was said so far, unless you hold it. Suggestions are"
                            + " answered by somebody.";
                case LATE -> "The day has passed without a word. Each of these counts as a broken promise, for ever.";
            };
        }

        @Override
        public String toString() {
            return "[staff]";
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
                case "REFERRAL_ANSWERED" -> "They have answered";
                case "REFERRAL_SILENT" -> "No answer from who has it";
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
                case "REFERRAL_ANSWERED" ->
                    "The body that it was referred to has said what came of it. Their words are with the referral. Now"
                            + " it is for you to tell its author.";
                case "REFERRAL_SILENT" ->
                    "The body that it was referred to was asked three times and has not answered. We do not write to"
                            + " them again by ourselves: ring them, ask somebody else, or tell its author how it stands.";
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

    /**
     * Another body is asked to take up a suggestion, or asked again.
     *
     * @param receiver the body's name
     * @param number how often it was asked before
     * @param round with the token, where the link leads
     */
    record ReferralAsked(
            Reference reference,
            String receiver,
            int number,
            @Nullable String title,
            String text,
            @Nullable String ask,
            @Nullable String ward,
            LocalDate answerBy,
            int round,
            String token)
            implements Letter {

        /** Bodies are written to, not persons: there is no name to greet. */
        @Override
        public @Nullable String name() {
            return null;
        }

        /** What it is about, in a few words; more urgent each time. */
        public String heading() {
            return switch (number) {
                case 0 -> "A suggestion for you";
                case 1 -> "Reminder: a suggestion waits for your answer";
                default -> "Second reminder: please answer";
            };
        }

        /** Why they get it, in a sentence or two. */
        public String reason() {
            return switch (number) {
                case 0 ->
                    "Somebody made this suggestion to the council. It is for you rather than for us to act on, so we"
                            + " pass it on and follow what comes of it.";
                case 1 ->
                    "We passed this suggestion on to you and have no answer yet. The person who made it can see that you"
                            + " have it, and waits to hear from us.";
                default ->
                    "We have asked you twice and have no answer. If none comes, we tell the person who made the"
                            + " suggestion that you have not said anything.";
            };
        }

        /** What the council asks, in its own words or the usual ones. */
        public String question() {
            return ask == null
                    ? "Please tell us whether this is yours to look at, and what you did or will do about it."
                    : ask;
        }

        @Override
        public String toString() {
            return "[referral]";
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

    /**
     * This is new in your wards.
     *
     * @param places what people call the wards
     * @param more how much more there is
     */
    record WardDigest(@Nullable String name, List<String> places, List<Item> items, int more) implements Letter {

        public WardDigest {
            places = List.copyOf(places);
            items = List.copyOf(items);
        }

        /**
         * Something new: a consultation by its slug, or a suggestion by its reference.
         *
         * @param title null for a suggestion without one
         */
        public record Item(
                What what,
                @Nullable String title,
                @Nullable String slug,
                @Nullable Reference reference) {

            /** What stands in the link. */
            public String words() {
                return title == null ? "Suggestion " + reference : title;
            }

            /** Where it leads. */
            public String link(Links links) {
                if (slug == null) {
                    return links.track(Objects.requireNonNull(reference));
                }
                return switch (what) {
                    case OPENED, IDEA -> links.consultation(slug);
                    case RESULTS -> links.results(slug);
                    case OUTCOME -> links.outcome(slug);
                };
            }
        }

        /** The wards in a sentence. */
        public String where() {
            return places.size() < 2
                    ? String.join("", places)
                    : String.join(", ", places.subList(0, places.size() - 1)) + " and " + places.getLast();
        }

        /** What is new of this kind. */
        public List<Item> of(String what) {
            return items.stream()
                    .filter(item -> item.what().name().equals(what))
                    .toList();
        }

        @Override
        public String toString() {
            return "[digest]";
        }
    }
}
