package org.yousaid.notification.preference;

import java.time.InstantSource;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.preference.ShownPreferences.Reader;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.security.Caller;

/** No mails for a while about one thing that somebody gave us or follows, and their end: all else comes as before. */
@RestController
class PausedMailsController {

    private final ShownPreferences shown;
    private final MailLinks links;
    private final CommandGateway commands;
    private final InstantSource clock;

    PausedMailsController(ShownPreferences shown, MailLinks links, CommandGateway commands, InstantSource clock) {
        this.shown = shown;
        this.links = links;
        this.commands = commands;
        this.clock = clock;
    }

    @PutMapping(
            path = "/api/me/preferences/pauses/{reference}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> pauseMine(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable("reference") String typed,
            @RequestBody PauseRequest request) {
        return pause(Reader.signedIn(PreferencesController.person(caller)), expected, typed, request);
    }

    @PutMapping(
            path = "/api/mails/{message}/preferences/pauses/{reference}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> pauseByLink(
            @PathVariable String message,
            ExpectedVersion expected,
            @PathVariable("reference") String typed,
            @RequestBody PauseRequest request) {
        String token = request.token();
        return pause(
                PreferencesController.reader(links.reader(message, token == null ? "" : token)),
                expected,
                typed,
                request);
    }

    private ResponseEntity<PreferencesRepresentation> pause(
            Reader reader, ExpectedVersion expected, String typed, PauseRequest request) {
        Reference about = Reference.read(typed)
                .filter(read -> shown.concerns(reader, read))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        Integer version = commands.sendAndWait(new ContactCommand.PauseMails(
                ContactId.of(reader.person()),
                reader.person(),
                expected,
                about,
                request.complete(clock.instant(), shown.longestMonths()),
                clock.instant()));
        return shown.answerOnce(reader, Objects.requireNonNull(version));
    }
}
