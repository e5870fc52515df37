package org.yousaid.notification.smtp;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * How the mail server is reached. A line to another machine is always encrypted, to a server that proves who it is; settings
 * that say otherwise are refused, so that a service that sends people's mails in the open does not start at all.
 *
 * @param longest a conversation with the server that lasts longer is cut off, however busily it drips
 */
record SmtpSettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        Properties properties,
        Duration longest) {

    /** How a line is kept secret. */
    enum Encryption {
        /** Begins in the open and is encrypted before anything is said; nothing is sent where that fails. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS,
        /** In the open; only to this very machine. */
        NONE
    }

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final String WHO_IT_IS = "mail.smtp.ssl.checkserveridentity";

    static SmtpSettings of(JavaMailSenderImpl given, Encryption encryption, Duration longest) {
        String host = given.getHost();
        if (host == null || host.isBlank()) {
            throw new IllegalStateException("Set spring.mail.host: there is no mail server to send by");
        }
        Properties properties = new Properties();
        properties.putAll(given.getJavaMailProperties());
        switch (encryption) {
            case STARTTLS -> {
                check(properties, "mail.smtp.ssl.enable", "false");
                check(properties, "mail.smtp.starttls.enable", "true");
                check(properties, "mail.smtp.starttls.required", "true");
                check(properties, WHO_IT_IS, "true");
            }
            case TLS -> {
                check(properties, "mail.smtp.ssl.enable", "true");
                check(properties, WHO_IT_IS, "true");
            }
            case NONE -> {
                if (!LOOPBACK.contains(host)) {
                    throw new IllegalStateException("yousaid.mail.encryption is none, and " + host
                            + " is another machine: mails would travel in the open. Set it to starttls or tls");
                }
            }
        }
        if (encryption != Encryption.NONE && properties.containsKey("mail.smtp.ssl.trust")) {
            throw new IllegalStateException("spring.mail.properties sets mail.smtp.ssl.trust, which would trust anybody"
                    + " who answers in the place of the mail server. Take it out; a certificate of your own goes into"
                    + " spring.mail.ssl.bundle");
        }
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        return new SmtpSettings(host, given.getPort(), given.getUsername(), given.getPassword(), properties, longest);
    }

    private static void check(Properties properties, String name, String needed) {
        Object given = properties.get(name);
        if (given != null && !given.toString().equals(needed)) {
            throw new IllegalStateException("spring.mail.properties sets " + name + " to " + given
                    + ", which does not go with yousaid.mail.encryption: mails would travel in the open, to anybody, or"
                    + " not at all. Take it out");
        }
        properties.setProperty(name, needed);
    }

    @Override
    public String toString() {
        return "[mail server " + host + ":" + port + "]";
    }
}
