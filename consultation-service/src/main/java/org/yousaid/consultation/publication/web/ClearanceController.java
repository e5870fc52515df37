package org.yousaid.consultation.publication.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.publication.ClearanceId;
import org.yousaid.consultation.publication.PublicResponses;
import org.yousaid.consultation.publication.PublicResponses.Clearance;
import org.yousaid.consultation.publication.PublicationCommand;
import org.yousaid.consultation.response.ListedResponses;
import org.yousaid.consultation.response.ListedResponses.Listed;
import org.yousaid.consultation.response.RedactionRefusal.NoWordsThere;
import org.yousaid.consultation.response.RedactionRefusal.ResponseWithdrawn;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.ResponseRefusal.MistypedReference;
import org.yousaid.consultation.response.ResponseRefusal.NotKnownYet;
import org.yousaid.contract.Reference;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Shown;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Saying of one response, after it was read, what of it may go out. */
@RestController
@RequestMapping("/api/responses/{reference}/clearance")
class ClearanceController {

    private static final Duration UNTIL_EVERY_READER_SEES = Duration.ofSeconds(10);

    private final ListedResponses listed;
    private final PublicResponses responses;
    private final EventStore events;
    private final CommandGateway commands;
    private final InstantSource clock;

    ClearanceController(
            ListedResponses listed,
            PublicResponses responses,
            EventStore events,
            CommandGateway commands,
            InstantSource clock) {
        this.listed = listed;
        this.responses = responses;
        this.events = events;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * @param texts the questions whose answers in words may go out
     * @param keptBack whether nothing of it goes out
     */
    record ClearanceRequest(
            @Nullable List<String> texts, @Nullable Boolean keptBack) {}

    @GetMapping
    ResponseEntity<Clearance> read(Caller caller, @PathVariable String reference) {
        caller.require(Role.POLICY);
        return shown(await(known(reference), 0));
    }

    @PutMapping
    ResponseEntity<Clearance> decide(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String reference,
            @RequestBody ClearanceRequest request) {
        caller.require(Role.POLICY);
        ResponseId id = known(reference);
        List<ResponseEvent> history = history(id);
        if (history.getLast() instanceof ResponseEvent.Withdrawn) {
            throw new Refused(new ResponseWithdrawn());
        }
        ResponseEvent.Recorded given = (ResponseEvent.Recorded) history.getFirst();
        boolean keptBack = Boolean.TRUE.equals(request.keptBack());
        List<String> texts = request.texts() == null || keptBack
                ? List.of()
                : request.texts().stream().distinct().toList();
        texts.forEach(question -> requireWords(given, question));
        long version = commands.sendAndWait(new PublicationCommand.Clear(
                ClearanceId.of(id),
                expected,
                given.consultation(),
                id,
                texts,
                keptBack,
                caller.subject(),
                clock.instant()));
        return shown(await(id, version));
    }

    private static void requireWords(ResponseEvent.Recorded given, String question) {
        if (given.answers().stream()
                .noneMatch(answer ->
                        answer.question().equals(question) && answer.words().isPresent())) {
            throw new Refused(new NoWordsThere(question));
        }
    }

    private ResponseId known(String typed) {
        Reference reference = Reference.read(typed).orElseThrow(() -> new Refused(new MistypedReference()));
        return listed.listed(reference).map(Listed::id).orElseThrow(() -> new Refused(new NotKnownYet(reference)));
    }

    private List<ResponseEvent> history(ResponseId id) {
        return events.readEvents(id.value())
                .asStream()
                .map(event -> (ResponseEvent) event.getPayload())
                .toList();
    }

    private Clearance await(ResponseId id, long version) {
        Optional<Clearance> seen = Shown.within(
                UNTIL_EVERY_READER_SEES, () -> responses.clearance(id).filter(now -> now.version() >= version));
        return seen.orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
    }

    private static ResponseEntity<Clearance> shown(Clearance clearance) {
        return ResponseEntity.ok().eTag(Versions.etag(clearance.version())).body(clearance);
    }
}
