package org.yousaid.notification.report;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yousaid.notification.delivery.ReturnPath;
import org.yousaid.notification.delivery.Wordless;

/**
 * Looks into the mailbox that mails come back to. A report is deleted once it was recorded; whatever else is there stays,
 * marked as seen, for somebody to read. Has a thread of its own: a mailbox that hangs holds nothing up.
 */
final class BounceMailbox implements SmartLifecycle {

    private static final int BATCH = 200;
    private static final int MOST_BYTES = 2_000_000;
    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    private final ReportSettings.Mailbox settings;
    private final Reports reports;
    private final ReturnPath returnPath;
    private @Nullable ScheduledExecutorService thread;

    BounceMailbox(ReportSettings.Mailbox settings, Reports reports, ReturnPath returnPath) {
        this.settings = settings;
        this.reports = reports;
        this.returnPath = returnPath;
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

    /** What could not be recorded stays as it is and is read again; those behind it do not wait for that. */
    private void take(Message mail) throws MessagingException {
        Optional<MailReport> report = read(mail);
        try {
            report.ifPresent(reports::take);
        } catch (RuntimeException failed) {
            log.warn("a report was not recorded; tried again later", Wordless.of(failed));
            return;
        }
        mail.setFlag(Flags.Flag.SEEN, true);
        mail.setFlag(Flags.Flag.DELETED, report.isPresent());
    }

    /**
     * What cannot be read is nothing that we could act on. Anybody can write here, so a mail may be made to break its reader:
     * no more than its beginning is looked at, and the server is not asked for its parts, which may be endless.
     */
    private Optional<MailReport> read(Message mail) {
        if (!(mail instanceof IMAPMessage stored)) {
            return Optional.empty();
        }
        try (InputStream whole = stored.getMimeStream()) {
            InputStream beginning = new ByteArrayInputStream(whole.readNBytes(MOST_BYTES));
            MimeMessage read = new MimeMessage(session(), beginning);
            Optional<MailReport> report = ReturnedMail.read(read);
            return report.isPresent() && isProven(report.get(), read) ? report : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError unreadable) {
            log.warn("a mail in the mailbox for returned mails cannot be read", Wordless.of(unreadable));
            return Optional.empty();
        }
    }

    private boolean isProven(MailReport report, MimeMessage mail) throws MessagingException, IOException {
        boolean proven = returnPath.proves(report.message(), ReturnedMail.addresses(mail));
        if (!proven) {
            log.warn("a report did not come to where its mail comes back to message={}", report.message());
        }
        return proven;
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

    /** Whatever is thrown here would end the looking for good, and nobody would see it. */
    private void lookAgain() {
        try {
            look();
        } catch (MessagingException | RuntimeException | Error failed) {
            log.warn("the mailbox for returned mails cannot be read; tried again later", Wordless.of(failed));
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
