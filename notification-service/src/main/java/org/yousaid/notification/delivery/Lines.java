package org.yousaid.notification.delivery;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.yousaid.support.time.MachineClock;

/** Keeps lines to the provider open between mails, and closes those that nobody used for a while. */
final class Lines implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(20);

    private final MailProvider provider;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final MachineClock machine = new MachineClock();

    Lines(MailProvider provider) {
        this.provider = provider;
    }

    private record Idle(MailProvider.Line line, Instant since) {}

    /** Sends a mail over the line that was used last, or a new one. */
    void send(MimeMessage mail) throws NotTaken {
        Idle last = idle.pollLast();
        MailProvider.Line line = last == null ? provider.line() : last.line();
        try {
            line.send(mail);
        } finally {
            idle.addLast(new Idle(line, machine.instant()));
        }
    }

    void closeIdle() {
        Instant longAgo = machine.instant().minus(IDLE);
        List<Idle> old = new ArrayList<>();
        for (Idle first = idle.pollFirst(); first != null; first = idle.pollFirst()) {
            if (first.since().isAfter(longAgo)) {
                idle.addFirst(first);
                break;
            }
            old.add(first);
        }
        old.forEach(each -> each.line().close());
    }

    @Override
    public void close() {
        for (Idle each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            each.line().close();
        }
    }
}
