package org.yousaid.local.mail;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.yousaid.embedded.mailbox.Mailbox;

/** Makes the mailbox answer as a mail server does that is down, full or does not know anybody. It forgets with the process. */
public final class MailServerSwitch {

    static final int TAKEN = 250;

    private final Future<Mailbox> mailbox;
    private int answer = TAKEN;

    /**
     * Of this mailbox.
     *
     * @param mailbox which may be starting yet
     */
    public MailServerSwitch(Future<Mailbox> mailbox) {
        this.mailbox = mailbox;
    }

    /** What every recipient is answered: 250, or an SMTP code of 400 and above. */
    synchronized int answer() {
        return answer;
    }

    /**
     * From now on every recipient is answered this.
     *
     * @param code 250, 4xx (try again later) or 5xx (never)
     */
    synchronized void answer(int code) {
        Mailbox running = running();
        if (code == TAKEN) {
            running.acceptAgain();
        } else {
            running.refuseWith(code);
        }
        answer = code;
    }

    private Mailbox running() {
        try {
            return mailbox.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the mailbox starts", e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }
}
