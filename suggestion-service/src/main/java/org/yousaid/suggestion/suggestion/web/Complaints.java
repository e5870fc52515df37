package org.yousaid.suggestion.suggestion.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.text.Visible;

/** Gathers what is wrong with a request, so that all of it is said at once. */
final class Complaints {

    private final List<InvalidInput> errors = new ArrayList<>();
    private SuggestionRefusal.@Nullable TextTooLong tooLong;

    void add(String pointer, String key, String message) {
        errors.add(new InvalidInput(pointer, key, message));
    }

    /** A text that must be there, and not be endless. */
    void text(String pointer, @Nullable String text, int longest) {
        if (text == null || !Visible.is(text)) {
            add(pointer, "missing", "A text is needed here.");
        } else {
            longest(pointer, text, longest);
        }
    }

    void longest(String pointer, String text, int longest) {
        if (tooLong == null && text.length() > longest) {
            tooLong = new SuggestionRefusal.TextTooLong(pointer, longest);
        }
    }

    /** Refuses the request when there is anything wrong: first what has the wrong form, then what is too long. */
    void raise() {
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        if (tooLong != null) {
            throw new Refused(tooLong);
        }
    }
}
