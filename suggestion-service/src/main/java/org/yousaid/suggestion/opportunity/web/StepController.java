package org.yousaid.suggestion.opportunity.web;

import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.web.OpportunityDesk.Asked;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.security.Caller;

/** The steps of an opportunity, from its assessment to its delivery. */
@RestController
@RequestMapping(path = "/api/opportunities/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class StepController {

    private final OpportunityDesk desk;

    StepController(OpportunityDesk desk) {
        this.desk = desk;
    }

    private ResponseEntity<OpportunityRepresentation> change(
            String id, ExpectedVersion expected, Caller caller, Function<Asked, OpportunityCommand> command) {
        caller.require(OpportunityDesk.REVIEWERS);
        return desk.change(id, expected, caller, command);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> describe(
            @PathVariable String id, @RequestBody BriefRequest request, ExpectedVersion expected, Caller caller) {
        return change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.Describe(asked.id(), asked.request(), request.brief()));
    }

    @PostMapping(path = "/assess", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> assess(
            @PathVariable String id, @RequestBody AssessRequest request, ExpectedVersion expected, Caller caller) {
        return change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.Assess(asked.id(), asked.request(), request.assessment()));
    }

    @PostMapping(path = "/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> approve(
            @PathVariable String id, @RequestBody DecideRequest request, ExpectedVersion expected, Caller caller) {
        return decide(id, request, true, expected, caller);
    }

    @PostMapping(path = "/decline", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> decline(
            @PathVariable String id, @RequestBody DecideRequest request, ExpectedVersion expected, Caller caller) {
        return decide(id, request, false, expected, caller);
    }

    private ResponseEntity<OpportunityRepresentation> decide(
            String id, DecideRequest request, boolean approved, ExpectedVersion expected, Caller caller) {
        return change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.Decide(
                        asked.id(), asked.request(), request.decision(approved, caller.subject(), desk.today())));
    }

    /** Sets the milestones. */
    @PostMapping(path = "/plan", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> plan(
            @PathVariable String id, @RequestBody PlanRequest request, ExpectedVersion expected, Caller caller) {
        return change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.Plan(asked.id(), asked.request(), request.read()));
    }

    @PostMapping(path = "/start", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> start(
            @PathVariable String id, @RequestBody WordRequest request, ExpectedVersion expected, Caller caller) {
        return change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.Start(asked.id(), asked.request(), request.read()));
    }

    @PostMapping(path = "/milestones/{milestone}/reach", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> reach(
            @PathVariable String id,
            @PathVariable String milestone,
            @RequestBody ReachRequest request,
            ExpectedVersion expected,
            Caller caller) {
        return change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.ReachMilestone(
                        asked.id(), asked.request(), milestone, request.read(desk.today())));
    }

    @PostMapping(path = "/deliver", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> deliver(
            @PathVariable String id, @RequestBody WordRequest request, ExpectedVersion expected, Caller caller) {
        return change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.Deliver(asked.id(), asked.request(), request.read()));
    }

    @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> note(
            @PathVariable String id, @RequestBody NoteRequest request, ExpectedVersion expected, Caller caller) {
        return change(
                id,
                expected,
                caller,
                asked -> new OpportunityCommand.AddNote(
                        asked.id(), asked.request(), request.read(), Boolean.TRUE.equals(request.tell())));
    }
}
