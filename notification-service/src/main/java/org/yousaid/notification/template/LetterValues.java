package org.yousaid.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.message.Content.WardDigest.What;
import org.yousaid.notification.wording.MailForm;

/** Puts what a letter is made of into the places that its text has for it. */
final class LetterValues {

    private final Links links;
    private final DrawnCharts drawn;

    LetterValues(Links links, DrawnCharts drawn) {
        this.links = links;
        this.drawn = drawn;
    }

    /**
     * What takes the places.
     *
     * @param stop where mails like this are stopped, null where they are not
     * @param choose where the reader chooses their mails, null where there is nothing to choose
     */
    Values of(Letter letter, Voice voice, @Nullable String stop, @Nullable String choose) {
        Values values = values(letter, voice)
                .words("greeting", Greeting.of(letter.name(), voice.words()))
                .link("performance-link", links.performance())
                .link("me-link", links.me())
                .link("home-link", links.home().toString())
                .link("choose-link", choose);
        if (letter instanceof Letter.FollowedProgress followed) {
            String link = links.stopFollowing(followed.following(), followed.token());
            return values.link("stop-link", link).stop(link);
        }
        return values.block("your-choices", choices(voice, stop, choose))
                .link("stop-link", stop)
                .stop(stop);
    }

    private List<Piece> choices(Voice voice, @Nullable String stop, @Nullable String choose) {
        List<Piece> choices = new ArrayList<>();
        if (stop != null) {
            choices.add(link(voice.words().of("stop"), stop));
        }
        if (choose != null) {
            choices.add(link(voice.words().of("choose"), choose));
        }
        choices.add(link(voice.words().of("yours"), links.me()));
        return choices;
    }

    private static Piece link(String words, String address) {
        return new Piece.Paragraph(List.of(new Piece.Run(words, false, address)), true, false);
    }

    private Values values(Letter letter, Voice voice) {
        return switch (letter) {
            case Letter.ResponseReceipt receipt -> receipt(receipt, voice);
            case Letter.SuggestionReceipt receipt ->
                suggestion(MailForm.SUGGESTION_RECEIPT, receipt.reference())
                        .words("reply-by", voice.figures().day(receipt.replyBy()));
            case Letter.Noted noted ->
                new Values(MailForm.NOTED)
                        .words("reference", noted.reference().value())
                        .link("track-link", links.track(noted.reference()))
                        .block("ideas", ideas(noted.ideas(), voice))
                        .flag("one-idea", noted.ideas().size() == 1)
                        .flag("hears-of-ideas", noted.hearsOfIdeas());
            case Letter.WardDigest digest -> digest(digest, voice);
            case Letter.Thanks thanks -> thanks(thanks, voice);
            case Letter.Interim interim -> interim(interim, voice);
            case Letter.Outcome outcome -> outcome(outcome, voice);
            case Letter.PersonalWord word ->
                new Values(MailForm.PERSONAL_WORD)
                        .words("words", word.text())
                        .words("reference", word.reference().value())
                        .link("track-link", links.track(word.reference()));
            case Letter.Progress progress ->
                standing(MailForm.PROGRESS, progress.reference(), progress.stage(), progress.told(), progress.note())
                        .flag("decided", progress.decided());
            case Letter.StillHere still ->
                standing(
                        MailForm.STILL_HERE,
                        still.reference(),
                        or(still.stage(), voice, "idea.received"),
                        or(still.told(), voice, "idea.next"),
                        or(still.note(), voice, "idea.promised"));
            case Letter.FollowedProgress progress ->
                standing(
                                MailForm.FOLLOWED_PROGRESS,
                                progress.reference(),
                                progress.stage(),
                                progress.told(),
                                progress.note())
                        .flag("decided", progress.decided());
            case Letter.ConfirmFollowing asked ->
                suggestion(MailForm.CONFIRM_FOLLOWING, asked.reference())
                        .flag("supports", asked.supports())
                        .link("confirm-link", links.confirmFollowing(asked.following(), asked.token()));
            case Letter.SignIn signIn ->
                new Values(MailForm.SIGN_IN)
                        .link("sign-in-link", signIn.link().toString())
                        .words("minutes", voice.figures().number(signIn.validMinutes()))
                        .flag("one-minute", signIn.validMinutes() == 1);
            case Letter.SavedForm saved ->
                new Values(MailForm.SAVED_FORM)
                        .words("consultation", saved.consultation())
                        .link("saved-link", saved.link().toString())
                        .words("until", voice.figures().day(saved.until()));
            case Letter.RepliesOwed owed -> owed(owed, voice);
            case Letter.StaffAsked asked -> asked(asked, voice);
            case Letter.ReferralAsked asked -> referral(asked, voice);
        };
    }

