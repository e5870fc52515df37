package org.yousaid.embedded.mailbox;

import java.time.Instant;
import java.util.Map;

/** A mail as it stands in the list. {@code to} is the envelope's recipient, {@code at} when it was taken. */
record MailSummary(String id, String to, String subject, Instant at, Map<String, String> headers) {

    String kind() {
        return headers.getOrDefault("X-YouSaid-Kind", "");
    }
}
