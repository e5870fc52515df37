package org.yousaid.notification.digest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.contact.Contacts.Contact;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand.Addressee;
import org.yousaid.notification.preference.MailLinks;
import org.yousaid.notification.preference.PreferencesRefusal;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Shown;
import org.yousaid.support.vault.PersonId;

/** Yes, it was me who asked for the news of a ward: for whoever has the link of the mail that asks. Reading changes nothing. */
@RestController
class WardNewsController {

    private final MailLinks links;
    private final Choices choices;
    private final CommandGateway commands;
    private final InstantSource clock;

    WardNewsController(MailLinks links, Choices choices, CommandGateway commands, InstantSource clock) {
        this.links = links;
        this.choices = choices;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The ward that the mail asks about.
     *
     * @param name what people call it
     * @param wanted whether they get its news
     */
    record Asked(String ward, String name, boolean wanted) {}

    record Yes(@Nullable String token) {}

    @GetMapping("/api/mails/{message}/news")
    ResponseEntity<Asked> show(@PathVariable String message, @RequestParam(defaultValue = "") String token) {
        Addressee reader = links.reader(message, token);
        Content.ConfirmNews asked = asked(reader);
        return answer(asked, wards(reader.to().person()).contains(asked.ward()));
    }

    @PostMapping("/api/mails/{message}/news")
    ResponseEntity<Asked> confirm(@PathVariable String message, @RequestBody Yes yes) {
        String token = yes.token();
        Addressee reader = links.reader(message, token == null ? "" : token);
        Content.ConfirmNews asked = asked(reader);
        PersonId person = reader.to().person();
        var wards = wards(person);
        if (!wards.contains(asked.ward()) && wards.size() >= Preferences.MOST_WARDS) {
            throw new Refused(new PreferencesRefusal.TooManyWards(Preferences.MOST_WARDS));
        }
        @Nullable
        Object _ = commands.sendAndWait(new ContactCommand.WantNews(
                ContactId.of(person),
                person,
                asked.ward(),
                new Contact(reader.to(), reader.language()),
                clock.instant()));
        boolean _ = Shown.within(
                        Duration.ofSeconds(10),
                        () -> Optional.of(true).filter(_ -> wards(person).contains(asked.ward())))
                .orElse(false);
        return answer(asked, true);
    }

    private List<String> wards(PersonId person) {
        return choices.choices(person).preferences().wards();
    }

    private static ResponseEntity<Asked> answer(Content.ConfirmNews asked, boolean wanted) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Asked(asked.ward(), asked.place(), wanted));
    }

    private static Content.ConfirmNews asked(Addressee reader) {
        Content.ConfirmNews asked = reader.offered();
        if (asked == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return asked;
    }
}
