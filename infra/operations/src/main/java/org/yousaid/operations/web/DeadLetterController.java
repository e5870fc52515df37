package org.yousaid.operations.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.yousaid.operations.audit.OperatorActions.Asked;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** What could not be handled, events and messages alike: to look at, to try again, to give up. */
@RestController
@RequestMapping("/api/admin/${yousaid.operations.name}/dead-letters")
public class DeadLetterController {

    private static final int PAGE = 50;
    private static final Pattern OUTCOME = Pattern.compile("replayed-(\\d+)-failed-(\\d+)");

    private final DeadLetters letters;
    private final OperatorActions actions;

    public DeadLetterController(DeadLetters letters, OperatorActions actions) {
        this.letters = letters;
        this.actions = actions;
    }

    @GetMapping
    List<GroupOverview> groups(Caller caller) {
        caller.require(Role.ADMIN, Role.DPO);
        return letters.groups();
    }

    @GetMapping("/{group}")
    List<SequenceRepresentation> sequences(
            @PathVariable String group, @RequestParam @Nullable String after, Caller caller) {
        caller.require(Role.ADMIN, Role.DPO);
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
        caller.require(Role.ADMIN, Role.DPO);
        return letters.letters(group, sequence, after, PAGE).stream()
                .map(LetterRepresentation::of)
                .toList();
    }

    /** A repeat with the same key is answered with what came of the first, so that no letter is replayed twice. */
    @PostMapping("/replay")
    Replayed replay(@RequestBody ReplayRequest request, IdempotencyKey key, Caller caller) {
        caller.require(Role.ADMIN);
        var asked = new Asked(
                key.idFor("replay", caller.subject()), caller, request.what(), request.on(), request.because());
        return actions.once(
                asked,
                () -> {
                    try {
                        return replay(request);
                    } catch (UnknownGroup _) {
                        throw new Refused(new LetterRefusal.GroupUnhandled(request.of()));
                    }
                },
                DeadLetterController::outcome,
                DeadLetterController::replayed);
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

    /** What an earlier request came to; one that was refused or broke off replayed nothing that is known. */
    private static Replayed replayed(String outcome) {
        Matcher counts = OUTCOME.matcher(outcome);
        if (!counts.matches()) {
            throw new Refused(CommonRefusal.NOT_READY);
        }
        return new Replayed(Long.parseLong(counts.group(1)), Long.parseLong(counts.group(2)));
    }

    @PostMapping("/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@RequestBody DiscardRequest request, Caller caller) {
        caller.require(Role.ADMIN);
        var asked = Asked.now(caller, "discard", request.of() + " " + request.id(), request.because());
        actions.once(
                asked,
                () -> {
                    if (!letters.discard(request.of(), request.id(), request.because(), caller.subject())) {
                        throw new Refused(new LetterRefusal.LetterGone(request.id()));
                    }
                    return true;
                },
                _ -> "discarded",
                _ -> true);
    }
}
