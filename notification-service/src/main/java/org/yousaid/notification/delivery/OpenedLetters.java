package org.yousaid.notification.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.news.KnownOutcomes;
import org.yousaid.notification.news.KnownProgress;
import org.yousaid.notification.news.KnownResults;
import org.yousaid.notification.news.KnownViews;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.news.NewsEvent.ViewsKnown;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.template.Letter;
import org.yousaid.notification.weekly.WeeklyReports;

/** Makes a letter of what a message says: looks up the news, and opens what is sealed or does not. */
@Component
class OpenedLetters implements MaskedLetters {

    private final KnownResults results;
    private final KnownOutcomes outcomes;
    private final KnownViews views;
    private final KnownProgress progress;
    private final WeeklyReports reports;
    private final InstantSource clock;

    OpenedLetters(
            KnownResults results,
            KnownOutcomes outcomes,
            KnownViews views,
            KnownProgress progress,
            WeeklyReports reports,
            InstantSource clock) {
        this.results = results;
        this.outcomes = outcomes;
        this.views = views;
        this.progress = progress;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Optional<Letter> of(Content content, Instant queuedAt) {
        try {
            return Optional.of(of(content, queuedAt, null, new Opening.ForAnAuthor()));
        } catch (Unsendable ofNoUse) {
            return Optional.empty();
        }
    }

    /** The letter as somebody may read it. */
    Letter of(Content content, Instant queuedAt, @Nullable String name, Opening opening) throws Unsendable {
        return switch (content) {
            case Content.ResponseReceipt receipt -> {
                var consultation = receipt.consultation();
                yield new Letter.ResponseReceipt(
                        name,
                        consultation == null ? null : consultation.title(),
                        receipt.reference(),
                        receipt.ideas(),
                        receipt.replyBy());
            }
            case Content.SuggestionReceipt receipt ->
                new Letter.SuggestionReceipt(name, receipt.reference(), receipt.replyBy());
            case Content.Noted noted -> new Letter.Noted(name, noted.reference(), noted.ideas(), noted.hearsOfIdeas());
            case Content.Thanks thanks ->
                new Letter.Thanks(
                        name,
                        thanks.reference(),
                        results.of(thanks.consultation().id(), thanks.version())
                                .orElseThrow(() -> new IllegalStateException(
                                        "Thanks were queued for results that are not known")));
            case Content.Outcome outcome ->
                new Letter.Outcome(
                        name,
                        outcome.reference(),
                        outcomes.of(outcome.consultation().id(), outcome.version())
                                .orElseThrow(
                                        () -> new IllegalStateException("An outcome is to be told that is not known")));
            case Content.Interim interim -> interim(interim, name);
            case Content.WhereItStands stands -> stands(stands, name);
            case Content.PersonalWord word ->
                new Letter.PersonalWord(
                        name,
                        word.reference(),
                        opening.open(word.text()).orElseThrow(() -> new Unsendable(FailureReason.PERSON_FORGOTTEN)));
            case Content.RepliesOwed owed ->
                new Letter.RepliesOwed(owed.title(), owed.stage(), owed.open(), owed.earliest());
            case Content.WeeklyReport report ->
                new Letter.WeekAtAGlance(reports.about(report.week())
                        .orElseThrow(() -> new IllegalStateException("A report is to be told that is not known")));
            case Content.Progress progress
            when progress.word() == Word.BY_ITSELF || progress.word() == Word.INTERIM ->
                new Letter.StillHere(
                        name, progress.reference(), progress.stage(), progress.told(), opening.read(progress.note()));
            case Content.Progress progress ->
                new Letter.Progress(
                        name,
                        progress.reference(),
                        progress.stage(),
                        progress.told(),
                        opening.read(progress.note()),
                        progress.word() == Word.DECISION);
            case Content.SignIn signIn -> signIn(queuedAt, signIn, name, opening);
            case Content.SavedForm saved -> savedForm(saved, name, opening);
            case Content.ConfirmFollowing asked ->
                new Letter.ConfirmFollowing(
                        name,
                        asked.reference(),
                        asked.supports(),
                        asked.following(),
                        opening.token("confirm", asked.following()));
            case Content.ConfirmNews asked ->
                new Letter.ConfirmNews(
                        name,
                        asked.place(),
                        opening.message(),
                        opening.token(LetterWriter.PREFERENCES, opening.message()));
            case Content.FollowedProgress progress ->
                new Letter.FollowedProgress(
                        name,
                        progress.reference(),
                        progress.stage(),
                        progress.told(),
                        opening.read(progress.note()),
                        progress.word() == Word.DECISION,
                        progress.following(),
                        opening.token("stop", progress.following()));
            case Content.StaffAsked asked ->
                new Letter.StaffAsked(name, asked.reference(), asked.why(), asked.stage(), asked.dueAt());
            case Content.StaffList list -> new Letter.StaffList(list);
            case Content.ReferralAsked asked -> referral(asked, opening);
            case Content.WardDigest digest ->
                new Letter.WardDigest(
                        name,
                        digest.places(),
                        digest.items().stream().map(item -> item(item, opening)).toList(),
                        digest.more());
        };
    }

    private Letter interim(Content.Interim interim, @Nullable String name) {
        ViewsKnown known = views.of(interim.consultation().id(), interim.position())
                .orElseThrow(() -> new IllegalStateException("Thanks were queued for views that are not known"));
        List<Letter.Interim.Idea> ideas = interim.ideas().stream()
                .map(idea -> new Letter.Interim.Idea(idea, stage(idea)))
                .toList();
        return known.tellsParticipationOnly()
                ? new Letter.InterimParticipation(name, interim.reference(), known, ideas)
                : new Letter.Interim(name, interim.reference(), known, ideas);
    }

    private Letter stands(Content.WhereItStands stands, @Nullable String name) {
        List<ProgressKnown> steps = progress.of(stands.reference());
        return new Letter.StillHere(
                name,
                stands.reference(),
                stage(stands.reference()),
                steps.isEmpty() ? null : steps.getLast().told(),
                null);
    }

    private @Nullable String stage(Reference idea) {
        List<ProgressKnown> steps = progress.of(idea);
        return steps.isEmpty() ? null : steps.getLast().stage();
    }

    private Letter signIn(Instant queuedAt, Content.SignIn signIn, @Nullable String name, Opening opening)
            throws Unsendable {
        var until = queuedAt.plus(Duration.ofMinutes(signIn.validMinutes()));
        if (!clock.instant().isBefore(until)) {
            throw new Unsendable(FailureReason.EXPIRED);
        }
        String link = opening.open(signIn.link()).orElseThrow(() -> new Unsendable(FailureReason.PERSON_FORGOTTEN));
        return new Letter.SignIn(name, URI.create(link), signIn.validMinutes());
    }

    private static Letter referral(Content.ReferralAsked asked, Opening opening) {
        return new Letter.ReferralAsked(
                asked.reference(),
                asked.receiver(),
                asked.number(),
                asked.title() == null ? null : opening.read(asked.title()),
                opening.read(asked.text()),
                asked.ask() == null ? null : opening.read(asked.ask()),
                asked.ward(),
                asked.answerBy(),
                asked.round(),
                opening.token("referral", asked.inRound()));
    }

    private static Letter.WardDigest.Item item(Content.WardDigest.Item item, Opening opening) {
        var consultation = item.consultation();
        String title =
                consultation == null ? item.title() == null ? null : opening.read(item.title()) : consultation.title();
        return new Letter.WardDigest.Item(
                item.what(), title, consultation == null ? null : consultation.slug(), item.suggestion());
    }

    private Letter savedForm(Content.SavedForm saved, @Nullable String name, Opening opening) throws Unsendable {
        if (!clock.instant().isBefore(saved.until())) {
            throw new Unsendable(FailureReason.EXPIRED);
        }
        String link = opening.open(saved.link()).orElseThrow(() -> new Unsendable(FailureReason.PERSON_FORGOTTEN));
        return new Letter.SavedForm(name, URI.create(link), saved.consultation(), saved.until());
    }
}
