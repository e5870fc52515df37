package org.yousaid.notification.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are sent.
 *
 * @param from who they are from
 * @param returnPath where mails go that come back, with {@code *} for the message's id; null for {@code from}
 * @param connections how many lines to the provider at once
 * @param perDomain mails a second to one domain at most
 */
@ConfigurationProperties("yousaid.mail")
record DeliverySettings(
        String from,
        @Nullable String returnPath,
        @DefaultValue("8") int connections,
        @DefaultValue("200") int perDomain) {

    DeliverySettings {
        if (connections < 1 || perDomain < 1) {
            throw new IllegalArgumentException("yousaid.mail.connections and .per-domain are 1 or more");
        }
    }

    Envelope.Sender sender(URI publicUrl) throws AddressException {
        return new Envelope.Sender(new InternetAddress(from, true), returnPath, publicUrl.getHost());
    }
}
