package org.yousaid.notification.wording;

import static org.yousaid.notification.wording.Placeholder.block;
import static org.yousaid.notification.wording.Placeholder.flag;
import static org.yousaid.notification.wording.Placeholder.link;
import static org.yousaid.notification.wording.Placeholder.words;

/** Placeholders that several forms have. */
final class Placeholders {

    static final Placeholder GREETING = words("greeting", "“Dear Anna Pascoe,”, or “Hello,” where no name is known")
            .ofOnePerson();
    static final Placeholder CONSULTATION = words("consultation", "The title of the consultation");
    static final Placeholder ANSWER_REFERENCE = words("reference", "The reference of the reader’s answer")
            .ofOnePerson()
            .needed();
    static final Placeholder IDEA_REFERENCE =
            words("reference", "The reference of the suggestion").ofOnePerson().needed();
    static final Placeholder ANSWER_LINK =
            link("answer-link", "Where the reader sees how their answer stands").ofOnePerson();
    static final Placeholder OWN_ANSWER_LINK = link(
                    "own-answer-link", "Where the reader sees their answer beside those of others")
            .ofOnePerson();
    static final Placeholder SUGGESTION_LINK = link("suggestion-link", "Where everybody sees how the suggestion stands")
            .ofOnePerson();
    static final Placeholder PERFORMANCE_LINK = link("performance-link", "The page that says how promises are kept");
    static final Placeholder CHOOSE_LINK = link("choose-link", "Where the reader chooses which mails they get")
            .maybe()
            .ofOnePerson();
    static final Placeholder ME_LINK = link("me-link", "Where the reader sees what we hold about them");
    static final Placeholder YOUR_CHOICES = block(
                    "your-choices",
                    "Links to stop mails like this one, to choose mails, and to what we hold about the reader")
            .ofOnePerson();
    static final Placeholder CHARTS = block(
                    "charts",
                    "A chart and a table for each question, six at most: those that the author of the consultation marked, else"
                            + " those on which people agree most or are most divided")
            .maybe();
    static final Placeholder MORE_CHARTS =
            words("more", "How many further questions have a chart").maybe();
    static final Placeholder ONE_MORE_CHART = flag("one-more", "Exactly one further question has a chart");
    static final Placeholder RESULTS_BY =
            words("results-by", "The day by which the results are out").maybe();
    static final Placeholder IDEAS = block("ideas", "The reader’s suggestions with their references")
            .maybe()
            .ofOnePerson();
    static final Placeholder REPLY_BY =
            words("reply-by", "The day by which we reply").needed();
    static final Placeholder RESPONSES = words("responses", "How many answers were counted");
    static final Placeholder ONE_RESPONSE = flag("one-response", "Exactly one answer was counted");
    static final Placeholder ONE_IDEA = flag("one-idea", "There is exactly one suggestion");
    static final Placeholder COUNTED_ON = words("counted-on", "The day the answers were counted");
    static final Placeholder POSITION = words("position", "Up to where in our records they were counted");
    static final Placeholder STAGE = words("stage", "The stage that the suggestion is in");
    static final Placeholder TOLD = words("told", "What the process tells people at this stage");
    static final Placeholder NOTE =
            words("note", "What the reviewer wrote").ofOnePerson().needed();
    static final Placeholder DECIDED = flag("decided", "It is the decision, not a word on the way there");

    private Placeholders() {}
}
