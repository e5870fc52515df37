package org.yousaid.notification.message.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/**
 * A sign-in link to be sent.
 *
 * @param validMinutes how long the link works, 15 when absent
 */
record SignInLinkRequest(
        @Nullable PersonId person,
        @Nullable SealedContact sealedContact,
        @Nullable SealedText sealedLink,
        @Nullable String language,
        @Nullable Integer validMinutes) {

    private static final int USUAL_MINUTES = 15;

    /** The same with nothing missing. */
    record Complete(SealedContact contact, SealedText link, String language, int validMinutes) {}

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
        if (validMinutes != null && (validMinutes < 1 || validMinutes > 1_440)) {
            errors.add(new InvalidInput("/validMinutes", "out-of-range", "From 1 to 1440."));
        }
        if (sealedContact == null || sealedLink == null || !errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return new Complete(
                sealedContact,
                sealedLink,
                language == null ? "en" : language,
                validMinutes == null ? USUAL_MINUTES : validMinutes);
    }
}
