package org.yousaid.notification.delivery;

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
import org.yousaid.notification.template.Letter;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

/** Opens what is sealed, just before it is handed over. */
@Component
class LetterWriter {

    static final String PREFERENCES = "preferences";

    private final PersonVault vault;
    private final OpenedLetters letters;
    private final MailedTokens tokens;
    private final Reachability reachability;

    LetterWriter(PersonVault vault, OpenedLetters letters, MailedTokens tokens, Reachability reachability) {
        this.vault = vault;
        this.letters = letters;
        this.tokens = tokens;
        this.reachability = reachability;
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
        Opening opening =
                new Opening.ForItsReader(vault, tokens, outgoing.message().value());
        Letter letter = letters.of(content, outgoing.queuedAt(), contact.name(), opening);
        return new Addressed(to, letter, stop, preferences(outgoing));
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
}
