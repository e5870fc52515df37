package org.yousaid.notification.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param from who they are from
 * @param returnPath where mails go that come back, see {@link ReturnPath}; null for {@code from}
 * @param connections how many lines to the provider at once
 * @param perDomain mails a second to one domain at most
 * @param longestConversation with the mail server about one mail; then it is cut off
 */
@ConfigurationProperties("yousaid.mail")
record DeliverySettings(
        String from,
        @Nullable String returnPath,
        @DefaultValue("8") int connections,
        @DefaultValue("200") int perDomain,
        @DefaultValue("40s") Duration longestConversation) {

    DeliverySettings {
        if (connections < 1 || perDomain < 1) {
            throw new IllegalArgumentException("yousaid.mail.connections and .per-domain are 1 or more");
        }
    }

    /** How long an attempt is claimed: for longer than it takes to open a line and to talk about one mail. */
    Duration claim() {
        return longestConversation.multipliedBy(2).plusSeconds(10);
    }

    Envelope.Sender sender(URI publicUrl, ReturnPath returnPath) throws AddressException {
        return new Envelope.Sender(new InternetAddress(from, true), returnPath, publicUrl.getHost());
    }
}
