package org.yousaid.notification.message.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.message.Content;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/**
 * The link to a saved answer, to be sent.
 *
 * @param consultation the title of what it is an answer to
 * @param until when the answer is deleted
 */
record SavedFormLinkRequest(
        @Nullable PersonId person,
        @Nullable SealedContact sealedContact,
        @Nullable SealedText sealedLink,
        @Nullable String consultation,
        @Nullable Instant until,
        @Nullable String language) {

    /** The same with nothing missing. */
    record Complete(SealedContact contact, Content.SavedForm content, String language) {}

    Complete complete() {
        List<InvalidInput> errors = new ArrayList<>();
        if (sealedContact == null) {
            errors.add(new InvalidInput("/sealedContact", "required", "Say whom to write to."));
        } else if (!sealedContact.person().equals(person)) {
            errors.add(new InvalidInput("/person", "not-theirs", "The contact is another person's."));
        }
        if (sealedLink == null) {
            errors.add(new InvalidInput("/sealedLink", "required", "Give the link."));
        }
        if (consultation == null || consultation.isBlank()) {
            errors.add(new InvalidInput("/consultation", "required", "Say what it is an answer to."));
        }
        if (until == null) {
            errors.add(new InvalidInput("/until", "required", "Say how long the answer is kept."));
        }
        if (sealedContact == null || sealedLink == null || consultation == null || until == null || !errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return new Complete(
                sealedContact,
                new Content.SavedForm(sealedLink, consultation, until),
                language == null ? "en" : language);
    }
}
