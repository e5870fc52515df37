package org.yousaid.suggestion.opportunity.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityEvent.AdviceAsked;
import org.yousaid.suggestion.opportunity.web.AskAdviceRequest.Wanted;
import org.yousaid.suggestion.opportunity.web.FirstAnswers.Left;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Who is heard before it is decided: experts whose advice is asked, councillors whose view goes on record. */
@RestController
@RequestMapping(path = "/api/opportunities/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class HearingController {

    private static final Role[] STAFF =
            Arrays.stream(Role.values()).filter(Role::isStaff).toArray(Role[]::new);

    private final OpportunityDesk desk;
    private final FirstAnswers answers;

    HearingController(OpportunityDesk desk, FirstAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    /** The same request again is answered as the first time. */
    @PostMapping(path = "/advice", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> ask(
            @PathVariable String id,
            @RequestBody AskAdviceRequest request,
            ExpectedVersion expected,
            IdempotencyKey key,
            Caller caller) {
        caller.require(OpportunityDesk.REVIEWERS);
        OpportunityId opportunity = desk.find(id, caller).id();
        String advice = key.idFor("ask-advice", caller.subject());
        Wanted wanted = request.wanted();
        Left<AdviceAsked> left =
                new Left<>(AdviceAsked.class, asked -> asked.advice().equals(advice), wanted::isWhatWasAsked);
        return answers.once(
                opportunity,
                caller,
                left,
                () -> desk.change(id, expected, caller, asked -> wanted.command(asked, advice)));
    }

    /** The expert signs in as whatever staff they are, or somebody enters what they answered. */
    @PostMapping(path = "/advice/{advice}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> answer(
            @PathVariable String id,
            @PathVariable String advice,
            @RequestBody AnswerRequest request,
            ExpectedVersion expected,
            Caller caller) {
        caller.require(STAFF);
        return desk.change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.GiveAdvice(asked.id(), asked.request(), advice, request.read()));
    }

    /** By the councillor, or by a reviewer who was told it. */
    @PostMapping(path = "/views", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> view(
            @PathVariable String id, @RequestBody ViewRequest request, ExpectedVersion expected, Caller caller) {
        caller.require(Role.COUNCILLOR, Role.REVIEWER, Role.ADMIN);
        @Nullable String themselves = caller.has(Role.COUNCILLOR) ? caller.subject() : null;
        return desk.change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.RecordView(
                        asked.id(),
                        asked.request(),
                        request.view(themselves, asked.request().at())));
    }
}
