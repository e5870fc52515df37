package org.yousaid.consultation.release;

import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.ReasonRequest;
import org.yousaid.consultation.response.RedactionReason;
import org.yousaid.consultation.response.ResponseRules;

/** A wording that shall stand in the place of another. Prints without it. */
record RedactionRequest(
        @Nullable String question,
        @Nullable String text,
        @Nullable RedactionReason reason,
        @Nullable String note) {

    private static final int LONGEST_ID = 100;

    /** Marks may make a short text longer than a text may be when it is given. */
    private static final int LONGEST_TEXT = 2 * ResponseRules.LONGEST_TEXT;

    /** What is asked for, complete. */
    record Wanted(String question, String text) {}

    /** The wording; ends with every complaint. */
    Wanted wanted() {
        Complaints complaints = new Complaints();
        Wanted wanted = wanted(complaints);
        complaints.raise();
        return wanted;
    }

    private Wanted wanted(Complaints complaints) {
        String id = complaints.requiredLine("/question", question, LONGEST_ID);
        String words = text == null ? "" : Passages.plain(text);
        if (words.isEmpty()) {
            complaints.add("/text", "missing", "This must be given. Where all of it is to go, write [redacted].");
        } else if (words.length() > LONGEST_TEXT) {
            complaints.add("/text", "too-long", "At most " + LONGEST_TEXT + " characters.");
        }
        return new Wanted(id, words);
    }

    /** Why. */
    record Why(RedactionReason reason, @Nullable String note) {}

    /** The wording and why; ends with every complaint about both. */
    Why why() {
        Complaints complaints = new Complaints();
        wanted(complaints);
        @Nullable String words = complaints.text("/note", note, ReasonRequest.LONGEST);
        if (reason == null) {
            complaints.add("/reason", "missing", "Say why it is taken out.");
        } else if (reason == RedactionReason.OTHER && words == null) {
            complaints.add("/note", "missing", "Say in a few words why it is taken out.");
        }
        complaints.raise();
        return new Why(reason == null ? RedactionReason.OTHER : reason, words);
    }

    @Override
    public String toString() {
        return "RedactionRequest[" + question + ", " + reason + "]";
    }
}
