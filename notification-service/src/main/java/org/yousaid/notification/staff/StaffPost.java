package org.yousaid.notification.staff;

import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;

/** Writes to colleagues by their accounts, so that nobody else has to know their addresses. */
@Component
public class StaffPost {

    private static final String LANGUAGE = "en";

    private final StaffAddresses addresses;
    private final PersonVault vault;
    private final CommandGateway commands;

    StaffPost(StaffAddresses addresses, PersonVault vault, CommandGateway commands) {
        this.addresses = addresses;
        this.vault = vault;
        this.commands = commands;
    }

    /** Writes to one account. The same content a second time changes nothing. */
    void write(String account, Content content, Instant now) {
        EmailAddress address = addresses.of(account);
        var contact = new ContactDetails(null, address, null, null);
        @Nullable
        Object _ = commands.sendAndWait(
                MessageCommand.Queue.of(vault.seal(vault.personWith(address), contact), LANGUAGE, content, now));
    }

    /** Writes to everybody who leads the policy team; whoever has two accounts with one address gets one mail. */
    public void writeToPolicyLeads(Content content, Instant now) {
        addresses.policyLead().forEach(account -> write(account, content, now));
    }
}
