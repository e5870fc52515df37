package org.yousaid.notification.template;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
import org.yousaid.notification.weekly.WeeklyReport.Idea;
import org.yousaid.notification.weekly.WeeklyReport.Kept;
import org.yousaid.notification.weekly.WeeklyReport.LateResults;
import org.yousaid.notification.weekly.WeeklyReport.Numbers;
import org.yousaid.notification.weekly.WeeklyReport.Owed;
import org.yousaid.notification.weekly.WeeklyReport.Undecided;

/** Letters as they are written in tests. */
final class Letters {

    static final Reference RESPONSE = Reference.mint(new Random(1));
    static final Reference IDEA = Reference.mint(new Random(2));
    static final URI LINK = URI.create("http://localhost:8080/saved?token=1");
    static final Instant REPLY_BY = Instant.parse("2026-12-19T10:15:00Z");
    static final ConsultationSummary SQUARE = new ConsultationSummary(
            "consultation-square", "a-square-for-people", "A square for people: what should Armada Way become?");

    private Letters() {}

    /** Every kind of letter, and what makes one read otherwise. */
    static Map<String, Letter> everyKind() {
        Map<String, Letter> all = new TreeMap<>();
        all.put("response-receipt", receipt("Anna Pascoe"));
        all.put(
                "response-receipt-without-ideas",
                new Letter.ResponseReceipt(null, null, RESPONSE, List.of(), REPLY_BY));
        all.put(
                "response-receipt-with-two-ideas",
                new Letter.ResponseReceipt(null, SQUARE.title(), RESPONSE, List.of(IDEA, RESPONSE), REPLY_BY));
        all.put("suggestion-receipt", suggestionReceipt());
        all.put("thanks", thanks(List.of(single(), multiple(), scale())));
        all.put("outcome", outcome());
        all.put("interim", interim(List.of(single()), Instant.parse("2027-03-01T10:00:00Z")));
        all.put("interim-few", interim(List.of(), null));
        all.put(
                "interim-more",
                new Letter.Interim("Anna Pascoe", RESPONSE, views(1_204, List.of(single()), 5), ideas()));
        all.put("interim-participation", participation(1_204));
        all.put("interim-participation-few", participation(0));
        all.put("thanks-more", thanksAndMore(5));
        all.put("thanks-one-more", thanksAndMore(1));
        all.put("personal-word", personalWord());
        for (Stage stage : Stage.values()) {
            all.put("replies-owed-" + stage, repliesOwed(stage));
        }
        all.put("replies-owed-apart", new Letter.RepliesOwed(null, Stage.LATE, 1, REPLY_BY));
        all.put("weekly-report", new Letter.WeekAtAGlance(week(SQUARE.title())));
        all.put("weekly-report-one", new Letter.WeekAtAGlance(weekOfOne()));
        all.put("weekly-report-quiet", new Letter.WeekAtAGlance(quietWeek()));
        all.put("progress", progress(false));
        all.put("decision", progress(true));
        all.put("confirm-supporting", confirmFollowing());
        all.put("confirm-following", new Letter.ConfirmFollowing(null, IDEA, false, "following-1", "abc"));
        all.put("followed-decision", followedProgress());
        all.put(
                "followed-progress",
                new Letter.FollowedProgress(
                        null, IDEA, "Received", "We have it.", "In March.", false, "following-1", "abc"));
        all.put("still-here", stillHere());
        for (String why :
                List.of("NO_WORD", "DUE_SOON", "OVERDUE", "REOPENED", "REFERRAL_ANSWERED", "REFERRAL_SILENT")) {
            all.put("staff-asked-" + why, staffAsked(why));
        }
        all.put("staff-asked-without-a-day", new Letter.StaffAsked(null, IDEA, "NO_WORD", "Received", null));
        all.put("staff-list", new Letter.StaffList(staffList(2, 3, 891)));
        all.put("staff-list-two", new Letter.StaffList(staffList(1, 0, 1)));
        for (int number = 0; number < 3; number++) {
            all.put("referral-asked-" + number, referralAsked(number));
        }
        all.put(
                "referral-asked-otherwise",
                new Letter.ReferralAsked(
                        IDEA,
                        "Greenfield Police",
                        0,
                        null,
                        "Lorries.",
                        "Is this yours?",
                        null,
                        LocalDate.parse("2026-12-12"),
                        2,
                        "5f0c"));
        all.put("noted", noted(List.of(IDEA), true));
        all.put("noted-alone", noted(List.of(), false));
        all.put("confirm-news", confirmNews());
        all.put("ward-digest", wardDigest());
        all.put("sign-in", signIn());
        all.put("saved-form", savedForm());
        return all;
    }

