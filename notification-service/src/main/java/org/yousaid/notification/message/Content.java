package org.yousaid.notification.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.vault.SealedText;

/** What a message says, as ids, public words and ciphertext. It becomes words only when it is handed over. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "form")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.ResponseReceipt.class, name = "response-receipt"),
    @JsonSubTypes.Type(value = Content.SuggestionReceipt.class, name = "suggestion-receipt"),
    @JsonSubTypes.Type(value = Content.Noted.class, name = "noted"),
    @JsonSubTypes.Type(value = Content.Thanks.class, name = "thanks"),
    @JsonSubTypes.Type(value = Content.Outcome.class, name = "outcome"),
    @JsonSubTypes.Type(value = Content.Interim.class, name = "interim"),
    @JsonSubTypes.Type(value = Content.WhereItStands.class, name = "where-it-stands"),
    @JsonSubTypes.Type(value = Content.PersonalWord.class, name = "personal-word"),
    @JsonSubTypes.Type(value = Content.RepliesOwed.class, name = "replies-owed"),
    @JsonSubTypes.Type(value = Content.WeeklyReport.class, name = "weekly-report"),
    @JsonSubTypes.Type(value = Content.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = Content.SignIn.class, name = "sign-in"),
    @JsonSubTypes.Type(value = Content.SavedForm.class, name = "saved-form"),
    @JsonSubTypes.Type(value = Content.ConfirmFollowing.class, name = "confirm-following"),
    @JsonSubTypes.Type(value = Content.ConfirmNews.class, name = "confirm-news"),
    @JsonSubTypes.Type(value = Content.FollowedProgress.class, name = "followed-progress"),
    @JsonSubTypes.Type(value = Content.StaffAsked.class, name = "staff-asked"),
    @JsonSubTypes.Type(value = Content.StaffList.class, name = "staff-list"),
    @JsonSubTypes.Type(value = Content.ReferralAsked.class, name = "referral-asked"),
    @JsonSubTypes.Type(value = Content.WardDigest.class, name = "ward-digest")
})
public sealed interface Content {

    MessageKind kind();

    /** What this is about; with the kind and the version it makes the message's id. */
    String subject();

    /** The version of the news about the subject, from 1. */
    int version();

    /** The promise that is kept once this was sent, and by what word; null for what keeps none. */
    @Nullable
    Keeps keeps();

    /** What the reader can ask for no more mails about; null where there are no more, or they are stopped another way. */
    default @Nullable Reference stoppable() {
        Keeps keeps = keeps();
        return keeps == null ? null : keeps.promised();
    }

    /** What its reader gave us or follows, and this is about; null for what is about neither. */
    default @Nullable Reference regarding() {
        return stoppable();
    }

    /** The consultation that many are told the same about, so that staff see how far that has come; else null. */
    default @Nullable ConsultationSummary toldToMany() {
        return null;
    }

    /** A promise and the word that keeps it. */
    record Keeps(Reference promised, Word word) {}

    /** We have your response, with these ideas in it, and reply by then. */
    record ResponseReceipt(
            Reference reference, @Nullable ConsultationSummary consultation, List<Reference> ideas, Instant replyBy)
            implements Content {

        public ResponseReceipt {
            ideas = List.copyOf(ideas);
        }

        @Override
        public Reference regarding() {
            return reference;
        }

        @Override
        public MessageKind kind() {
            return MessageKind.RECEIPT;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /** We have your suggestion and reply by then. */
    record SuggestionReceipt(Reference reference, Instant replyBy) implements Content {

        @Override
        public Reference regarding() {
            return reference;
        }

        @Override
        public MessageKind kind() {
            return MessageKind.RECEIPT;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * We have what you told us; as you chose, no reply to it is promised.
     *
     * @param ideas the suggestions found in it
     * @param hearsOfIdeas whether they hear what becomes of those all the same
     */
    record Noted(Reference reference, List<Reference> ideas, boolean hearsOfIdeas) implements Content {

        public Noted {
            ideas = List.copyOf(ideas);
        }

        @Override
        public Reference regarding() {
            return reference;
        }

        @Override
        public MessageKind kind() {
            return MessageKind.RECEIPT;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /** Thank you for your response; this is what everybody said. */
    record Thanks(Reference reference, ConsultationSummary consultation, int version) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.THANKS;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public Keeps keeps() {
            return new Keeps(reference, Word.RESULTS);
        }

        @Override
        public ConsultationSummary toldToMany() {
            return consultation;
        }
    }

    /** This is what came of the consultation that you answered. */
    record Outcome(Reference reference, ConsultationSummary consultation, int version) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.OUTCOME;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        /** What was decided answers also whom nothing reached before. */
        @Override
        public Keeps keeps() {
            return new Keeps(reference, Word.DECISION);
        }

        @Override
        public ConsultationSummary toldToMany() {
            return consultation;
        }
    }

    /**
     * Thank you for your response; the results are not out yet, and this is what was said so far.
     *
     * @param position up to which it was counted
     * @param ideas the suggestions found in the response; where they stand is looked up when the mail is made
     */
    record Interim(Reference reference, ConsultationSummary consultation, long position, List<Reference> ideas)
            implements Content {

        public Interim {
            ideas = List.copyOf(ideas);
        }

        @Override
        public MessageKind kind() {
            return MessageKind.INTERIM;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Keeps keeps() {
            return new Keeps(reference, Word.INTERIM);
        }

        @Override
        public ConsultationSummary toldToMany() {
            return consultation;
        }
    }

    /** Nobody has spoken of your suggestion yet; this is where it stands, which is looked up when the mail is made. */
    record WhereItStands(Reference reference) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.INTERIM;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Keeps keeps() {
            return new Keeps(reference, Word.INTERIM);
        }
    }

    /**
     * Words that a member of staff wrote to one person.
     *
     * @param id of the words, so that the same are sent once
     * @param text the words, sealed
     */
    record PersonalWord(Reference reference, String id, SealedText text) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.WORD;
        }

        @Override
        public String subject() {
            return reference.value() + " " + id;
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Keeps keeps() {
            return new Keeps(reference, Word.PERSONAL_WORD);
        }
    }

    /**
     * A colleague is told of replies that are owed: one mail a day at most for each consultation and stage.
     *
     * @param about id of the consultation, or a word for what is owed apart from any
     * @param title of the consultation, absent with it
     * @param stage how far their time has gone
     * @param open how many are owed in all
     * @param earliest the day of the first of them
     * @param day the day it is said, in days since 1970
     */
    record RepliesOwed(String about, @Nullable String title, Stage stage, long open, Instant earliest, int day)
            implements Content {

        /** How far the time of a promise has gone. */
        public enum Stage {
            HALF_TIME,
            WEEK_BEFORE,
            LATE
        }

        @Override
        public MessageKind kind() {
            return MessageKind.STAFF;
        }

        @Override
        public String subject() {
            return "replies-owed " + about + " " + stage;
        }

        @Override
        public int version() {
            return day;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * This was your week, for whoever leads the policy team. What it says is kept with the report.
     *
     * @param week the day it began on
     */
    record WeeklyReport(LocalDate week) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.STAFF;
        }

        @Override
        public String subject() {
            return "weekly-report " + week;
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /** This is what became of your suggestion; the parts are those of the news. */
    record Progress(Reference reference, int step, String stage, String told, Word word, SealedText note)
            implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.PROGRESS;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return step;
        }

        @Override
        public @Nullable Keeps keeps() {
            return word == Word.BY_ITSELF ? null : new Keeps(reference, word);
        }

        @Override
        public Reference stoppable() {
            return reference;
        }
    }

    /**
     * This link signs you in.
     *
     * @param link the link, sealed
     * @param validMinutes how long it works, from when it was asked for
     */
    record SignIn(SealedText link, int validMinutes) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.SIGN_IN;
        }

        @Override
        public String subject() {
            return link.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * This link opens an answer that you saved and have not sent.
     *
     * @param link the link, sealed
     * @param consultation the title of what it is an answer to
     * @param until when the answer is deleted
     */
    record SavedForm(SealedText link, String consultation, Instant until) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.SAVED_FORM;
        }

        @Override
        public String subject() {
            return link.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * Was it you who wants to hear of this suggestion?
     *
     * @param following id of the following that waits for the answer
     * @param number how often this was asked, from 1
     * @param supports whether they want to be counted as a supporter too
     */
    record ConfirmFollowing(String following, Reference reference, int number, boolean supports) implements Content {

        @Override
        public Reference regarding() {
            return reference;
        }

        @Override
        public MessageKind kind() {
            return MessageKind.CONFIRM;
        }

        @Override
        public String subject() {
            return following;
        }

        @Override
        public int version() {
            return number;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * Was it you who wants the news of a ward?
     *
     * @param reference of the answer or the suggestion with which it was asked for
     * @param ward its code
     * @param place what people call it
     */
    record ConfirmNews(Reference reference, String ward, String place) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.CONFIRM;
        }

        @Override
        public String subject() {
            return "ward-news " + reference.value();
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * There is news about a suggestion that you follow. Has the id of the author's own mail about the same step, so that
     * an author who follows too gets one of them.
     *
     * @param following id of the following, by which the mails can be stopped
     */
    record FollowedProgress(
            String following, Reference reference, int step, String stage, String told, Word word, SealedText note)
            implements Content {

        @Override
        public Reference regarding() {
            return reference;
        }

        @Override
        public MessageKind kind() {
            return MessageKind.PROGRESS;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return step;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * A colleague is asked to do something about a suggestion.
     *
     * @param number of this within the suggestion
     * @param why the word on the wire, for example {@code OVERDUE}
     * @param stage name of the stage it is in
     * @param dueAt the day a word is due, null where there is none
     */
    record StaffAsked(
            Reference reference,
            int number,
            String why,
            String stage,
            @Nullable Instant dueAt) implements Content {

        @Override
        public MessageKind kind() {
            return MessageKind.STAFF;
        }

        @Override
        public String subject() {
            return reference.value();
        }

        @Override
        public int version() {
            return number;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * A colleague is asked to do something about several suggestions.
     *
     * @param day on which it is told
     * @param part of what is told on that day, from 1
     * @param first the most pressing of them, in their order
     * @param overdue how many there are in all, by what is most pressing about each
     * @param silent about which nothing was said for a while
     */
    record StaffList(LocalDate day, int part, List<Asked> first, long overdue, long dueSoon, long silent)
            implements Content {

        private static final int MOST = 20;

        public StaffList {
            first = List.copyOf(first);
        }

        /** As much of it as a mail holds; the most pressing come first. */
        public static StaffList of(LocalDate day, int part, List<Asked> all) {
            long overdue =
                    all.stream().filter(asked -> asked.why().equals("OVERDUE")).count();
            long dueSoon =
                    all.stream().filter(asked -> asked.why().equals("DUE_SOON")).count();
            return new StaffList(
                    day,
                    part,
                    all.subList(0, Math.min(all.size(), MOST)),
                    overdue,
                    dueSoon,
                    all.size() - overdue - dueSoon);
        }

        /** One of them, and why somebody is asked. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Asked(
                Reference reference,
                String why,
                String stage,
                @Nullable Instant dueAt) {}

        @Override
        public MessageKind kind() {
            return MessageKind.STAFF;
        }

        @Override
        public String subject() {
            return "staff-list " + day;
        }

        @Override
        public int version() {
            return part;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * Another body is asked to take up a suggestion, or asked again.
     *
     * @param referral id of the referral, of which the link is made
     * @param round which referral of the suggestion it is
     * @param number how often the body was asked before, 0 when it is asked first
     * @param receiver the body's name
     * @param ask what the council asks, null where the usual question does
     * @param ward name of the ward it is about, null where none is known
     */
    record ReferralAsked(
            Reference reference,
            String referral,
            int round,
            int number,
            String receiver,
            @Nullable SealedText title,
            SealedText text,
            @Nullable SealedText ask,
            @Nullable String ward,
            LocalDate answerBy)
            implements Content {

        /** Which referral the link in the mail is for. */
        public String inRound() {
            return referral + "/" + round;
        }

        @Override
        public MessageKind kind() {
            return MessageKind.REFERRAL;
        }

        @Override
        public String subject() {
            return inRound();
        }

        @Override
        public int version() {
            return number + 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }

    /**
     * This is new in your wards.
     *
     * @param week the day on which it is told; one mail for each
     * @param places what people call the wards
     * @param items the first of what is new
     * @param more how much more there is
     */
    record WardDigest(LocalDate week, List<String> places, List<Item> items, int more) implements Content {

        private static final int MOST = 30;

        public WardDigest {
            places = List.copyOf(places);
            items = List.copyOf(items);
        }

        /** As much of it as a mail holds. */
        public static WardDigest of(LocalDate week, List<String> places, List<Item> all) {
            List<Item> first = all.subList(0, Math.min(all.size(), MOST));
            return new WardDigest(week, places, first, all.size() - first.size());
        }

        /** What is new. */
        public enum What {
            OPENED,
            RESULTS,
            OUTCOME,
            IDEA
        }

        /** About a consultation, or a suggestion with its title, sealed, where it has one. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Item(
                What what,
                @Nullable ConsultationSummary consultation,
                @Nullable Reference suggestion,
                @Nullable SealedText title) {}

        @Override
        public MessageKind kind() {
            return MessageKind.DIGEST;
        }

        @Override
        public String subject() {
            return "digest " + week;
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public @Nullable Keeps keeps() {
            return null;
        }
    }
}
