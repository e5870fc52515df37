package org.yousaid.consultation.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

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
     * @param author who gave it, where somebody was signed in; absent for everybody else
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
            @Nullable String by,
            @Nullable Author author)
            implements ResponseEvent, CountedResponse {

        public Recorded {
            answers = List.copyOf(answers);
            hidden = List.copyOf(Objects.requireNonNullElse(hidden, List.of()));
            ideas = List.copyOf(ideas);
        }

        /** By somebody who was not signed in. */
        public Recorded(
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
                List<String> hidden,
                List<Idea> ideas,
                @Nullable SealedContact contact,
                Consents consents,
                Instant capturedAt,
                Instant recordedAt,
                Instant replyBy,
                boolean historic,
                String fingerprint,
                @Nullable String by) {
            this(
                    id,
                    consultation,
                    slug,
                    title,
                    consultationVersion,
                    reference,
                    channel,
                    place,
                    ward,
                    language,
                    answers,
                    hidden,
                    ideas,
                    contact,
                    consents,
                    capturedAt,
                    recordedAt,
                    replyBy,
                    historic,
                    fingerprint,
                    by,
                    null);
        }

        /** What the author holds in the hand. */
        public Receipt receipt() {
            return new Receipt(
                    reference,
                    recordedAt,
                    replyBy,
                    ideas.stream().map(Idea::reference).toList());
        }

        /** Under whom its words are kept: whom they can be told from, else the response. */
        public TextOwner owner() {
            if (contact != null) {
                return TextOwner.person(contact.person());
            }
            return author == null ? TextOwner.of(id.value()) : TextOwner.person(author.person());
        }

        /** The same with other words for these questions. */
        public Recorded reworded(Map<String, SealedText> texts) {
            List<Answer> now = answers.stream()
                    .map(answer -> {
                        SealedText text = texts.get(answer.question());
                        return text == null ? answer : new Answer(answer.question(), new AnswerValue.Words(text));
                    })
                    .toList();
            return new Recorded(
                    id,
                    consultation,
                    slug,
                    title,
                    consultationVersion,
                    reference,
                    channel,
                    place,
                    ward,
                    language,
                    now,
                    hidden,
                    ideas,
                    contact,
                    consents,
                    capturedAt,
                    recordedAt,
                    replyBy,
                    historic,
                    fingerprint,
                    by,
                    author);
        }
    }

    /**
     * Somebody who was signed in.
     *
     * @param corrects the earlier response of theirs that this one takes the place of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Author(PersonId person, @Nullable ResponseId corrects) {}

    /**
     * A passage of an answer was taken out.
     *
     * @param replaced what the answer said before: its key is destroyed once this is stored
     * @param text what it says now, under a key of its own
     * @param note what the reason leaves open, in the words of whoever did it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Redacted(
            ResponseId id,
            ConsultationId consultation,
            Reference reference,
            String question,
            SealedText replaced,
            SealedText text,
            RedactionReason reason,
            @Nullable String note,
            String by,
            Instant at)
            implements ResponseEvent {}

    /**
     * Its author took it back, or corrected it by a later one. From here on it is not counted, and the keys of its words are destroyed. Its suggestions go
     * their own way under their own references.
     *
     * @param place where it was taken down, sealed
     * @param answers as they stood at the end
     * @param correctedBy the later response; absent where its author only took it back
     * @param person whose it was, where it had a contact; absent in what was stored before that was noted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Withdrawn(
            ResponseId id,
            ConsultationId consultation,
            Reference reference,
            Channel channel,
            @Nullable SealedText place,
            @Nullable String ward,
            List<Answer> answers,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> hidden,
            Instant capturedAt,
            String reason,
            String by,
            Instant at,
            @Nullable Reference correctedBy,
            @Nullable PersonId person)
            implements ResponseEvent, CountedResponse {

        public Withdrawn {
            answers = List.copyOf(answers);
            hidden = List.copyOf(Objects.requireNonNullElse(hidden, List.of()));
        }

        /** Taken back and not corrected. */
        public Withdrawn(
                ResponseId id,
                ConsultationId consultation,
                Reference reference,
                Channel channel,
                @Nullable SealedText place,
                @Nullable String ward,
                List<Answer> answers,
                List<String> hidden,
                Instant capturedAt,
                String reason,
                String by,
                Instant at) {
            this(
                    id,
                    consultation,
                    reference,
                    channel,
                    place,
                    ward,
                    answers,
                    hidden,
                    capturedAt,
                    reason,
                    by,
                    at,
                    null,
                    null);
        }

        /** Everything sealed that nobody shall read any more. */
        public List<SealedText> words() {
            return Stream.concat(Stream.ofNullable(place), answers.stream().flatMap(answer -> answer.words().stream()))
                    .toList();
        }
    }
}