    private Values receipt(Letter.ResponseReceipt receipt, Voice voice) {
        return answer(MailForm.RESPONSE_RECEIPT, receipt.reference())
                .words("consultation", receipt.consultation())
                .block("ideas", ideas(receipt.ideas(), voice))
                .flag("one-idea", receipt.ideas().size() == 1)
                .words("reply-by", voice.figures().day(receipt.replyBy()));
    }

    private List<Piece> ideas(List<Reference> references, Voice voice) {
        BlockWords words = voice.words();
        List<Piece> ideas = new ArrayList<>();
        for (Reference idea : references) {
            String label = references.size() == 1
                    ? words.of("idea")
                    : words.of("idea.number", "n", Integer.toString(ideas.size() + 1));
            ideas.add(card(label, idea, words.of("idea.follow")));
        }
        return ideas;
    }

    private Values digest(Letter.WardDigest digest, Voice voice) {
        List<Piece> news = new ArrayList<>();
        for (What what : What.values()) {
            List<Piece.Run> runs = digest.of(what).stream()
                    .map(item -> new Piece.Run(item.words(voice.words()), false, item.link(links)))
                    .toList();
            if (!runs.isEmpty()) {
                String heading = voice.words().of("news." + what.name().toLowerCase(Locale.ROOT));
                news.add(new Piece.Heading(List.of(new Piece.Run(heading, false, null))));
                news.add(new Piece.LinkList(runs));
            }
        }
        return new Values(MailForm.WARD_DIGEST)
                .words("wards", digest.where(voice.words()))
                .block("news", news)
                .words("more", digest.more() > 0 ? voice.figures().number(digest.more()) : null)
                .flag("one-more", digest.more() == 1);
    }

    private Values thanks(Letter.Thanks thanks, Voice voice) {
        var results = thanks.results();
        return answer(MailForm.THANKS, thanks.reference())
                .words("consultation", results.consultation().title())
                .words("responses", voice.figures().number(results.responses()))
                .flag("one-response", results.responses() == 1)
                .block("charts", charts(drawn.of(voice.language(), results, new Charts(voice)::of), "{answered}"))
                .link("results-link", links.results(results.consultation().slug()))
                .words("counted-on", voice.figures().day(results.countedAt()))
                .words("position", voice.figures().number(results.position()));
    }

    private Values interim(Letter.Interim interim, Voice voice) {
        var views = interim.views();
        BlockWords words = voice.words();
        List<Piece> ideas = interim.ideas().stream()
                .map(idea -> card(
                        idea.stage() == null ? words.of("idea.received") : idea.stage(),
                        idea.reference(),
                        words.of("idea.steps")))
                .toList();
        return answer(MailForm.INTERIM, interim.reference())
                .link("own-answer-link", links.ownAnswer(interim.reference()))
                .words("consultation", views.consultation().title())
                .words("responses", views.responses() > 0 ? voice.figures().number(views.responses()) : null)
                .flag("one-response", views.responses() == 1)
                .block(
                        "charts",
                        charts(drawn.of(voice.language(), views, new Charts(voice)::of), words.of("answered.so-far")))
                .block("ideas", ideas)
                .flag("one-idea", ideas.size() == 1)
                .words(
                        "results-by",
                        views.resultsBy() == null ? null : voice.figures().day(views.resultsBy()))
                .words("counted-on", voice.figures().day(views.countedAt()))
                .words("position", voice.figures().number(views.position()));
    }

