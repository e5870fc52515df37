package org.yousaid.notification.staff;

import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionNeedsStaff;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

/** Writes to a colleague that a suggestion needs them: one mail for each time somebody is asked. */
@Component
@EnableConfigurationProperties(StaffAddresses.class)
class AskStaff implements MessageHandler<SuggestionNeedsStaff> {

    private static final String LANGUAGE = "en";

    private final StaffAddresses addresses;
    private final PersonVault vault;
    private final CommandGateway commands;
    private final InstantSource clock;

    AskStaff(StaffAddresses addresses, PersonVault vault, CommandGateway commands, InstantSource clock) {
        this.addresses = addresses;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Class<SuggestionNeedsStaff> type() {
        return SuggestionNeedsStaff.class;
    }

    @Override
    public void handle(SuggestionNeedsStaff message, MessageOrigin origin) {
        EmailAddress address = addresses.of(message.staff());
        PersonId person = vault.personWith(address);
        Content content = new Content.StaffAsked(
                new Reference(message.reference()), message.number(), message.why(), message.stage(), message.dueAt());
        @Nullable
        Object _ = commands.sendAndWait(MessageCommand.Queue.of(
                vault.seal(person, new ContactDetails(null, address, null, null)), LANGUAGE, content, clock.instant()));
    }
}
