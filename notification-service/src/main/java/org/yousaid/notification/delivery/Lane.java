package org.yousaid.notification.delivery;

import java.util.Locale;
import java.util.Optional;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedContact;

/** Where a mail goes: the domain of its address, as a keyed hash, because a domain can be somebody's name. */
record Lane(String value) {

    /** All of them together. */
    static final Lane ALL = new Lane("*");

    /** There is no address to see a domain in. */
    static final Lane UNKNOWN = new Lane("-");

    private static final int ENOUGH = 16;

    /** Where somebody's mail goes, if they gave an address and were not forgotten. */
    static Lane to(SealedContact contact, PersonVault vault) {
        return vault.open(contact)
                .flatMap(opened -> Optional.ofNullable(opened.email()))
                .map(address -> to(address, vault))
                .orElse(UNKNOWN);
    }

    static Lane to(EmailAddress address, PersonVault vault) {
        String domain =
                address.value().substring(address.value().indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return new Lane(vault.fingerprint("mail domain " + domain).substring(0, ENOUGH));
    }
}
