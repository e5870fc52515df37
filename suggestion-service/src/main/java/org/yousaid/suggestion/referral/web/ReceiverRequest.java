package org.yousaid.suggestion.referral.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.Words;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.InvalidEmailAddress;

/**
 * A body as it is typed in.
 *
 * @param name in English
 * @param names in other languages, by their tags
 * @param email one address, for referrals
 * @param days within which it is asked to answer
 */
record ReceiverRequest(
        @Nullable String name,
        @Nullable Map<String, @Nullable String> names,
        @Nullable String email,
        @Nullable String purpose,
        @Nullable Integer days) {

    static final int MOST_DAYS = 182;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 500;
    private static final int MOST_LANGUAGES = 10;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** With nothing missing. */
    record Complete(Words name, EmailAddress email, String purpose, int days) {}

    Complete complete() {
        List<InvalidInput> errors = new ArrayList<>();
        Map<String, String> all = names(errors);
        line(errors, "/name", name, LONGEST_NAME);
        line(errors, "/purpose", purpose, LONGEST_PURPOSE);
        EmailAddress address = address(errors);
        if (days == null || days < 1 || days > MOST_DAYS) {
            errors.add(new InvalidInput("/days", "wrong-value", "Give 1 to " + MOST_DAYS + " days."));
        }
        if (name == null || address == null || purpose == null || days == null || !errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        all.put("en", name.strip());
        return new Complete(new Words(all), address, purpose.strip(), days);
    }

    private Map<String, String> names(List<InvalidInput> errors) {
        Map<String, String> all = new HashMap<>();
        if (names == null) {
            return all;
        }
        if (names.size() > MOST_LANGUAGES) {
            errors.add(new InvalidInput("/names", "too-long", "At most " + MOST_LANGUAGES + " languages."));
        }
        names.forEach((language, said) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                errors.add(new InvalidInput("/names", "wrong-value", "A language is given by its tag, like cy."));
            } else if (said != null && !said.isBlank()) {
                line(errors, "/names/" + language, said, LONGEST_NAME);
                all.put(language, said.strip());
            }
        });
        return all;
    }

    private @Nullable EmailAddress address(List<InvalidInput> errors) {
        if (email == null || email.isBlank()) {
            errors.add(new InvalidInput("/email", "missing", "Give the e-mail address that referrals go to."));
            return null;
        }
        try {
            return EmailAddress.parse(email);
        } catch (InvalidEmailAddress _) {
            errors.add(new InvalidInput(
                    "/email",
                    "wrong-value",
                    "Give one e-mail address, like referrals@example.org, and nothing else: no second address, no"
                            + " name, no line break."));
            return null;
        }
    }

    private static void line(List<InvalidInput> errors, String pointer, @Nullable String text, int longest) {
        if (text == null || !Visible.is(text)) {
            errors.add(new InvalidInput(pointer, "missing", "A text is needed here."));
        } else if (text.length() > longest) {
            errors.add(new InvalidInput(pointer, "too-long", "At most " + longest + " characters."));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            errors.add(new InvalidInput(pointer, "control-character", "This is one line, without line breaks."));
        }
    }
}
