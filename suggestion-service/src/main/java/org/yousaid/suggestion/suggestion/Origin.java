package org.yousaid.suggestion.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.support.vault.SealedText;

/**
 * How a suggestion came: sent directly, found in a response, entered by staff, or imported.
 *
 * @param response the response's reference, absent when it was found in none
 * @param consultation what the response answered, absent when it was found in none
 * @param passage the words of the response that it comes from, absent when it was written by itself
 * @param entry who took it down, absent when its author sent it
 * @param imported where it was kept before, for a suggestion of long ago
 * @param machineLike true when it was sent as a machine sends; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        @Nullable String response,
        @Nullable ConsultationSummary consultation,
        @Nullable Passage passage,
        @Nullable Entry entry,
        @Nullable Imported imported,
        @Nullable Boolean machineLike) {

    /**
     * What somebody wrote to a question, from which a suggestion was made.
     *
     * @param question id of the question
     * @param asked what the question said
     * @param words exactly as they were written
     */
    public record Passage(String question, String asked, SealedText words) {}

    /**
     * A suggestion that came by letter, telephone or in person.
     *
     * @param by who entered it
     * @param at when, which is later than it was received
     */
    public record Entry(Channel channel, String by, Instant at) {}

    /**
     * A suggestion of long ago, taken in with what came of it.
     *
     * @param source where it was kept
     * @param id what it was called there
     * @param state how it stood there in the end, in the source's own words
     * @param address where it can be read there
     * @param by who imported it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Imported(
            String source,
            String id,
            String state,
            @Nullable String address,
            String by) {}

    /** Sent by itself, in answer to nothing. */
    public static Origin direct() {
        return new Origin(null, null, null, null, null, null);
    }

    /** The same, filled in as only a machine does; for those who read it to judge. */
    public static Origin directAsByMachine() {
        return new Origin(null, null, null, null, null, true);
    }

    /** Found in a response to a consultation. */
    public static Origin response(String reference, ConsultationSummary consultation) {
        return new Origin(reference, consultation, null, null, null, null);
    }

    /** Made from these words of a response to a consultation. */
    public static Origin passage(String reference, ConsultationSummary consultation, Passage passage) {
        return new Origin(reference, consultation, passage, null, null, null);
    }

    /** Taken down by somebody of the council. */
    public static Origin entered(Entry entry) {
        return new Origin(null, null, null, entry, null, null);
    }

    /** Taken in with its history. */
    public static Origin imported(Imported imported) {
        return new Origin(null, null, null, null, imported, null);
    }
}
