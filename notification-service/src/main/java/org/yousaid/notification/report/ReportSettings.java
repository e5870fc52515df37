package org.yousaid.notification.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we hear what became of mails.
 *
 * @param secret shared with the provider, who signs reports with it; without it none are taken
 * @param mailbox where mails come back to; without a host nobody looks
 */
@ConfigurationProperties("yousaid.mail.reports")
record ReportSettings(@Nullable String secret, @DefaultValue Mailbox mailbox) {

    private static final int SHORTEST_SECRET = 32;
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "[::1]");

    ReportSettings {
        if (secret != null && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "yousaid.mail.reports.secret has at least " + SHORTEST_SECRET + " characters");
        }
        String host = mailbox.host();
        if (host != null && mailbox.protocol().equals("imap") && !LOOPBACK.contains(host)) {
            throw new IllegalArgumentException("yousaid.mail.reports.mailbox.protocol is imap, and " + host
                    + " is another machine: set it to imaps");
        }
    }

    /**
     * An IMAP mailbox.
     *
     * @param protocol imaps; imap for this machine only
     * @param every how often somebody looks
     */
    record Mailbox(
            @Nullable String host,
            @DefaultValue("993") int port,
            @DefaultValue("imaps") String protocol,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("1m") Duration every) {

        Mailbox {
            if (!List.of("imaps", "imap").contains(protocol)) {
                throw new IllegalArgumentException("yousaid.mail.reports.mailbox.protocol is imaps or imap");
            }
        }

        @Override
        public String toString() {
            return "[mailbox]";
        }
    }

    @Override
    public String toString() {
        return "[report settings]";
    }
}
