package org.yousaid.notification.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yousaid.support.vault.EmailAddress;

/**
 * How staff are written to.
 *
 * @param mail the address of an account, with {@code *} for its name
 * @param addresses by account, for those whose address is another
 * @param owners the accounts of those who are responsible for consultations, by the words of the consultations' pages
 * @param managers the accounts of those who hear of their late replies, by the same words
 * @param replies the account that answers for everybody else's
 * @param escalation the account that hears of everybody else's late replies
 * @param policyLead the accounts of those who lead the policy team, and get the weekly report
 */
@ConfigurationProperties("yousaid.staff")
record StaffAddresses(
        @DefaultValue("*@council.example") String mail,
        @DefaultValue Map<String, String> addresses,
        @DefaultValue Map<String, String> owners,
        @DefaultValue Map<String, String> managers,
        @DefaultValue("policy") String replies,
        @DefaultValue("admin") String escalation,
        @DefaultValue("policy") List<String> policyLead)
        implements StaffMail {

    StaffAddresses {
        addresses = Map.copyOf(addresses);
        owners = Map.copyOf(owners);
        managers = Map.copyOf(managers);
        policyLead = List.copyOf(policyLead);
    }

    /** The account that answers for a consultation's owner, as its page names them. */
    String ownersAccount(@Nullable String owner) {
        return owner == null ? replies : owners.getOrDefault(owner, replies);
    }

    /** The account that hears of an owner's replies once they are late. */
    String managersAccount(@Nullable String owner) {
        return owner == null ? escalation : managers.getOrDefault(owner, escalation);
    }

    @Override
    public EmailAddress of(String account) {
        return EmailAddress.parse(addresses.getOrDefault(account, mail.replace("*", account)));
    }
}
