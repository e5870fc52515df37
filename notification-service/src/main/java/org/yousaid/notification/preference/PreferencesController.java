package org.yousaid.notification.preference;

import java.time.InstantSource;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.contact.Contacts.Contact;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.message.MessageCommand.Addressee;
import org.yousaid.notification.preference.ShownPreferences.Reader;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;

/** Which mails somebody gets: for whoever is signed in, and for whoever has the link of a mail to them. Reading changes nothing. */
@RestController
class PreferencesController {

    private final ShownPreferences shown;
    private final Contacts contacts;
    private final MailLinks links;
    private final CommandGateway commands;
    private final InstantSource clock;

    PreferencesController(
            ShownPreferences shown, Contacts contacts, MailLinks links, CommandGateway commands, InstantSource clock) {
        this.shown = shown;
        this.contacts = contacts;
        this.links = links;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping(path = "/api/me/preferences", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> mine(Caller caller) {
        return shown.answer(Reader.signedIn(person(caller)));
    }

    @PutMapping(
            path = "/api/me/preferences",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> chooseMine(
            Caller caller, ExpectedVersion expected, @RequestBody PreferencesRequest request) {
        PersonId person = person(caller);
        return choose(Reader.signedIn(person), contacts.of(person).orElse(null), expected, request);
    }

    @GetMapping(path = "/api/mails/{message}/preferences", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> byLink(
            @PathVariable String message, @RequestParam(defaultValue = "") String token) {
        return shown.answer(reader(links.reader(message, token)));
    }

    @PutMapping(
            path = "/api/mails/{message}/preferences",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> chooseByLink(
            @PathVariable String message, ExpectedVersion expected, @RequestBody PreferencesRequest request) {
        String token = request.token();
        Addressee addressee = links.reader(message, token == null ? "" : token);
        return choose(reader(addressee), new Contact(addressee.to(), addressee.language()), expected, request);
    }

    private ResponseEntity<PreferencesRepresentation> choose(
            Reader reader, @Nullable Contact reached, ExpectedVersion expected, PreferencesRequest request) {
        Preferences wanted = request.complete(clock.instant(), shown.longestMonths());
        if (reached == null && !wanted.wards().isEmpty()) {
            throw new Refused(new PreferencesRefusal.NoAddressYet());
        }
        Integer version = commands.sendAndWait(new ContactCommand.ChoosePreferences(
                ContactId.of(reader.person()), reader.person(), expected, wanted, reached, clock.instant()));
        return shown.answerOnce(reader, Objects.requireNonNull(version));
    }

    static Reader reader(Addressee addressee) {
        return new Reader(addressee.to().person(), true, addressee.about());
    }

    static PersonId person(Caller caller) {
        caller.require(Role.CITIZEN);
        return caller.person().orElseThrow(() -> new Refused(CommonRefusal.FORBIDDEN));
    }
}
