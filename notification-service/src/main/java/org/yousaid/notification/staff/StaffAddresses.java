package org.yousaid.notification.staff;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yousaid.support.vault.EmailAddress;

/**
 * How staff are written to.
 *
 * @param mail the address of an account, with {@code *} for its name
 * @param addresses by account, for those whose address is another
 */
@ConfigurationProperties("yousaid.staff")
record StaffAddresses(
        @DefaultValue("*@council.example") String mail,
        @DefaultValue Map<String, String> addresses) {

    StaffAddresses {
        addresses = Map.copyOf(addresses);
    }

    EmailAddress of(String account) {
        return EmailAddress.parse(addresses.getOrDefault(account, mail.replace("*", account)));
    }
}
