package org.yousaid.notification.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.contact.Reachability;
import org.yousaid.notification.contact.Unreachable;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.message.Outgoing;
import org.yousaid.notification.news.KnownOutcomes;
import org.yousaid.notification.news.KnownProgress;
import org.yousaid.notification.news.KnownResults;
import org.yousaid.notification.news.KnownViews;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.promise.Word;
import org.yousaid.notification.template.Letter;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

/** Opens what is sealed, just before it is handed over. */
@Component
class LetterWriter {

    /** Where a suggestion stands about which nothing was said yet. */
    private static final String RECEIVED = "We have it";

    private static final String PREFERENCES = "preferences";

    private static final String NOT_READ_YET =
            "Somebody at the council reads it next, and tells you what happens then.";

    private final PersonVault vault;
    private final KnownResults results;
    private final KnownOutcomes outcomes;
    private final KnownViews views;
    private final KnownProgress progress;
    private final MailedTokens tokens;
    private final Reachability reachability;
    private final InstantSource clock;

    LetterWriter(
            PersonVault vault,
            KnownResults results,
            KnownOutcomes outcomes,
            KnownViews views,
            KnownProgress progress,
            MailedTokens tokens,
            Reachability reachability,
            InstantSource clock) {
        this.outcomes = outcomes;
        this.reachability = reachability;
        this.vault = vault;
        this.results = results;
        this.views = views;
        this.progress = progress;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A letter and where it goes; in memory only.
     *
     * @param stop proves that whoever stops mails like this one can read it; null where none can be stopped
     * @param preferences proves the same of whoever chooses their mails; null for colleagues and other bodies
     */
    record Addressed(
            EmailAddress to,
            Letter letter,
            @Nullable String stop,
            @Nullable String preferences) {}

    Addressed write(Outgoing outgoing) throws Unsendable {
        ContactDetails contact =
                vault.open(outgoing.to()).orElseThrow(() -> new Unsendable(FailureReason.PERSON_FORGOTTEN));
        EmailAddress to = contact.email();
        if (to == null) {
            throw new Unsendable(FailureReason.NO_EMAIL_ADDRESS);
        }
        check(outgoing);
        Content content = outgoing.content();
        String stop = content.stoppable() == null && content.kind() != MessageKind.DIGEST
                ? null
                : tokens.token("stop mails", outgoing.message().value());
        return new Addressed(to, letter(outgoing, contact.name()), stop, preferences(outgoing));
    }

    private @Nullable String preferences(Outgoing outgoing) {
        return switch (outgoing.content().kind()) {
            case STAFF, REFERRAL -> null;
            case RECEIPT, THANKS, INTERIM, WORD, OUTCOME, PROGRESS, SIGN_IN, SAVED_FORM, CONFIRM, DIGEST ->
                tokens.token(PREFERENCES, outgoing.message().value());
        };
    }

    /** Who asks for a mail gets it, and colleagues are told: that is tried whatever happened before. */
    private void check(Outgoing outgoing) throws Unsendable {
        PersonId person = outgoing.to().person();
        Content content = outgoing.content();
        if (content.kind().askedFor()) {
            return;
        }
        Optional<Unreachable> barred = reachability.barred(person);
        if (barred.isPresent()) {
            throw new Unsendable(
                    switch (barred.get().why()) {
                        case COMPLAINED -> FailureReason.ASKED_US_NOT_TO;
                        case NO_SUCH_ADDRESS, CAME_BACK -> FailureReason.ADDRESS_SUPPRESSED;
                    });
        }
        Reference about = content.stoppable();
        if (about != null && reachability.hasStopped(person, about)) {
            throw new Unsendable(FailureReason.ASKED_US_NOT_TO);
        }
    }

    private Letter letter(Outgoing outgoing, @Nullable String name) throws Unsendable {
        return switch (outgoing.content()) {
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
                        vault.open(word.text()).orElseThrow(() -> new Unsendable(FailureReason.PERSON_FORGOTTEN)));
            case Content.RepliesOwed owed ->
                new Letter.RepliesOwed(owed.title(), owed.stage(), owed.open(), owed.earliest());
            case Content.Progress progress
            when progress.word() == Word.BY_ITSELF || progress.word() == Word.INTERIM ->
                new Letter.StillHere(
                        name, progress.reference(), progress.stage(), progress.told(), vault.read(progress.note()));
            case Content.Progress progress ->
                new Letter.Progress(
                        name,
                        progress.reference(),
                        progress.stage(),
                        progress.told(),
                        vault.read(progress.note()),
                        progress.word() == Word.DECISION);
            case Content.SignIn signIn -> signIn(outgoing, signIn, name);
            case Content.SavedForm saved -> savedForm(saved, name);
            case Content.ConfirmFollowing asked ->
                new Letter.ConfirmFollowing(
                        name,
                        asked.reference(),
                        asked.supports(),
                        asked.following(),
                        tokens.token("confirm", asked.following()));
            case Content.FollowedProgress progress ->
                new Letter.FollowedProgress(
                        name,
                        progress.reference(),
                        progress.stage(),
                        progress.told(),
                        vault.read(progress.note()),
                        progress.word() == Word.DECISION,
                        progress.following(),
                        tokens.token("stop", progress.following()));
            case Content.StaffAsked asked ->
                new Letter.StaffAsked(name, asked.reference(), asked.why(), asked.stage(), asked.dueAt());
            case Content.ReferralAsked asked -> referral(asked);
            case Content.WardDigest digest ->
                new Letter.WardDigest(
                        name,
                        digest.places(),
                        digest.items().stream().map(this::item).toList(),
                        digest.more());
        };
    }

