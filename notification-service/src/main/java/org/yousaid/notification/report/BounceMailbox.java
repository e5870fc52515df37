package org.yousaid.notification.report;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks into the mailbox that mails come back to. A report is deleted once it was recorded; whatever else is there stays,
 * marked as seen, for somebody to read. Has a thread of its own: a mailbox that hangs holds nothing up.
 */
final class BounceMailbox implements SmartLifecycle {

    private static final int BATCH = 200;
    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    private final ReportSettings.Mailbox settings;
    private final Reports reports;
    private @Nullable ScheduledExecutorService thread;

    BounceMailbox(ReportSettings.Mailbox settings, Reports reports) {
        this.settings = settings;
        this.reports = reports;
    }

    /** Reads what is new. */
    void look() throws MessagingException {
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(unseen.length, BATCH); i++) {
                    take(unseen[i]);
                }
            } finally {
                folder.close(true);
            }
        }
    }

    private void take(Message mail) throws MessagingException {
        Optional<MailReport> report = read(mail);
        report.ifPresent(reports::take);
        mail.setFlag(Flags.Flag.SEEN, true);
        mail.setFlag(Flags.Flag.DELETED, report.isPresent());
    }

    /** What cannot be read is nothing that we could act on. */
    private static Optional<MailReport> read(Message mail) {
        try {
            return mail instanceof MimeMessage mime ? ReturnedMail.read(mime) : Optional.empty();
        } catch (MessagingException | IOException unreadable) {
            log.warn("a mail in the mailbox for returned mails cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private Session session() {
        Properties properties = new Properties();
        for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + settings.protocol() + "." + name, "20000");
        }
        properties.setProperty("mail." + settings.protocol() + ".ssl.checkserveridentity", "true");
        // Reading marks nothing as seen: a report that could not be recorded is read again.
        properties.setProperty("mail." + settings.protocol() + ".peek", "true");
        return Session.getInstance(properties);
    }

    @Override
    public synchronized void start() {
        if (settings.host() != null && thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("bounce-mailbox").daemon().factory());
            Objects.requireNonNull(thread.scheduleWithFixedDelay(
                    this::lookAgain, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void lookAgain() {
        try {
            look();
        } catch (MessagingException | RuntimeException failed) {
            log.warn("the mailbox for returned mails cannot be read; tried again later", failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
