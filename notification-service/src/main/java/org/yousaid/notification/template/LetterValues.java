package org.yousaid.notification.template;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.message.Content.WardDigest.What;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
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
            case Letter.Interim interim ->
                interim(MailForm.INTERIM, interim.reference(), interim.views(), interim.ideas(), voice)
                        .link("own-answer-link", links.ownAnswer(interim.reference(), voice.language()))
                        .block(
                                "charts",
                                charts(
                                        drawn.of(voice.language(), interim.views(), new Charts(voice)::of),
                                        voice.words().of("answered.so-far")))
                        .words("more", more(interim.views().more(), voice))
                        .flag("one-more", isOne(interim.views().more()));
            case Letter.InterimParticipation interim ->
                interim(MailForm.INTERIM_PARTICIPATION, interim.reference(), interim.views(), interim.ideas(), voice);
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
            case Letter.ConfirmNews asked ->
                new Values(MailForm.CONFIRM_NEWS)
                        .words("ward", asked.place())
                        .link("confirm-link", links.confirmNews(asked.message(), asked.token(), voice.language()));
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
            case Letter.WeekAtAGlance week -> new WeekValues(week.report(), links, voice).values();
            case Letter.StaffAsked asked -> asked(asked, voice);
            case Letter.StaffList list -> list(list.list(), voice);
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
                .words("more", more(results.more(), voice))
                .flag("one-more", isOne(results.more()))
                .link("results-link", links.results(results.consultation().slug()))
                .link("own-answer-link", links.ownAnswer(thanks.reference(), voice.language()))
                .words("counted-on", voice.figures().day(results.countedAt()))
                .words("position", voice.figures().number(results.position()));
    }

    /** What is told whether the answers so far are shown or not. */
    private Values interim(
            MailForm form, Reference reference, ViewsKnown views, List<Letter.Interim.Idea> ideas, Voice voice) {
        BlockWords words = voice.words();
        List<Piece> cards = ideas.stream()
                .map(idea -> card(
                        idea.stage() == null ? words.of("idea.received") : idea.stage(),
                        idea.reference(),
                        words.of("idea.steps")))
                .toList();
        Instant resultsBy = views.resultsBy();
        return answer(form, reference)
                .words("consultation", views.consultation().title())
                .words("responses", views.responses() > 0 ? voice.figures().number(views.responses()) : null)
                .flag("one-response", views.responses() == 1)
                .block("ideas", cards)
                .words("results-by", resultsBy == null ? null : voice.figures().day(resultsBy))
                .words("counted-on", voice.figures().day(views.countedAt()))
                .words("position", voice.figures().number(views.position()));
    }

    /** How many further questions have a chart; null where that is none, or not known. */
    private static @Nullable String more(@Nullable Integer more, Voice voice) {
        return more == null || more == 0 ? null : voice.figures().number(more);
    }

    private static boolean isOne(@Nullable Integer more) {
        return more != null && more == 1;
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

    private Values list(Content.StaffList list, Voice voice) {
        Figures figures = voice.figures();
        long all = list.overdue() + list.dueSoon() + list.silent();
        long more = all - list.first().size();
        return new Values(MailForm.STAFF_LIST)
                .words("all", figures.number(all))
                .words("overdue", some(list.overdue(), figures))
                .flag("one-overdue", list.overdue() == 1)
                .words("due-soon", some(list.dueSoon(), figures))
                .flag("one-due-soon", list.dueSoon() == 1)
                .words("silent", some(list.silent(), figures))
                .flag("one-silent", list.silent() == 1)
                .block("suggestions", asked(list.first(), voice))
                .words("more", some(more, figures))
                .flag("one-more", more == 1)
                .link("casework-link", links.casework());
    }

    /** By why somebody is asked. */
    private List<Piece> asked(List<Content.StaffList.Asked> items, Voice voice) {
        Map<String, List<Piece.Run>> byReason = new LinkedHashMap<>();
        for (Content.StaffList.Asked item : items) {
            Instant dueAt = item.dueAt();
            String due = dueAt == null
                    ? ""
                    : ", " + voice.words().of("asked.by", "day", voice.figures().day(dueAt));
            byReason.computeIfAbsent(item.why(), _ -> new ArrayList<>())
                    .add(new Piece.Run(
                            item.reference().value() + ", " + item.stage() + due,
                            false,
                            links.casework(item.reference())));
        }
        List<Piece> pieces = new ArrayList<>();
        byReason.forEach((why, runs) -> {
            pieces.add(new Piece.Heading(List.of(new Piece.Run(voice.words().of("asked." + why), false, null))));
            pieces.add(new Piece.LinkList(runs));
        });
        return pieces;
    }

    private static @Nullable String some(long number, Figures figures) {
        return number == 0 ? null : figures.number(number);
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
