package org.yousaid.embedded.mailbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on loopback that delivers nothing: it keeps every mail as one file in its directory, on disk before it
 * says that it took it, and shows them on a page and as {@code GET /api/messages}.
 */
public final class Mailbox implements AutoCloseable {

    private static final int LARGEST_MAIL_BYTES = 25 * 1024 * 1024;

    private final MailReceiver receiver;
    private final SMTPServer smtp;
    private final HttpServer http;
    private final ExecutorService threads;

    private Mailbox(MailReceiver receiver, SMTPServer smtp, HttpServer http, ExecutorService threads) {
        this.receiver = receiver;
        this.smtp = smtp;
        this.http = http;
        this.threads = threads;
    }

    /** Starts with the mails in {@code directory}, which is made when missing; port 0 takes any free one. */
    public static Mailbox start(Path directory, int smtpPort, int httpPort) throws IOException {
        return start(directory, smtpPort, httpPort, InstantSource.system());
    }

    /** The same with the clock that dates the mails. */
    public static Mailbox start(Path directory, int smtpPort, int httpPort, InstantSource clock) throws IOException {
        var store = new MailStore(directory);
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var receiver = new MailReceiver(store, clock, LARGEST_MAIL_BYTES);
            var smtp = SMTPServer.port(smtpPort)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .hostName("localhost")
                    .softwareName("YouSaid mailbox")
                    .messageHandlerFactory(receiver)
                    .maxMessageSize(LARGEST_MAIL_BYTES)
                    .insertReceivedHeaders(false)
                    .build();
            smtp.getCommandHandler().addCommand(new DataCommand());
            start(smtp);
            http.createContext("/", new MailboxSite(store, http.getAddress().getPort()));
            http.setExecutor(threads);
            http.start();
            return new Mailbox(receiver, smtp, http, threads);
        } catch (IOException | RuntimeException e) {
            http.stop(0);
            threads.shutdown();
            throw e;
        }
    }

    private static void start(SMTPServer smtp) throws IOException {
        try {
            smtp.start();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof BindException taken) {
                throw taken;
            }
            throw e;
        }
    }

    /** From now on every recipient is refused with this SMTP code (4xx: try again later, 5xx: never). */
    public void refuseWith(int code) {
        receiver.refuseWith(code);
    }

    /** Ends what {@link #refuseWith} began. */
    public void acceptAgain() {
        receiver.refuseWith(MailReceiver.ACCEPT);
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public int httpPort() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        smtp.stop();
        http.stop(0);
        threads.shutdown();
    }
}
