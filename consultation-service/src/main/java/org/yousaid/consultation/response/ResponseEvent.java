package org.yousaid.consultation.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** What can happen to a response. */
public sealed interface ResponseEvent {

    ResponseId id();

    ConsultationId consultation();

    /**
     * It is on disk, under the reference on the slip.
     *
     * @param slug the consultation's name in addresses
     * @param title the consultation's title when it was answered
     * @param consultationVersion the version of the consultation that was answered
     * @param place where it was taken down, in the officer's words, sealed
     * @param hidden ids of the questions that were not shown, because of what was answered to others
     * @param capturedAt when it was taken down
     * @param recordedAt when it was stored
     * @param replyBy the day the reply is promised for, counted from {@code capturedAt}
     * @param by the account that took it down; absent for what came online
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            ResponseId id,
            ConsultationId consultation,
            Slug slug,
            String title,
            long consultationVersion,
            Reference reference,
            Channel channel,
            @Nullable SealedText place,
            @Nullable String ward,
            String language,
            List<Answer> answers,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> hidden,
            List<Idea> ideas,
            @Nullable SealedContact contact,
            Consents consents,
            Instant capturedAt,
            Instant recordedAt,
            Instant replyBy,
            boolean historic,
            String fingerprint,
            @Nullable String by)
            implements ResponseEvent {

        public Recorded {
            answers = List.copyOf(answers);
            hidden = List.copyOf(Objects.requireNonNullElse(hidden, List.of()));
            ideas = List.copyOf(ideas);
        }

        /** What the author holds in the hand. */
        public Receipt receipt() {
            return new Receipt(
                    reference,
                    recordedAt,
                    replyBy,
                    ideas.stream().map(Idea::reference).toList());
        }
    }
}
