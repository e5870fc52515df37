package org.yousaid.notification.wording;

import static org.yousaid.notification.wording.Placeholder.block;
import static org.yousaid.notification.wording.Placeholder.flag;
import static org.yousaid.notification.wording.Placeholder.link;
import static org.yousaid.notification.wording.Placeholder.words;
import static org.yousaid.notification.wording.Placeholders.ANSWER_LINK;
import static org.yousaid.notification.wording.Placeholders.ANSWER_REFERENCE;
import static org.yousaid.notification.wording.Placeholders.CHARTS;
import static org.yousaid.notification.wording.Placeholders.CHOOSE_LINK;
import static org.yousaid.notification.wording.Placeholders.CONSULTATION;
import static org.yousaid.notification.wording.Placeholders.COUNTED_ON;
import static org.yousaid.notification.wording.Placeholders.DECIDED;
import static org.yousaid.notification.wording.Placeholders.GREETING;
import static org.yousaid.notification.wording.Placeholders.IDEAS;
import static org.yousaid.notification.wording.Placeholders.IDEA_REFERENCE;
import static org.yousaid.notification.wording.Placeholders.ME_LINK;
import static org.yousaid.notification.wording.Placeholders.MORE_CHARTS;
import static org.yousaid.notification.wording.Placeholders.NOTE;
import static org.yousaid.notification.wording.Placeholders.ONE_IDEA;
import static org.yousaid.notification.wording.Placeholders.ONE_MORE_CHART;
import static org.yousaid.notification.wording.Placeholders.ONE_RESPONSE;
import static org.yousaid.notification.wording.Placeholders.OWN_ANSWER_LINK;
import static org.yousaid.notification.wording.Placeholders.PERFORMANCE_LINK;
import static org.yousaid.notification.wording.Placeholders.POSITION;
import static org.yousaid.notification.wording.Placeholders.REPLY_BY;
import static org.yousaid.notification.wording.Placeholders.RESPONSES;
import static org.yousaid.notification.wording.Placeholders.RESULTS_BY;
import static org.yousaid.notification.wording.Placeholders.STAGE;
import static org.yousaid.notification.wording.Placeholders.SUGGESTION_LINK;
import static org.yousaid.notification.wording.Placeholders.TOLD;
import static org.yousaid.notification.wording.Placeholders.YOUR_CHOICES;

import java.util.List;

/** What an author may put into each form of mail. */
final class FormPlaceholders {

    private FormPlaceholders() {}