    private Letter interim(Content.Interim interim, @Nullable String name) {
        return new Letter.Interim(
                name,
                interim.reference(),
                views.of(interim.consultation().id(), interim.position())
                        .orElseThrow(
                                () -> new IllegalStateException("Thanks were queued for views that are not known")),
                interim.ideas().stream()
                        .map(idea -> new Letter.Interim.Idea(idea, stage(idea)))
                        .toList());
    }

    private Letter stands(Content.WhereItStands stands, @Nullable String name) {
        List<ProgressKnown> steps = progress.of(stands.reference());
        return new Letter.StillHere(
                name,
                stands.reference(),
                stage(stands.reference()),
                steps.isEmpty() ? NOT_READ_YET : steps.getLast().told(),
                "We promised to write to you by now, and nobody has decided anything about it yet. So this is sent by"
                        + " itself: your suggestion is not forgotten. You hear from us as soon as there is something to"
                        + " say.");
    }

    private String stage(Reference idea) {
        List<ProgressKnown> steps = progress.of(idea);
        return steps.isEmpty() ? RECEIVED : steps.getLast().stage();
    }

    private Letter signIn(Outgoing outgoing, Content.SignIn signIn, @Nullable String name) throws Unsendable {
        var until = outgoing.queuedAt().plus(Duration.ofMinutes(signIn.validMinutes()));
        if (!clock.instant().isBefore(until)) {
            throw new Unsendable(FailureReason.EXPIRED);
        }
        String link = vault.open(signIn.link()).orElseThrow(() -> new Unsendable(FailureReason.PERSON_FORGOTTEN));
        return new Letter.SignIn(name, URI.create(link), signIn.validMinutes());
    }

    private Letter referral(Content.ReferralAsked asked) {
        return new Letter.ReferralAsked(
                asked.reference(),
                asked.receiver(),
                asked.number(),
                asked.title() == null ? null : vault.read(asked.title()),
                vault.read(asked.text()),
                asked.ask() == null ? null : vault.read(asked.ask()),
                asked.ward(),
                asked.answerBy(),
                asked.round(),
                tokens.token("referral", asked.inRound()));
    }

    private Letter.WardDigest.Item item(Content.WardDigest.Item item) {
        var consultation = item.consultation();
        Reference suggestion = item.suggestion();
        String title =
                consultation == null ? item.title() == null ? null : vault.read(item.title()) : consultation.title();
        return new Letter.WardDigest.Item(
                item.what(), title, consultation == null ? null : consultation.slug(), suggestion);
    }

    private Letter savedForm(Content.SavedForm saved, @Nullable String name) throws Unsendable {
        if (!clock.instant().isBefore(saved.until())) {
            throw new Unsendable(FailureReason.EXPIRED);
        }
        String link = vault.open(saved.link()).orElseThrow(() -> new Unsendable(FailureReason.PERSON_FORGOTTEN));
        return new Letter.SavedForm(name, URI.create(link), saved.consultation(), saved.until());
    }
}
