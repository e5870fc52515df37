package org.yousaid.notification.desk;

import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.notification.contact.Choices;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.contact.Reachability;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageCommand.Stoppable;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.preference.MailLinks;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.MailedTokens;

/** No more mails about what somebody gave, for whoever has the link of one of them. Reading changes nothing. */
@RestController
class StopMailsController {

    private final MailedTokens tokens;
    private final Reachability reachability;
    private final Choices choices;
    private final MailLinks links;
    private final CommandGateway commands;
    private final InstantSource clock;

    StopMailsController(
            MailedTokens tokens,
            Reachability reachability,
            Choices choices,
            MailLinks links,
            CommandGateway commands,
            InstantSource clock) {
        this.tokens = tokens;
        this.choices = choices;
        this.links = links;
        this.reachability = reachability;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * What the mail was about, and whether there are more.
     *
     * @param about null for the news of wards
     * @param preferences the token to choose all other mails with: the same people can read both
     */
    record Stopping(@Nullable Reference about, boolean stopped, String preferences) {}

    record StopRequest(@Nullable String token) {}

    @GetMapping("/api/mails/{message}")
    Stopping show(@PathVariable String message, @RequestParam(defaultValue = "") String token) {
        Stoppable found = find(message, token);
        Reference about = found.about();
        boolean stopped = about == null
                ? choices.choices(found.person()).preferences().wards().isEmpty()
                : reachability.hasStopped(found.person(), about);
        return new Stopping(about, stopped, links.preferences(message));
    }

    @PostMapping("/api/mails/{message}/stop")
    Stopping stop(@PathVariable String message, @RequestBody StopRequest request) {
        String token = request.token();
        Stoppable found = find(message, token == null ? "" : token);
        @Nullable Object _ = commands.sendAndWait(stop(found));
        return new Stopping(found.about(), true, links.preferences(message));
    }

    private ContactCommand stop(Stoppable found) {
        ContactId contact = ContactId.of(found.person());
        Reference about = found.about();
        return about == null
                ? new ContactCommand.StopNews(contact, found.person(), clock.instant())
                : new ContactCommand.StopMails(contact, found.person(), about, clock.instant());
    }

    /** A wrong token and an unknown message are answered alike. */
    private Stoppable find(String message, String token) {
        if (!tokens.matches("stop mails", message, token)) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        @Nullable Stoppable found;
        try {
            found = commands.sendAndWait(new MessageCommand.AskWhatItIsAbout(new MessageId(message)));
        } catch (AggregateNotFoundException | IllegalArgumentException unknown) {
            found = null;
        }
        if (found == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        return found;
    }
}