    static Letter receipt(@Nullable String name) {
        return new Letter.ResponseReceipt(name, SQUARE.title(), RESPONSE, List.of(IDEA), REPLY_BY);
    }

    static Letter suggestionReceipt() {
        return new Letter.SuggestionReceipt("Anna Pascoe", IDEA, REPLY_BY);
    }

    static Letter thanks(List<Chart> charts) {
        return new Letter.Thanks("Anna Pascoe", RESPONSE, results(charts));
    }

    /** So many further questions have a chart. */
    static Letter thanksAndMore(int more) {
        ResultsKnown known = results(List.of(single()));
        return new Letter.Thanks(
                "Anna Pascoe",
                RESPONSE,
                new ResultsKnown(
                        known.news(),
                        SQUARE,
                        known.version(),
                        known.position(),
                        known.countedAt(),
                        known.responses(),
                        known.charts(),
                        more));
    }

    static Letter outcome() {
        return new Letter.Outcome(
                "Anna Pascoe",
                RESPONSE,
                new OutcomeKnown(
                        NewsId.ofOutcome(SQUARE.id()),
                        SQUARE,
                        2,
                        Instant.parse("2027-02-01T09:30:00Z"),
                        "The market stays on Saturdays.",
                        "The square is for people from the first of May. Buses go round it.",
                        4,
                        List.of(
                                new Item(
                                        "q1",
                                        null,
                                        "Should cars be kept out of the square?",
                                        "Three in four said yes, at least at weekends.",
                                        "Cars stay out from the first of May, at all times.",
                                        null),
                                new Item(
                                        null,
                                        "Water",
                                        "What would bring you here more often?",
                                        "Many asked for a fountain.",
                                        null,
                                        "The pipes under the square would not carry it. We look at it again in 2029."))));
    }

    static Letter interim(List<Chart> charts, @Nullable Instant resultsBy) {
        ResultsKnown counted = results(charts);
        return new Letter.Interim(
                "Anna Pascoe",
                RESPONSE,
                new ViewsKnown(
                        counted.news(),
                        SQUARE,
                        "Parks team",
                        counted.position(),
                        counted.countedAt(),
                        counted.responses(),
                        resultsBy,
                        charts),
                List.of(new Letter.Interim.Idea(IDEA, "Looked at more closely")));
    }

    static Letter participation(long responses) {
        return new Letter.InterimParticipation("Anna Pascoe", RESPONSE, views(responses, List.of(), 0), ideas());
    }

    private static List<Letter.Interim.Idea> ideas() {
        return List.of(new Letter.Interim.Idea(IDEA, "Looked at more closely"));
    }

    private static ViewsKnown views(long responses, List<Chart> charts, int more) {
        ResultsKnown counted = results(charts);
        return new ViewsKnown(
                counted.news(),
                SQUARE,
                "Parks team",
                counted.position() + more,
                counted.countedAt(),
                responses,
                null,
                charts,
                more,
                charts.isEmpty());
    }

    static Letter personalWord() {
        return new Letter.PersonalWord("Anna Pascoe", RESPONSE, "The bench comes in May.\n\nCarla, parks team");
    }

    static Letter repliesOwed(Stage stage) {
        return new Letter.RepliesOwed(SQUARE.title(), stage, 2_031, REPLY_BY);
    }

