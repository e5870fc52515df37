package org.yousaid.consultation.theme.web;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeCommand;
import org.yousaid.consultation.theme.ThemeCommand.Request;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.consultation.theme.web.ThemedQuestions.Asked;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.security.Caller;

/** Changing a code frame step by step; each step is one command, on the version that was seen. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}/themes/{question}")
class ThemeChangeController {

    private final ThemedQuestions questions;
    private final FrameReader frames;
    private final CommandGateway commands;
    private final InstantSource clock;

    ThemeChangeController(ThemedQuestions questions, FrameReader frames, CommandGateway commands, InstantSource clock) {
        this.questions = questions;
        this.frames = frames;
        this.commands = commands;
        this.clock = clock;
    }

    /** What can be done with a frame. */
    enum Change {
        ADD,
        RENAME,
        MERGE,
        SPLIT,
        REMOVE,
        MOVE,
        SETTLE,
        CONFIRM
    }

    @PostMapping("/{change:add|rename|merge|split|remove|move|settle}")
    ResponseEntity<FrameRepresentation> change(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @PathVariable String question,
            @PathVariable String change,
            @RequestBody ChangeRequest body) {
        Asked asked = questions.one(caller, idOrSlug, question);
        Request about = new Request(asked.of(), expected, caller.subject(), clock.instant());
        return send(asked, command(Change.valueOf(change.toUpperCase(Locale.ROOT)), about, body));
    }

    @PostMapping("/confirm")
    ResponseEntity<FrameRepresentation> confirm(
            Caller caller, ExpectedVersion expected, @PathVariable String idOrSlug, @PathVariable String question) {
        Asked asked = questions.one(caller, idOrSlug, question);
        return send(
                asked, new ThemeCommand.Confirm(new Request(asked.of(), expected, caller.subject(), clock.instant())));
    }

    /** Once more, and it is as it was before the undoing. */
    @PostMapping("/undo")
    ResponseEntity<FrameRepresentation> undo(
            Caller caller, ExpectedVersion expected, @PathVariable String idOrSlug, @PathVariable String question) {
        Asked asked = questions.one(caller, idOrSlug, question);
        return send(asked, new ThemeCommand.Undo(new Request(asked.of(), expected, caller.subject(), clock.instant())));
    }

    private ResponseEntity<FrameRepresentation> send(Asked asked, ThemeCommand command) {
        long version = commands.sendAndWait(command);
        return frames.changed(asked, version, false);
    }

    private ThemeCommand command(Change change, Request about, ChangeRequest body) {
        Checked checked = new Checked(about.of(), body);
        return switch (change) {
            case ADD -> new ThemeCommand.Add(about, checked.label());
            case RENAME -> new ThemeCommand.Rename(about, checked.theme(), checked.label());
            case MERGE -> new ThemeCommand.Merge(about, checked.theme(), checked.required("/into", body.into()));
            case SPLIT -> split(about, checked);
            case REMOVE -> new ThemeCommand.Remove(about, checked.theme());
            case MOVE ->
                new ThemeCommand.Move(
                        about, questions.answer(about.of(), checked.response()).response(), body.all());
            case SETTLE ->
                new ThemeCommand.Settle(
                        about, questions.answer(about.of(), checked.response()).response(), body.all());
            case CONFIRM -> new ThemeCommand.Confirm(about);
        };
    }

    private ThemeCommand split(Request about, Checked checked) {
        String theme = checked.theme();
        String label = checked.label();
        return new ThemeCommand.Split(about, theme, label, questions.answers(about.of(), checked.responses()));
    }

    /** Reads the members of a change, and complains about those that are missing. */
    private record Checked(TextQuestion of, ChangeRequest body) {

        String theme() {
            return required("/theme", body.theme());
        }

        String label() {
            return required("/label", body.label());
        }

        String response() {
            return required("/response", body.response());
        }

        List<String> responses() {
            List<String> responses = Objects.requireNonNullElse(body.responses(), List.of());
            if (responses.isEmpty() || responses.size() > ThemeEvent.MOST_ANSWERS) {
                Complaints complaints = new Complaints();
                complaints.add("/responses", "missing", "Name 1 to " + ThemeEvent.MOST_ANSWERS + " responses.");
                complaints.raise();
            }
            return responses;
        }

        String required(String pointer, @Nullable String given) {
            Complaints complaints = new Complaints();
            String line = complaints.requiredLine(pointer, given, Theme.LONGEST_LABEL);
            complaints.raise();
            return line;
        }
    }

    /** The members that a change needs; each change needs some of them. */
    record ChangeRequest(
            @Nullable String theme,
            @Nullable String into,
            @Nullable String label,
            @Nullable String response,
            @Nullable List<String> responses,
            @Nullable List<String> themes) {

        List<String> all() {
            return Objects.requireNonNullElse(themes, List.of());
        }
    }
}
