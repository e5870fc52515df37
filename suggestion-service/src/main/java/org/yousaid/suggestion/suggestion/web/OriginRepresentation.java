package org.yousaid.suggestion.suggestion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.suggestion.suggestion.Channel;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Where a suggestion came from, for those who work on it.
 *
 * @param kind {@code RESPONSE}, {@code DIRECT}, {@code ENTERED} or {@code IMPORTED}
 * @param consultation id of the consultation whose response it was found in
 * @param question id of the question whose answer it was made from
 * @param asked what the question said
 * @param words exactly what was answered there
 * @param channel how it came, when it was entered
 * @param source where it was kept before, when it was imported
 * @param address where it can be read there
 * @param enteredAt when it was entered, which is later than it was received
 * @param machineLike true when it was sent as a machine sends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OriginRepresentation(
        String kind,
        @Nullable String consultation,
        @Nullable String slug,
        @Nullable String title,
        @Nullable String question,
        @Nullable String asked,
        @Nullable String words,
        @Nullable Channel channel,
        @Nullable String enteredBy,
        @Nullable Instant enteredAt,
        @Nullable String source,
        @Nullable String address,
        @Nullable Boolean machineLike) {

    static OriginRepresentation of(Origin origin, Map<SealedText, String> words) {
        Origin.Entry entry = origin.entry();
        if (entry != null) {
            return new OriginRepresentation(
                    "ENTERED",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    entry.channel(),
                    entry.by(),
                    entry.at(),
                    null,
                    null,
                    null);
        }
        Origin.Imported imported = origin.imported();
        if (imported != null) {
            return new OriginRepresentation(
                    "IMPORTED",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    imported.source(),
                    imported.address(),
                    null);
        }
        ConsultationSummary consultation = origin.consultation();
        if (consultation == null) {
            return new OriginRepresentation(
                    "DIRECT", null, null, null, null, null, null, null, null, null, null, null, origin.machineLike());
        }
        Origin.Passage passage = origin.passage();
        return new OriginRepresentation(
                "RESPONSE",
                consultation.id(),
                consultation.slug(),
                consultation.title(),
                passage == null ? null : passage.question(),
                passage == null ? null : passage.asked(),
                passage == null ? null : words.getOrDefault(passage.words(), PersonVault.REMOVED),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