    /** Much happened, and there is more of everything than a mail holds. */
    static WeeklyReport week(String title) {
        List<Owed> owed = new ArrayList<>(List.of(
                new Owed(title, 12, 2_031, 120, 3, REPLY_BY, 120, REPLY_BY),
                new Owed(null, 0, 4, 0, 0, REPLY_BY, 0, null)));
        List<LateResults> late =
                new ArrayList<>(List.of(new LateResults("wolseley-road", "Wolseley Road", "Roads", REPLY_BY)));
        for (int number = 1; number <= 6; number++) {
            owed.add(new Owed("Street " + number, 0, number, 0, 0, REPLY_BY, 0, null));
            late.add(new LateResults("street-" + number, "Street " + number, null, REPLY_BY));
        }
        return new WeeklyReport(
                LocalDate.parse("2026-11-09"),
                Instant.parse("2026-11-16T07:00:00Z"),
                new Numbers(
                        1_204,
                        38,
                        1_101,
                        List.of(new Kept(Word.RESULTS, 30, 0), new Kept(Word.INTERIM, 610, 4)),
                        12,
                        3),
                new Numbers(310, 12, 290, List.of(new Kept(Word.RESULTS, 80, 1), new Kept(Word.INTERIM, 0, 0)), 0, 1),
                List.of(
                        new Breach(title, "Parks team", BreachCause.NO_WORD_IN_TIME, 11),
                        new Breach(null, null, BreachCause.MAIL_NOT_TAKEN, 1)),
                owed,
                late,
                new Undecided(896, 21, List.of(new Idea(IDEA.value(), REPLY_BY, REPLY_BY))));
    }

    /** One of everything. */
    static WeeklyReport weekOfOne() {
        Numbers one = new Numbers(1, 1, 1, List.of(new Kept(Word.DECISION, 1, 1)), 1, 1);
        return new WeeklyReport(
                LocalDate.parse("2026-11-09"),
                Instant.parse("2026-11-16T07:00:00Z"),
                one,
                one,
                List.of(new Breach(SQUARE.title(), null, BreachCause.NOT_TOLD_BY_HAND, 1)),
                List.of(new Owed(SQUARE.title(), 1, 1, 1, 1, REPLY_BY, 1, REPLY_BY)),
                List.of(new LateResults(SQUARE.slug(), SQUARE.title(), null, REPLY_BY)),
                new Undecided(1, 1, List.of()));
    }

    static WeeklyReport quietWeek() {
        Numbers none = new Numbers(0, 0, 0, List.of(new Kept(Word.RESULTS, 0, 0)), 0, 0);
        return new WeeklyReport(
                LocalDate.parse("2026-11-09"),
                Instant.parse("2026-11-16T07:00:00Z"),
                none,
                none,
                List.of(),
                List.of(),
                List.of(),
                new Undecided(0, 0, List.of()));
    }

    static Letter progress(boolean decided) {
        return new Letter.Progress(
                "Anna Pascoe",
                IDEA,
                decided ? "Answered" : "Looked at more closely",
                decided
                        ? "We have answered your suggestion."
                        : "An officer works out what it would take, and whom to ask for advice.",
                "Thank you for the idea of a bench at the bus stop in Efford.\n\nWe have asked the highways team"
                        + " what it costs, and whether the pavement is wide enough for a wheelchair to pass.",
                decided);
    }

    static Letter confirmFollowing() {
        return new Letter.ConfirmFollowing(null, IDEA, true, "following-1", "abc");
    }

    static Letter confirmNews() {
        return new Letter.ConfirmNews(null, "Efford and Lipson", "message-1", "abc");
    }

    static Letter followedProgress() {
        return new Letter.FollowedProgress(
                null, IDEA, "Answered", "You have our answer.", "In March.", true, "following-1", "abc");
    }

    static Letter stillHere() {
        return new Letter.StillHere(
                "Anna Pascoe",
                IDEA,
                "Received",
                "We have your suggestion.",
                "We have not said anything about it for a while.");
    }

