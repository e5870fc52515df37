package org.yousaid.notification.wording.web;

import java.time.InstantSource;
import java.util.Arrays;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.wording.Authors;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.WordingCommand;
import org.yousaid.notification.wording.WordingHistory;
import org.yousaid.notification.wording.WordingId;
import org.yousaid.notification.wording.Wordings;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;

/** What our mails say: drafted, published, taken back. For administrators. */
@RestController
@RequestMapping("/api/admin/mail-templates")
class WordingController {

    private final Wordings wordings;
    private final CommandGateway commands;
    private final InstantSource clock;
    private final boolean fourEyes;

    WordingController(
            Wordings wordings,
            CommandGateway commands,
            InstantSource clock,
            @Value("${yousaid.mail.four-eyes}") boolean fourEyes) {
        this.wordings = wordings;
        this.commands = commands;
        this.clock = clock;
        this.fourEyes = fourEyes;
    }

    @GetMapping
    WordingRepresentation.Lines all(Caller caller) {
        Authors.require(caller, "list");
        return new WordingRepresentation.Lines(Arrays.stream(MailForm.values())
                .flatMap(form -> Arrays.stream(MailLanguage.values())
                        .map(language ->
                                WordingRepresentation.Line.of(form, language, wordings.history(form, language))))
                .toList());
    }

    @GetMapping("/{form}/{language}")
    ResponseEntity<WordingRepresentation> one(Caller caller, @PathVariable String form, @PathVariable String language) {
        Authors.require(caller, form);
        return shown(new Named(form, language));
    }

    @PutMapping("/{form}/{language}/draft")
    ResponseEntity<WordingRepresentation> draft(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String form,
            @PathVariable String language,
            @RequestBody TextsRequest texts) {
        Authors.require(caller, form);
        Named named = new Named(form, language);
        return done(
                named,
                new WordingCommand.Draft(
                        named.id(),
                        named.form,
                        named.language,
                        texts.complete(named.form),
                        expected,
                        caller.subject(),
                        clock.instant()));
    }

    @DeleteMapping("/{form}/{language}/draft")
    ResponseEntity<WordingRepresentation> discard(
            Caller caller, ExpectedVersion expected, @PathVariable String form, @PathVariable String language) {
        Authors.require(caller, form);
        Named named = new Named(form, language);
        return done(named, new WordingCommand.Discard(named.id(), expected, caller.subject(), clock.instant()));
    }

    @PostMapping("/{form}/{language}/publish")
    ResponseEntity<WordingRepresentation> publish(
            Caller caller, ExpectedVersion expected, @PathVariable String form, @PathVariable String language) {
        Authors.require(caller, form);
        Named named = new Named(form, language);
        return done(
                named,
                new WordingCommand.Publish(
                        named.id(), named.form, named.language, fourEyes, expected, caller.subject(), clock.instant()));
    }

    @PostMapping("/{form}/{language}/go-back")
    ResponseEntity<WordingRepresentation> goBack(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String form,
            @PathVariable String language,
            @RequestBody GoBackRequest request) {
        Authors.require(caller, form);
        Named named = new Named(form, language);
        GoBackRequest.Complete asked = request.complete();
        return done(
                named,
                new WordingCommand.GoBack(
                        named.id(), asked.version(), asked.reason(), expected, caller.subject(), clock.instant()));
    }

    private ResponseEntity<WordingRepresentation> done(Named named, WordingCommand command) {
        @Nullable Object _ = commands.sendAndWait(command);
        return shown(named);
    }

    private ResponseEntity<WordingRepresentation> shown(Named named) {
        WordingHistory history = wordings.history(named.form, named.language);
        return ResponseEntity.ok()
                .eTag(Versions.etag(history.version()))
                .body(WordingRepresentation.of(
                        named.form,
                        named.language,
                        history,
                        named.language == MailLanguage.ENGLISH
                                ? null
                                : wordings.history(named.form, MailLanguage.ENGLISH)
                                        .texts(),
                        fourEyes));
    }

    /** The wording of an address; there is nothing here for any other. */
    private static final class Named {
        private final MailForm form;
        private final MailLanguage language;

        Named(String form, String language) {
            this.form = MailForm.of(form).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            this.language = MailLanguage.of(language).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        }

        WordingId id() {
            return WordingId.of(form, language);
        }
    }
}