    static List<Placeholder> of(MailForm form) {
        return switch (form) {
            case RESPONSE_RECEIPT ->
                List.of(
                        GREETING,
                        CONSULTATION.maybe(),
                        ANSWER_REFERENCE,
                        ANSWER_LINK,
                        IDEAS,
                        ONE_IDEA,
                        REPLY_BY,
                        PERFORMANCE_LINK,
                        YOUR_CHOICES);
            case SUGGESTION_RECEIPT ->
                List.of(GREETING, IDEA_REFERENCE, SUGGESTION_LINK, REPLY_BY, PERFORMANCE_LINK, YOUR_CHOICES);
            case NOTED ->
                List.of(
                        GREETING,
                        words("reference", "The reference of what the reader gave")
                                .ofOnePerson()
                                .needed(),
                        link("track-link", "Where everybody sees how it stands").ofOnePerson(),
                        IDEAS,
                        ONE_IDEA,
                        flag("hears-of-ideas", "They hear what becomes of their suggestions all the same"),
                        CHOOSE_LINK,
                        YOUR_CHOICES);
            case WARD_DIGEST ->
                List.of(
                        GREETING,
                        words("wards", "What people call the reader’s wards"),
                        block("news", "What is new, kind by kind").maybe().ofOnePerson(),
                        words("more", "How much more there is").maybe(),
                        flag("one-more", "There is exactly one thing more"),
                        link("home-link", "The first page"),
                        link("stop-link", "Where the reader stops these mails")
                                .maybe()
                                .ofOnePerson()
                                .needed(),
                        CHOOSE_LINK,
                        ME_LINK);
            case THANKS ->
                List.of(
                        GREETING,
                        CONSULTATION,
                        RESPONSES,
                        ONE_RESPONSE,
                        CHARTS,
                        MORE_CHARTS,
                        ONE_MORE_CHART,
                        link("results-link", "The page with all results").needed(),
                        OWN_ANSWER_LINK,
                        ANSWER_REFERENCE,
                        ANSWER_LINK,
                        COUNTED_ON,
                        POSITION,
                        YOUR_CHOICES);
            case INTERIM ->
                List.of(
                        GREETING,
                        CONSULTATION,
                        RESPONSES.maybe(),
                        ONE_RESPONSE,
                        CHARTS,
                        MORE_CHARTS,
                        ONE_MORE_CHART,
                        OWN_ANSWER_LINK,
                        IDEAS,
                        RESULTS_BY,
                        ANSWER_REFERENCE,
                        ANSWER_LINK,
                        COUNTED_ON,
                        POSITION,
                        YOUR_CHOICES);
            case INTERIM_PARTICIPATION ->
                List.of(
                        GREETING,
                        CONSULTATION,
                        RESPONSES.maybe(),
                        ONE_RESPONSE,
                        IDEAS,
                        RESULTS_BY,
                        ANSWER_REFERENCE,
                        ANSWER_LINK,
                        COUNTED_ON,
                        POSITION,
                        YOUR_CHOICES);
            case OUTCOME ->
                List.of(
                        GREETING,
                        CONSULTATION,
                        words("changed", "Why it is told otherwise than before").maybe(),
                        words("summary", "What came of it, in the council’s words"),
                        block("points", "What was asked, said and done, point by point")
                                .maybe(),
                        words("more", "How many further points the page has").maybe(),
                        flag("one-more", "There is exactly one further point"),
                        link("outcome-link", "The page with all that came of it")
                                .needed(),
                        ANSWER_REFERENCE,
                        ANSWER_LINK,
                        YOUR_CHOICES);
            case PERSONAL_WORD ->
                List.of(
                        GREETING,
                        words("words", "What they wrote").ofOnePerson().needed(),
                        words("reference", "The reference of what the reader gave")
                                .ofOnePerson()
                                .needed(),
                        link("track-link", "Where everybody sees how it stands").ofOnePerson(),
                        YOUR_CHOICES);
            case PROGRESS ->
                List.of(GREETING, IDEA_REFERENCE, SUGGESTION_LINK, STAGE, TOLD, NOTE, DECIDED, YOUR_CHOICES);
            case STILL_HERE -> List.of(GREETING, IDEA_REFERENCE, SUGGESTION_LINK, STAGE, TOLD, NOTE, YOUR_CHOICES);
            case FOLLOWED_PROGRESS ->
                List.of(
                        GREETING,
                        IDEA_REFERENCE,
                        SUGGESTION_LINK,
                        STAGE,
                        TOLD,
                        NOTE,
                        DECIDED,
                        link("stop-link", "Where the reader stops these mails")
                                .ofOnePerson()
                                .needed(),
                        CHOOSE_LINK,
                        ME_LINK);
            case CONFIRM_FOLLOWING ->
                List.of(
                        GREETING,
                        IDEA_REFERENCE,
                        SUGGESTION_LINK,
                        flag("supports", "They asked to support it, not only to follow it"),
                        CHOOSE_LINK,
                        link("confirm-link", "Where the reader says that it was them")
                                .ofOnePerson()
                                .needed());
            case CONFIRM_NEWS ->
                List.of(
                        GREETING,
                        words("ward", "What people call the ward"),
                        CHOOSE_LINK,
                        link("confirm-link", "Where the reader says that it was them")
                                .ofOnePerson()
                                .needed());
            case SIGN_IN ->
                List.of(
                        GREETING,
                        CHOOSE_LINK,
                        link("sign-in-link", "Signs the reader in")
                                .ofOnePerson()
                                .needed(),
                        words("minutes", "For how many minutes it works").needed(),
                        flag("one-minute", "It works for exactly one minute"));
            case SAVED_FORM ->
                List.of(
                        GREETING,
                        CONSULTATION,
                        CHOOSE_LINK,
                        link("saved-link", "Opens the saved answer")
                                .ofOnePerson()
                                .needed(),
                        words("until", "The day until which it is kept").needed());
            case REPLIES_OWED ->
                List.of(
                        GREETING,
                        CONSULTATION.maybe(),
                        words("open", "How many replies are owed").needed(),
                        flag("one-open", "Exactly one reply is owed"),
                        words("earliest", "The day of the first of them"),
                        flag("half-time", "Half their time is over"),
                        flag("week-before", "They are due in a week"),
                        flag("late", "Their day has passed"),
                        link("promises-link", "Where staff see the promises").needed());
            case WEEKLY_REPORT ->
                List.of(
                        GREETING,
                        words("from", "The first day of the week"),
                        words("to", "The last day of the week"),
                        words("responses", "How many answers came in"),
                        flag("one-response", "Exactly one answer came in"),
                        words("suggestions", "How many suggestions came in"),
                        flag("one-suggestion", "Exactly one suggestion came in"),
                        words("kept", "How many promises were kept in time"),
                        flag("one-kept", "Exactly one promise was kept in time"),
                        words("broken", "How many promises were broken").maybe(),
                        flag("one-broken", "Exactly one promise was broken"),
                        flag("quiet", "Nothing came in, and nothing was kept or broken"),
                        block("needed", "Where somebody is needed first").maybe(),
                        block("figures", "The week and the one before it, as a chart and a table"),
                        block("breaches", "What was broken, why, and who answers for it")
                                .maybe(),
                        block("due", "What is late or falls due, and what goes out by itself")
                                .maybe(),
                        block("results", "Results that are late").maybe(),
                        words("waiting", "How many suggestions wait for a decision")
                                .maybe(),
                        flag("one-waiting", "Exactly one suggestion waits"),
                        words("waiting-late", "How many of them wait beyond their day")
                                .maybe(),
                        link("weekly-link", "The report as a page").needed());
            case STAFF_ASKED ->
                List.of(
                        GREETING,
                        words("reference", "The reference of the suggestion").needed(),
                        STAGE,
                        words("due", "The day by which a word is due").maybe(),
                        flag("reopened", "Its author was not content with the answer"),
                        flag("overdue", "The day has passed"),
                        flag("due-soon", "The day is near"),
                        flag("referral-answered", "The body that has it has answered"),
                        flag("referral-silent", "The body that has it has not answered"),
                        flag("no-word", "Nothing was said about it for two weeks"),
                        link("casework-link", "Where a reviewer finds it").needed());
            case STAFF_LIST ->
                List.of(
                        GREETING,
                        words("all", "How many suggestions there are"),
                        words("overdue", "For how many the day has passed").maybe(),
                        flag("one-overdue", "For exactly one"),
                        words("due-soon", "For how many the day is near").maybe(),
                        flag("one-due-soon", "For exactly one"),
                        words("silent", "About how many nothing was said for two weeks")
                                .maybe(),
                        flag("one-silent", "About exactly one"),
                        block("suggestions", "The most pressing of them"),
                        words("more", "How many more there are").maybe(),
                        flag("one-more", "There is exactly one more"),
                        link("casework-link", "Where reviewers find all of them")
                                .needed());
            case REFERRAL_ASKED ->
                List.of(
                        GREETING,
                        words("receiver", "The body’s name"),
                        words("reference", "The reference of the suggestion").needed(),
                        words("title", "The suggestion’s title").maybe().ofOnePerson(),
                        words("text", "The suggestion, in its author’s words")
                                .ofOnePerson()
                                .needed(),
                        words("ask", "What the council asks, where it asks something of its own")
                                .maybe(),
                        words("ward", "The ward that it is about").maybe(),
                        words("answer-by", "The day by which they are asked to answer")
                                .needed(),
                        flag("first", "They are asked for the first time"),
                        flag("first-reminder", "They are reminded for the first time"),
                        flag("second-reminder", "They are reminded again"),
                        link("referral-link", "Where they answer").ofOnePerson().needed());
        };
    }
}
