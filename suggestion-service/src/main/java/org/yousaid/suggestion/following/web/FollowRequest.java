package org.yousaid.suggestion.following.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.vault.ContactDetails;

/**
 * Somebody wants to follow or support a suggestion.
 *
 * @param contact with an e-mail address
 * @param language BCP 47 tag, {@code en} when absent
 */
record FollowRequest(
        @Nullable ContactDetails contact, @Nullable String language) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    /** With nothing missing. */
    record Complete(ContactDetails contact, String language) {}

    Complete complete() {
        if (contact == null || contact.email() == null) {
            throw invalid("/contact/email", "missing", "Give an e-mail address to write to.");
        }
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw invalid("/language", "wrong-value", "A language is given by its tag, like en or cy.");
        }
        return new Complete(contact, language == null ? "en" : language);
    }

    private static InvalidRequest invalid(String pointer, String key, String message) {
        return new InvalidRequest(List.of(new InvalidInput(pointer, key, message)));
    }
}
