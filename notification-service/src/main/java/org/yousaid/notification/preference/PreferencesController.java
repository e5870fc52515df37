package org.yousaid.notification.preference;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.contact.Choices.Chosen;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.contact.Contacts.Contact;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.follower.FollowedSuggestions;
import org.yousaid.notification.message.MessageCommand.Addressee;
import org.yousaid.notification.preference.PreferencesRepresentation.Following;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Shown;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonId;

/** Which mails somebody gets: for whoever is signed in, and for whoever has the link of a mail to them. Reading changes nothing. */
@RestController
class PreferencesController {

    private static final int MOST_FOLLOWED = 200;

    private final Choices choices;
    private final Contacts contacts;
    private final FollowedSuggestions followed;
    private final MailLinks links;
    private final MailedTokens tokens;
    private final CommandGateway commands;
    private final InstantSource clock;
    private final int longestMonths;

    PreferencesController(
            Choices choices,
            Contacts contacts,
            FollowedSuggestions followed,
            MailLinks links,
            MailedTokens tokens,
            CommandGateway commands,
            InstantSource clock,
            @Value("${yousaid.preferences.longest-pause-months}") int longestMonths) {
        this.choices = choices;
        this.contacts = contacts;
        this.followed = followed;
        this.links = links;
        this.tokens = tokens;
        this.commands = commands;
        this.clock = clock;
        this.longestMonths = longestMonths;
    }

    @GetMapping(path = "/api/me/preferences", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> mine(Caller caller) {
        PersonId person = person(caller);
        return answer(person, choices.choices(person));
    }

    @PutMapping(
            path = "/api/me/preferences",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> chooseMine(
            Caller caller, ExpectedVersion expected, @RequestBody PreferencesRequest request) {
        PersonId person = person(caller);
        return choose(person, contacts.of(person).orElse(null), expected, request);
    }

    @GetMapping(path = "/api/mails/{message}/preferences", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> byLink(
            @PathVariable String message, @RequestParam(defaultValue = "") String token) {
        PersonId person = links.reader(message, token).to().person();
        return answer(person, choices.choices(person));
    }

    @PutMapping(
            path = "/api/mails/{message}/preferences",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PreferencesRepresentation> chooseByLink(
            @PathVariable String message, ExpectedVersion expected, @RequestBody PreferencesRequest request) {
        String token = request.token();
        Addressee reader = links.reader(message, token == null ? "" : token);
        return choose(reader.to().person(), new Contact(reader.to(), reader.language()), expected, request);
    }

    private ResponseEntity<PreferencesRepresentation> choose(
            PersonId person, @Nullable Contact reached, ExpectedVersion expected, PreferencesRequest request) {
        Preferences wanted = request.complete(clock.instant(), longestMonths);
        if (reached == null && !wanted.wards().isEmpty()) {
            throw new Refused(new PreferencesRefusal.NoAddressYet());
        }
        Integer answered = commands.sendAndWait(new ContactCommand.ChoosePreferences(
                ContactId.of(person), person, expected, wanted, reached, clock.instant()));
        int version = Objects.requireNonNull(answered);
        Chosen chosen = Shown.within(
                        Duration.ofSeconds(10),
                        () -> Optional.of(choices.choices(person)).filter(shown -> shown.version() >= version))
                .orElse(new Chosen(version, wanted));
        return answer(person, chosen);
    }

    private ResponseEntity<PreferencesRepresentation> answer(PersonId person, Chosen chosen) {
        List<Following> following = followed.of(person, MOST_FOLLOWED).stream()
                .map(one -> new Following(one.following(), one.suggestion(), tokens.token("stop", one.following())))
                .toList();
        return ResponseEntity.ok()
                .eTag(Versions.etag(chosen.version()))
                .cacheControl(CacheControl.noStore())
                .body(PreferencesRepresentation.of(chosen, clock.instant(), longestMonths, following));
    }

    private static PersonId person(Caller caller) {
        caller.require(Role.CITIZEN);
        return caller.person().orElseThrow(() -> new Refused(CommonRefusal.FORBIDDEN));
    }
}
