package org.yousaid.consultation.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.importing.PolisConversation.Comment;
import org.yousaid.consultation.importing.PolisConversation.Participant;
import org.yousaid.consultation.importing.PolisConversation.Vote;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.GivenResponse.GivenAnswer;
import org.yousaid.consultation.response.GivenResponse.GivenIdea;
import org.yousaid.contract.Consents;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;

/**
 * What a Polis conversation is here. Every comment is a question (agree, disagree or pass), also one that the moderators
 * did not accept, because people had voted on it before; of such a one only the number is shown, its words are not made
 * public again. Every participant is one response with all the votes; everything a participant wrote is a suggestion in
 * that same response (in the exports every author is a participant, and an author who is not gets a response without
 * votes). So the responses are the rows of the matrix, the suggestions the rows of the comments, and the counts of each
 * question the sums of its column.
 *
 * <p>The export does not say when somebody voted. A historic response counts as captured when its author wrote last, or
 * at the end of the conversation.
 */
final class PolisConsultation {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PURPOSE = 5_000;
    private static final Duration LIVE_FOR = Duration.ofDays(14);
    private static final Duration DECIDED_AFTER = Duration.ofDays(28);
    private static final List<Option> OPTIONS =
            List.of(new Option("agree", "Agree"), new Option("disagree", "Disagree"), new Option("pass", "Pass"));

    private final PolisConversation conversation;
    private final Map<String, List<Comment>> written;
    private final boolean live;
    private final String language;

    /**
     * @param language what it is written in; guessed by its script when absent
     */
    PolisConsultation(PolisConversation conversation, boolean live, @Nullable String language) {
        this.conversation = conversation;
        this.written = conversation.byAuthor();
        this.live = live;
        this.language = language == null ? WrittenIn.of(conversation) : language;
    }

    ConsultationContent content(@Nullable String title, String owner, Instant now) {
        Instant closesAt = live ? now.plus(LIVE_FOR) : conversation.closed();
        return new ConsultationContent(
                cut(title == null ? conversation.topic().orElse("Imported conversation") : title, LONGEST_TITLE),
                cut(conversation.description().orElse("A conversation that was held with Polis."), LONGEST_PURPOSE),
                live
                        ? "Whatever these statements are about."
                        : "Nothing any more: this is the record of what was said.",
                closesAt.plus(DECIDED_AFTER).atZone(ZoneOffset.UTC).toLocalDate(),
                live ? "The council" : "Those who held the conversation",
                List.of(),
                Audience.EVERYONE,
                conversation.comments().stream()
                        .map(PolisConsultation::question)
                        .toList(),
                null,
                closesAt,
                ConsultationContent.LONGEST_REPLY_DAYS,
                owner,
                List.of(language));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static Question question(Comment comment) {
        String text =
                comment.accepted() ? comment.body() : "Comment " + comment.id() + " (not published by the moderators)";
        return new Question(
                questionId(comment.id()), QuestionType.SINGLE_CHOICE, text, null, false, OPTIONS, null, null, null);
    }

    static String questionId(int comment) {
        return "c" + comment;
    }

    /** What a participant said. */
    GivenResponse response(Participant participant) {
        List<Comment> own = written.getOrDefault(participant.id(), List.of());
        return new GivenResponse(
                Channel.IMPORT,
                live
                        ? null
                        : own.isEmpty() ? conversation.closed() : own.getLast().at(),
                null,
                null,
                language,
                new TreeMap<>(participant.votes())
                        .entrySet().stream()
                                .map(vote -> answer(vote.getKey(), vote.getValue()))
                                .toList(),
                own.stream()
                        .map(comment -> new GivenIdea(null, null, comment.body()))
                        .toList(),
                live ? contact(participant) : null,
                new Consents(live, false, false));
    }

    private static GivenAnswer answer(int comment, Vote vote) {
        return new GivenAnswer(
                questionId(comment),
                List.of(new AnswerValue.Choice(List.of(vote.name().toLowerCase(Locale.ROOT)))),
                null);
    }

    /** Nobody is written to at this address: the domain is reserved for examples. */
    private static ContactDetails contact(Participant participant) {
        return new ContactDetails(
                null, EmailAddress.parse("participant-" + participant.id() + "@example.org"), null, null);
    }
}
