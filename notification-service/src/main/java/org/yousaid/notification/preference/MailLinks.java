package org.yousaid.notification.preference;

import java.time.Duration;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageCommand.Addressee;
import org.yousaid.notification.message.MessageId;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonVault;

/** Who is behind the link of a mail. It is good for that reader alone, for a while, and for nothing else. */
@Component
public class MailLinks {

    private static final String PREFERENCES = "preferences";

    private final MailedTokens tokens;
    private final PersonVault vault;
    private final CommandGateway commands;
    private final InstantSource clock;
    private final Duration goodFor;

    MailLinks(
            MailedTokens tokens,
            PersonVault vault,
            CommandGateway commands,
            InstantSource clock,
            @Value("${yousaid.preferences.link-days}") int days) {
        this.tokens = tokens;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
        this.goodFor = Duration.ofDays(days);
    }

    /** The token to choose with, for whoever can read this mail. */
    public String preferences(String message) {
        return tokens.token(PREFERENCES, message);
    }

    /** Whom this mail is to. A wrong token, an unknown mail and a forgotten reader are answered alike. */
    public Addressee reader(String message, String token) {
        if (!tokens.matches(PREFERENCES, message, token)) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        Addressee addressee = addressee(message);
        if (addressee == null || vault.open(addressee.to()).isEmpty()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        if (clock.instant().isAfter(addressee.writtenAt().plus(goodFor))) {
            throw new Refused(new PreferencesRefusal.LinkTooOld());
        }
        return addressee;
    }

    private @Nullable Addressee addressee(String message) {
        try {
            return commands.sendAndWait(new MessageCommand.AskWhomItIsTo(new MessageId(message)));
        } catch (AggregateNotFoundException | IllegalArgumentException unknown) {
            return null;
        }
    }
}
