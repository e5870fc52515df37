package org.yousaid.notification.smtp;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.beans.factory.DisposableBean;
import org.yousaid.notification.delivery.MailProvider;

/** Our own mail server, or the relay of a provider. */
final class SmtpProvider implements MailProvider, DisposableBean {

    private final SmtpSettings settings;
    private final ScheduledExecutorService watch;

    SmtpProvider(SmtpSettings settings) {
        this.settings = settings;
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("mail-watch").daemon().factory());
        timer.setRemoveOnCancelPolicy(true);
        this.watch = timer;
    }

    @Override
    public Line line() {
        return new SmtpLine(settings, watch);
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }
}
