package org.yousaid.consultation.response.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.EarlierResponses;
import org.yousaid.consultation.response.EarlierResponses.Earlier;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.Wordings;
import org.yousaid.contract.Reference;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Shows somebody who is signed in what they answered before, to be corrected. Nobody else is shown it. */
@RestController
class EarlierController {

    private final Consultations consultations;
    private final EarlierResponses earlier;
    private final EventStore events;
    private final Wordings wordings;
    private final PersonVault vault;

    EarlierController(
            Consultations consultations,
            EarlierResponses earlier,
            EventStore events,
            Wordings wordings,
            PersonVault vault) {
        this.consultations = consultations;
        this.earlier = earlier;
        this.events = events;
        this.wordings = wordings;
        this.vault = vault;
    }

    /** What was answered, in the shape in which it is sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EarlierRepresentation(
            Reference reference,
            Instant recordedAt,
            @Nullable String ward,
            List<EarlierAnswer> answers) {}

    /** One answer; exactly one of the values is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EarlierAnswer(
            String question,
            @Nullable List<String> choice,
            @Nullable Integer scale,
            @Nullable List<String> ranking,
            @Nullable Map<String, String> matrix,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            @Nullable String place,
            @Nullable String text) {}

    @GetMapping("/api/consultations/{idOrSlug}/responses/mine")
    ResponseEntity<EarlierRepresentation> mine(Caller caller, @PathVariable String idOrSlug) {
        caller.require(Role.CITIZEN);
        ConsultationView asked = consultations
                .find(idOrSlug)
                .filter(ConsultationView::announced)
                .orElseThrow(() -> new Refused(new UnknownConsultation()));
        Earlier latest = caller.person()
                .flatMap(person -> earlier.latest(asked.id(), person))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(opened(latest));
    }

    private EarlierRepresentation opened(Earlier latest) {
        ResponseEvent.Recorded first =
                (ResponseEvent.Recorded) events.readEvents(latest.id().value())
                        .asStream()
                        .findFirst()
                        .orElseThrow()
                        .getPayload();
        ResponseEvent.Recorded given = Optional.ofNullable(
                        wordings.of(List.of(latest.id())).get(latest.id()))
                .map(now -> first.reworded(now.texts()))
                .orElse(first);
        List<SealedText> sealed = given.answers().stream()
                .flatMap(answer -> answer.words().stream())
                .toList();
        Map<SealedText, String> words = sealed.isEmpty() ? Map.of() : vault.readAll(sealed);
        return new EarlierRepresentation(
                given.reference(),
                given.recordedAt(),
                given.ward(),
                given.answers().stream()
                        .map(answer -> answer(answer, words))
                        .filter(answer -> !PersonVault.REMOVED.equals(answer.text()))
                        .toList());
    }

    private static EarlierAnswer answer(Answer answer, Map<SealedText, String> words) {
        AnswerValue value = answer.value();
        return new EarlierAnswer(
                answer.question(),
                value instanceof AnswerValue.Choice(List<String> options) ? options : null,
                value instanceof AnswerValue.Step(int step) ? Integer.valueOf(step) : null,
                value instanceof AnswerValue.Ranking(List<String> options) ? options : null,
                value instanceof AnswerValue.Matrix(Map<String, String> rows) ? rows : null,
                value instanceof AnswerValue.Amount(BigDecimal amount) ? amount : null,
                value instanceof AnswerValue.Day(LocalDate day) ? day : null,
                value instanceof AnswerValue.Place(String ward) ? ward : null,
                answer.words()
                        .map(text -> words.getOrDefault(text, PersonVault.REMOVED))
                        .orElse(null));
    }
}
