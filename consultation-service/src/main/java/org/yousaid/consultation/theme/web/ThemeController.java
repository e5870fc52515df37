package org.yousaid.consultation.theme.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeCommand;
import org.yousaid.consultation.theme.ThemeCommand.DraftTheme;
import org.yousaid.consultation.theme.ThemeCommand.Request;
import org.yousaid.consultation.theme.web.ThemedQuestions.Asked;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;

/** Reading code frames, having one proposed, and setting one whole. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}/themes")
class ThemeController {

    private final ThemedQuestions questions;
    private final ThemeProposals proposals;
    private final FrameReader frames;
    private final CommandGateway commands;
    private final InstantSource clock;

    ThemeController(
            ThemedQuestions questions,
            ThemeProposals proposals,
            FrameReader frames,
            CommandGateway commands,
            InstantSource clock) {
        this.questions = questions;
        this.proposals = proposals;
        this.frames = frames;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping
    FramesRepresentation all(Caller caller, @PathVariable String idOrSlug) {
        return new FramesRepresentation(questions.all(caller, idOrSlug).stream()
                .map(asked -> frames.read(asked, false))
                .toList());
    }

    @GetMapping("/{question}")
    ResponseEntity<FrameRepresentation> one(
            Caller caller,
            @PathVariable String idOrSlug,
            @PathVariable String question,
            @RequestParam(defaultValue = "false") boolean members) {
        return frames.answer(questions.one(caller, idOrSlug, question), members);
    }

    @PostMapping("/propose")
    ResponseEntity<FrameRepresentation> propose(
            Caller caller, IdempotencyKey key, @PathVariable String idOrSlug, @RequestBody ProposeRequest request) {
        Asked asked = questions.one(caller, idOrSlug, required("/question", request.question()));
        String name = key.idFor("propose-themes", asked.of().frame().value());
        Request about = new Request(asked.of(), ExpectedVersion.any(), caller.subject(), clock.instant());
        long version = commands.sendAndWait(
                new ThemeCommand.Propose(about, ThemeProposals.METHOD, name, proposals.propose(asked.of())));
        return frames.changed(asked, version, false);
    }

    @PutMapping
    ResponseEntity<FrameRepresentation> set(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody CodeFrameRequest request) {
        Asked asked = questions.one(caller, idOrSlug, required("/question", request.question()));
        expected.check(frames.frame(asked.of()).version());
        Request about = new Request(asked.of(), expected, caller.subject(), clock.instant());
        long version = commands.sendAndWait(new ThemeCommand.SetFrame(about, drafts(asked, request)));
        return frames.changed(asked, version, false);
    }

    private List<DraftTheme> drafts(Asked asked, CodeFrameRequest request) {
        Complaints complaints = new Complaints();
        List<ThemeRequest> given = Objects.requireNonNullElse(request.themes(), List.of());
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            labels.add(complaints.requiredLine(
                    "/themes/" + i + "/label", given.get(i).label(), Theme.LONGEST_LABEL));
        }
        complaints.raise();
        List<DraftTheme> drafts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            ThemeRequest theme = given.get(i);
            List<String> responses = theme.responses();
            boolean fresh = theme.id() == null;
            drafts.add(new DraftTheme(
                    theme.id(),
                    labels.get(i),
                    responses == null ? (fresh ? List.of() : null) : questions.answers(asked.of(), responses)));
        }
        return drafts;
    }

    private static String required(String pointer, @Nullable String given) {
        Complaints complaints = new Complaints();
        String line = complaints.requiredLine(pointer, given, Theme.LONGEST_LABEL);
        complaints.raise();
        return line;
    }

    record FramesRepresentation(List<FrameRepresentation> questions) {}

    record ProposeRequest(@Nullable String question) {}

    record CodeFrameRequest(
            @Nullable String question, @Nullable List<ThemeRequest> themes) {}

    /**
     * @param id a theme that is there; absent for a new one
     * @param responses who is in it; absent for those who are in it now
     */
    record ThemeRequest(
            @Nullable String id,
            @Nullable String label,
            @Nullable List<String> responses) {}
}