    private Values outcome(Letter.Outcome told, Voice voice) {
        var outcome = told.outcome();
        List<Piece> points = outcome.items().stream()
                .<Piece>map(item -> new Piece.Point(item.asked(), item.said(), item.did(), item.whyNot()))
                .toList();
        long more = outcome.more();
        return answer(MailForm.OUTCOME, told.reference())
                .words("consultation", outcome.consultation().title())
                .words("changed", outcome.reason())
                .words("summary", outcome.summary())
                .block("points", points)
                .words("more", more > 0 ? voice.figures().number(more) : null)
                .flag("one-more", more == 1)
                .link("outcome-link", links.outcome(outcome.consultation().slug()));
    }

    private Values owed(Letter.RepliesOwed owed, Voice voice) {
        return new Values(MailForm.REPLIES_OWED)
                .words("consultation", owed.title())
                .words("open", voice.figures().number(owed.open()))
                .flag("one-open", owed.open() == 1)
                .words("earliest", voice.figures().day(owed.earliest()))
                .flag("half-time", owed.stage() == Stage.HALF_TIME)
                .flag("week-before", owed.stage() == Stage.WEEK_BEFORE)
                .flag("late", owed.stage() == Stage.LATE)
                .link("promises-link", links.promises());
    }

    private Values asked(Letter.StaffAsked asked, Voice voice) {
        String why = asked.why();
        boolean known = List.of("REOPENED", "OVERDUE", "DUE_SOON", "REFERRAL_ANSWERED", "REFERRAL_SILENT")
                .contains(why);
        return new Values(MailForm.STAFF_ASKED)
                .words("reference", asked.reference().value())
                .words("stage", asked.stage())
                .words("due", asked.dueAt() == null ? null : voice.figures().day(asked.dueAt()))
                .flag("reopened", why.equals("REOPENED"))
                .flag("overdue", why.equals("OVERDUE"))
                .flag("due-soon", why.equals("DUE_SOON"))
                .flag("referral-answered", why.equals("REFERRAL_ANSWERED"))
                .flag("referral-silent", why.equals("REFERRAL_SILENT"))
                .flag("no-word", !known)
                .link("casework-link", links.casework(asked.reference()));
    }

    private Values referral(Letter.ReferralAsked asked, Voice voice) {
        return new Values(MailForm.REFERRAL_ASKED)
                .words("receiver", asked.receiver())
                .words("reference", asked.reference().value())
                .words("title", asked.title())
                .words("text", asked.text())
                .words("ask", asked.ask())
                .words("ward", asked.ward())
                .words("answer-by", voice.figures().date(asked.answerBy()))
                .flag("first", asked.number() == 0)
                .flag("first-reminder", asked.number() == 1)
                .flag("second-reminder", asked.number() > 1)
                .link("referral-link", links.referral(asked.reference(), asked.round(), asked.token()));
    }

    private Values answer(MailForm form, Reference reference) {
        return new Values(form).words("reference", reference.value()).link("answer-link", links.response(reference));
    }

    private Values suggestion(MailForm form, Reference reference) {
        return new Values(form)
                .words("reference", reference.value())
                .link("suggestion-link", links.suggestion(reference));
    }

    private Values standing(MailForm form, Reference reference, String stage, String told, String note) {
        return suggestion(form, reference)
                .words("stage", stage)
                .words("told", told)
                .words("note", note);
    }

    private static String or(@Nullable String told, Voice voice, String otherwise) {
        return told == null ? voice.words().of(otherwise) : told;
    }

    private static List<Piece> charts(List<ChartView> views, String answered) {
        return views.stream()
                .<Piece>map(view -> new Piece.Chart(view, answered.replace("{answered}", view.answered())))
                .toList();
    }

    private Piece card(String label, Reference reference, String action) {
        return new Piece.Panel(
                List.of(new Piece.Run(label, false, null)),
                List.of(new Piece.Run(reference.value(), false, null)),
                true,
                List.of(List.of(new Piece.Run(action, false, links.suggestion(reference)))));
    }
}
