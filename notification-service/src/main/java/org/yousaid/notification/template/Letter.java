package org.yousaid.notification.template;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.message.Content.WardDigest.What;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.notification.weekly.WeeklyReport;

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

        /** A suggestion and the stage it is in; null where nothing was said about it yet. */
        public record Idea(Reference reference, @Nullable String stage) {}

        @Override
        public String toString() {
            return "[interim]";
        }
    }

    /**
     * Thank you; the results are not out yet, and until then only how many took part is told.
     *
     * @param views without anything that was said
     */
    record InterimParticipation(@Nullable String name, Reference reference, ViewsKnown views, List<Interim.Idea> ideas)
            implements Letter {

        public InterimParticipation {
            ideas = List.copyOf(ideas);
        }

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

        @Override
        public String toString() {
            return "[staff]";
        }
    }

    /** Whoever leads the policy team is told of a week. */
    record WeekAtAGlance(WeeklyReport report) implements Letter {

        @Override
        public @Nullable String name() {
            return null;
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
     * @param stage null where nothing was said about it yet, and {@code told} likewise
     * @param note what is known of when there is a word; null where only its time has come
     */
    record StillHere(
            @Nullable String name,
            Reference reference,
            @Nullable String stage,
            @Nullable String told,
            @Nullable String note)
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
     * Was it you who wants the news of a ward?
     *
     * @param place what people call it
     * @param message id of the mail
     * @param token lets its reader say so
     */
    record ConfirmNews(@Nullable String name, String place, String message, String token) implements Letter {
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

        @Override
        public String toString() {
            return "[staff]";
        }
    }

    /** A colleague is asked to do something about several suggestions. */
    record StaffList(Content.StaffList list) implements Letter {

        @Override
        public @Nullable String name() {
            return null;
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
            String words(BlockWords words) {
                return title == null
                        ? words.of(
                                "suggestion",
                                "n",
                                Objects.requireNonNull(reference).value())
                        : title;
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
        String where(BlockWords words) {
            return places.size() < 2
                    ? String.join("", places)
                    : String.join(", ", places.subList(0, places.size() - 1)) + " " + words.of("and") + " "
                            + places.getLast();
        }

        /** What is new of this kind. */
        List<Item> of(What what) {
            return items.stream().filter(item -> item.what() == what).toList();
        }

        @Override
        public String toString() {
            return "[digest]";
        }
    }
}
