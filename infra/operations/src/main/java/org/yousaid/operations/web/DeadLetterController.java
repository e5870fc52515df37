package org.yousaid.operations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.eventstore.deadletter.DeadLetters;
import org.yousaid.eventstore.deadletter.GroupOverview;
import org.yousaid.eventstore.deadletter.Replayed;
import org.yousaid.eventstore.deadletter.UnknownGroup;
import org.yousaid.operations.audit.OperatorActions;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** What could not be handled, events and messages alike: to look at, to try again, to give up. */
@RestController
@RequestMapping("/api/admin/${yousaid.operations.name}/dead-letters")
public class DeadLetterController {

    private static final int PAGE = 50;

    private final DeadLetters letters;
    private final OperatorActions actions;

    public DeadLetterController(DeadLetters letters, OperatorActions actions) {
        this.letters = letters;
        this.actions = actions;
    }

    @GetMapping
    List<GroupOverview> groups(Caller caller) {
        caller.require(Role.ADMIN);
        return letters.groups();
    }

    @GetMapping("/{group}")
    List<SequenceRepresentation> sequences(
            @PathVariable String group, @RequestParam @Nullable String after, Caller caller) {
        caller.require(Role.ADMIN);
        return letters.sequences(group, after, PAGE).stream()
                .map(SequenceRepresentation::of)
                .toList();
    }

    /** The sequence is no part of the path, because its name may hold anything, also a slash. */
    @GetMapping("/{group}/letters")
    List<LetterRepresentation> sequence(
            @PathVariable String group,
            @RequestParam String sequence,
            @RequestParam(defaultValue = "-1") long after,
            Caller caller) {
        caller.require(Role.ADMIN);
        return letters.letters(group, sequence, after, PAGE).stream()
                .map(LetterRepresentation::of)
                .toList();
    }

    @PostMapping("/replay")
    Replayed replay(@RequestBody ReplayRequest request, Caller caller) {
        caller.require(Role.ADMIN);
        return actions.done(
                caller, request.what(), request.on(), request.because(), DeadLetterController::outcome, () -> {
                    try {
                        return replay(request);
                    } catch (UnknownGroup _) {
                        throw new Refused(new LetterRefusal.GroupUnhandled(request.of()));
                    }
                });
    }

    private Replayed replay(ReplayRequest request) {
        String sequence = request.sequence();
        if (sequence == null) {
            return letters.replayAll(request.of());
        }
        return Boolean.TRUE.equals(request.firstOnly())
                ? letters.replayFirst(request.of(), sequence)
                : letters.replaySequence(request.of(), sequence);
    }

    private static String outcome(Replayed replayed) {
        return "replayed-%d-failed-%d".formatted(replayed.replayed(), replayed.failed());
    }

    @PostMapping("/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@RequestBody DiscardRequest request, Caller caller) {
        caller.require(Role.ADMIN);
        actions.done(caller, "discard", request.of() + " " + request.id(), request.because(), _ -> "discarded", () -> {
            if (!letters.discard(request.of(), request.id(), request.because(), caller.subject())) {
                throw new Refused(new LetterRefusal.LetterGone(request.id()));
            }
            return true;
        });
    }
}
