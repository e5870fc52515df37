package org.yousaid.notification.template;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.OutcomePublished.Item;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResultsPublished.Bar;
import org.yousaid.contract.ResultsPublished.Chart;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.message.Content.WardDigest.What;
import org.yousaid.notification.news.NewsEvent.OutcomeKnown;
import org.yousaid.notification.news.NewsEvent.ResultsKnown;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.notification.news.NewsId;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.weekly.WeeklyReport;
import org.yousaid.notification.weekly.WeeklyReport.Breach;
import org.yousaid.notification.weekly.WeeklyReport.Kept;
import org.yousaid.notification.weekly.WeeklyReport.LateResults;
import org.yousaid.notification.weekly.WeeklyReport.Numbers;
import org.yousaid.notification.weekly.WeeklyReport.Owed;
import org.yousaid.notification.weekly.WeeklyReport.Undecided;
import org.yousaid.notification.wording.MailForm;

/** A made-up letter of each form: nobody's words, nobody's reference. */
final class SampleLetters {

    private static final String NAME = "Sam Sample";
    private static final Reference ANSWER = Reference.mint(new Random(1));
    private static final Reference IDEA = Reference.mint(new Random(2));
    private static final Instant DAY = Instant.parse("2030-05-01T09:00:00Z");
    private static final String WORDS = "(The words of one person stand here.)";
    private static final String TOKEN = "sample";
    private static final ConsultationSummary SQUARE =
            new ConsultationSummary("sample", "a-sample", "A sample: what should the square become?");
    private static final URI LINK = URI.create("https://example.org/sample");
    private static final List<Chart> CHARTS = List.of(new Chart(
            "q1",
            "Should cars be kept out of the square?",
            "SINGLE_CHOICE",
            1_150,
            null,
            List.of(new Bar("Yes, at all times", 612), new Bar("Yes, at weekends", 287), new Bar("No", 251))));

    private SampleLetters() {}

    static Letter of(MailForm form) {
        return switch (form) {
            case RESPONSE_RECEIPT -> new Letter.ResponseReceipt(NAME, SQUARE.title(), ANSWER, List.of(IDEA), DAY);
            case SUGGESTION_RECEIPT -> new Letter.SuggestionReceipt(NAME, IDEA, DAY);
            case NOTED -> new Letter.Noted(NAME, ANSWER, List.of(IDEA), true);
            case WARD_DIGEST ->
                new Letter.WardDigest(
                        NAME,
                        List.of("Sample ward"),
                        List.of(
                                new Letter.WardDigest.Item(What.OPENED, SQUARE.title(), SQUARE.slug(), null),
                                new Letter.WardDigest.Item(What.IDEA, "(A suggestion’s title)", null, IDEA)),
                        2);
            case THANKS ->
                new Letter.Thanks(
                        NAME,
                        ANSWER,
                        new ResultsKnown(NewsId.ofConsultation(SQUARE.id()), SQUARE, 1, 48_213, DAY, 1_204, CHARTS, 3));
            case INTERIM ->
                new Letter.Interim(NAME, ANSWER, views(CHARTS, 3, false), List.of(new Letter.Interim.Idea(IDEA, null)));
            case INTERIM_PARTICIPATION ->
                new Letter.InterimParticipation(
                        NAME, ANSWER, views(List.of(), 0, true), List.of(new Letter.Interim.Idea(IDEA, null)));
            case OUTCOME -> new Letter.Outcome(NAME, ANSWER, outcome());
            case PERSONAL_WORD -> new Letter.PersonalWord(NAME, ANSWER, WORDS);
            case PROGRESS -> new Letter.Progress(NAME, IDEA, "Answered", "You have our answer.", WORDS, true);
            case STILL_HERE -> new Letter.StillHere(NAME, IDEA, "Received", "We have your suggestion.", WORDS);
            case FOLLOWED_PROGRESS ->
                new Letter.FollowedProgress(
                        NAME, IDEA, "Answered", "You have our answer.", WORDS, true, "following", TOKEN);
            case CONFIRM_FOLLOWING -> new Letter.ConfirmFollowing(NAME, IDEA, true, "following", TOKEN);
            case CONFIRM_NEWS -> new Letter.ConfirmNews(NAME, "Sample ward", "message", TOKEN);
            case SIGN_IN -> new Letter.SignIn(NAME, LINK, 15);
            case SAVED_FORM -> new Letter.SavedForm(NAME, LINK, SQUARE.title(), DAY);
            case REPLIES_OWED -> new Letter.RepliesOwed(SQUARE.title(), Stage.WEEK_BEFORE, 12, DAY);
            case WEEKLY_REPORT -> new Letter.WeekAtAGlance(week());
            case STAFF_ASKED -> new Letter.StaffAsked(NAME, IDEA, "OVERDUE", "Received", DAY);
            case STAFF_LIST ->
                new Letter.StaffList(Content.StaffList.of(
                        LocalDate.parse("2030-04-22"),
                        1,
                        List.of(
                                new Content.StaffList.Asked(IDEA, "OVERDUE", "Received", DAY),
                                new Content.StaffList.Asked(ANSWER, "NO_WORD", "Received", null))));
            case REFERRAL_ASKED ->
                new Letter.ReferralAsked(
                        IDEA,
                        "Sample Police",
                        0,
                        "(The suggestion’s title)",
                        WORDS,
                        null,
                        "Efford and Lipson",
                        LocalDate.parse("2030-05-08"),
                        1,
                        TOKEN);
        };
    }

    private static ViewsKnown views(List<Chart> charts, int more, boolean participationOnly) {
        return new ViewsKnown(
                NewsId.ofConsultation(SQUARE.id()),
                SQUARE,
                "Parks team",
                48_213,
                DAY,
                1_204,
                DAY,
                charts,
                more,
                participationOnly);
    }

    private static WeeklyReport week() {
        LocalDate week = LocalDate.parse("2030-04-22");
        return new WeeklyReport(
                week,
                DAY,
                new Numbers(1_204, 38, 1_101, List.of(new Kept(Word.RESULTS, 640, 4)), 12, 3),
                new Numbers(310, 12, 290, List.of(new Kept(Word.RESULTS, 80, 0)), 0, 1),
                List.of(new Breach(SQUARE.title(), "Parks team", BreachCause.NO_WORD_IN_TIME, 12)),
                List.of(new Owed(SQUARE.title(), 12, 2_031, 120, 3, DAY, 120, DAY)),
                List.of(new LateResults(SQUARE.slug(), SQUARE.title(), "Parks team", DAY)),
                new Undecided(40, 12, List.of()));
    }

    private static OutcomeKnown outcome() {
        return new OutcomeKnown(
                NewsId.ofOutcome(SQUARE.id()),
                SQUARE,
                1,
                DAY,
                null,
                "The square is for people from the first of May.",
                2,
                List.of(new Item(
                        "q1",
                        null,
                        "Should cars be kept out of the square?",
                        "Three in four said yes.",
                        "Cars stay out from the first of May.",
                        null)));
    }
}
