package org.yousaid.suggestion.referral.web;

import java.util.Map;
import java.util.TreeMap;
import org.yousaid.suggestion.referral.ReceiverList.Receiver;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;

/** A receiver as reviewers see it. */
record ReceiverRepresentation(
        ReceiverId id,
        String name,
        Map<String, String> names,
        String email,
        String purpose,
        int days,
        boolean retired,
        long version) {

    static ReceiverRepresentation of(Receiver receiver, PersonVault vault) {
        Map<String, String> names = new TreeMap<>(receiver.details().name().byLanguage());
        names.remove("en");
        return new ReceiverRepresentation(
                receiver.id(),
                receiver.details().name().in("en"),
                names,
                vault.open(receiver.details().contact())
                        .map(ContactDetails::email)
                        .map(EmailAddress::value)
                        .orElse(PersonVault.REMOVED),
                receiver.details().purpose(),
                receiver.details().days(),
                receiver.retired(),
                receiver.version());
    }
}