    static Letter staffAsked(String why) {
        return new Letter.StaffAsked(null, IDEA, why, "Received", Instant.parse("2026-12-14T00:00:00Z"));
    }

    static Content.StaffList staffList(int overdue, int dueSoon, int silent) {
        List<Content.StaffList.Asked> all = new ArrayList<>();
        Random random = new Random(3);
        for (int number = 0; number < overdue + dueSoon + silent; number++) {
            String why = number < overdue ? "OVERDUE" : number < overdue + dueSoon ? "DUE_SOON" : "NO_WORD";
            all.add(new Content.StaffList.Asked(
                    Reference.mint(random), why, "Received", why.equals("NO_WORD") ? null : REPLY_BY));
        }
        return Content.StaffList.of(LocalDate.parse("2026-11-23"), 1, all);
    }

    static Letter referralAsked(int number) {
        return new Letter.ReferralAsked(
                IDEA,
                "Greenfield Police",
                number,
                "Lorries in Ham Lane at night",
                "Lorries come through Ham Lane at three in the morning, much too fast.\n\nCould somebody stop them?",
                null,
                "Efford and Lipson",
                LocalDate.parse("2026-12-12"),
                2,
                "5f0c0a523c2b4f6e9d341c2c2f8f0f11");
    }

    static Letter signIn() {
        return new Letter.SignIn(
                null, URI.create("http://localhost:8080/sign-in/link?token=3f0c0a52-3c2b-4f6e-9d34-1c2c2f8f0f11"), 15);
    }

    static Letter noted(List<Reference> ideas, boolean hearsOfIdeas) {
        return new Letter.Noted("Anna Pascoe", RESPONSE, ideas, hearsOfIdeas);
    }

    static Letter wardDigest() {
        return new Letter.WardDigest(
                "Anna Pascoe",
                List.of("Budshead", "Efford and Lipson"),
                List.of(
                        new Letter.WardDigest.Item(What.OPENED, SQUARE.title(), SQUARE.slug(), null),
                        new Letter.WardDigest.Item(What.OUTCOME, "Wolseley Road", SQUARE.slug(), null),
                        new Letter.WardDigest.Item(What.IDEA, "A bench at the bus stop", null, IDEA),
                        new Letter.WardDigest.Item(What.IDEA, null, null, RESPONSE)),
                2);
    }

    static Letter savedForm() {
        return new Letter.SavedForm(
                null,
                URI.create("http://localhost:8080/consultations/square/saved?token=5f0c0a523c2b4f6e9d341c2c2f8f0f11"),
                SQUARE.title(),
                Instant.parse("2026-12-14T00:00:00Z"));
    }

    static ResultsKnown results(List<Chart> charts) {
        return new ResultsKnown(
                NewsId.ofConsultation(SQUARE.id()),
                SQUARE,
                1,
                48_213,
                Instant.parse("2026-12-14T09:30:00Z"),
                1_204,
                charts);
    }

    static Chart single() {
        return new Chart(
                "q1",
                "Should cars be kept out of the square?",
                "SINGLE_CHOICE",
                1_150,
                null,
                List.of(new Bar("Yes, at all times", 612), new Bar("Yes, at weekends", 287), new Bar("No", 251)));
    }

    static Chart multiple() {
        return new Chart(
                "q2",
                "What would bring you here more often?",
                "MULTIPLE_CHOICE",
                1_101,
                null,
                List.of(
                        new Bar("Trees and shade", 790),
                        new Bar("A playground", 412),
                        new Bar(
                                "Somewhere to sit that does not ask you to buy anything, in the sun and out of the wind",
                                655),
                        new Bar("A market on Saturdays", 3),
                        new Bar("A fountain", 0)));
    }

    static Chart scale() {
        return new Chart(
                "q3",
                "How safe do you feel in the square after dark?",
                "SCALE",
                1_189,
                2.57,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(step -> new Bar(Integer.toString(step), step * 41L))
                        .toList());
    }
}
