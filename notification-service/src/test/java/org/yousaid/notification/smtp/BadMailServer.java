package org.yousaid.notification.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that behaves as badly as the domain of the address says: {@code hangs.example}, {@code drips.example},
 * {@code drops.example} (after the mail), {@code says-451.example} (to the address), {@code data-554.example} (to the
 * mail), {@code full.example}, {@code slow.example}, {@code ponders.example} (says only after a moment that it has taken the
 * mail). Everybody else's mail is taken.
 */
public final class BadMailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final String greeting;
    private final List<String> extensions;
    private volatile @Nullable SSLContext tls;
    private volatile String toEverybody = "";
    private final AtomicInteger lines = new AtomicInteger();

    private BadMailServer(String greeting, List<String> extensions, @Nullable SSLContext tls) throws IOException {
        this.greeting = greeting;
        this.extensions = List.copyOf(extensions);
        this.tls = tls;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    /** A mail that was taken, or cut off after it had arrived whole. */
    public record Taken(String from, String to, String mail) {

        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return mail.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    public static BadMailServer start() throws IOException {
        return new BadMailServer("220 bad.example", List.of(), null);
    }

    static BadMailServer greeting(String greeting) throws IOException {
        return new BadMailServer(greeting, List.of(), null);
    }

    static BadMailServer with(List<String> extensions, @Nullable SSLContext tls) throws IOException {
        return new BadMailServer("220 bad.example", extensions, tls);
    }

    /** One that asks for encryption, with the certificate that this context has. */
    public static BadMailServer encrypted(SSLContext tls) throws IOException {
        return new BadMailServer("220 bad.example", List.of(), tls);
    }

    /** From now on it proves itself with another certificate, on new lines; those that are open end. */
    public void present(SSLContext another) throws IOException {
        tls = another;
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** What it says to whomever is written to; nothing for what their domain says. */
    public void answerEverybody(String answer) {
        toEverybody = answer;
    }

    public int port() {
        return listening.getLocalPort();
    }

    public List<Taken> taken() {
        return taken;
    }

    int linesOpened() {
        return lines.get();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                lines.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Talk(socket).run();
        } catch (IOException _) {
            // The client has gone.
        }
    }

    private final class Talk {

        private Socket socket;
        private BufferedReader in;
        private OutputStream out;
        private String from = "";
        private String to = "";

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.in = reader(socket);
            this.out = socket.getOutputStream();
        }

        void run() throws IOException {
            say(greeting);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) {
                    hello();
                } else if (command.startsWith("STARTTLS")) {
                    encrypt();
                } else if (command.startsWith("MAIL")) {
                    from = between(line);
                    say("250 ok");
                } else if (command.startsWith("RCPT")) {
                    to = between(line);
                    recipient(habit());
                } else if (command.startsWith("DATA")) {
                    say("354 go on");
                    data(habit());
                } else if (command.startsWith("QUIT")) {
                    say("221 bye");
                    return;
                } else {
                    say("250 ok");
                }
            }
        }

        private void hello() throws IOException {
            say("250-bad.example");
            for (String extension : extensions) {
                say("250-" + extension);
            }
            if (tls != null && !(socket instanceof SSLSocket)) {
                say("250-STARTTLS");
            }
            say("250 HELP");
        }

        private void encrypt() throws IOException {
            say("220 go on");
            SSLContext context = java.util.Objects.requireNonNull(tls);
            SSLSocket encrypted =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            socket = encrypted;
            in = reader(encrypted);
            out = encrypted.getOutputStream();
        }

        private void recipient(String habit) throws IOException {
            if (!toEverybody.isEmpty()) {
                say(toEverybody);
            } else if (habit.equals("hangs")) {
                hang();
            } else if (habit.equals("drips")) {
                while (true) {
                    out.write('2');
                    out.flush();
                    LockSupport.parkNanos(100_000_000);
                }
            } else if (habit.equals("slow")) {
                LockSupport.parkNanos(2_200_000_000L);
                say("250 ok");
            } else if (habit.equals("full")) {
                say("452 4.2.2 mailbox full");
            } else if (habit.startsWith("says-")) {
                say(habit.substring("says-".length()) + " no");
            } else {
                say("250 ok");
            }
        }

        private void data(String habit) throws IOException {
            StringBuilder mail = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                mail.append(line).append('\n');
            }
            if (habit.startsWith("data-")) {
                say(habit.substring("data-".length()) + " no");
                return;
            }
            taken.add(new Taken(from, to, mail.toString()));
            if (habit.equals("drops")) {
                socket.close();
                return;
            }
            if (habit.equals("ponders")) {
                LockSupport.parkNanos(700_000_000L);
            }
            say("250 taken");
        }

        /** Until the client gives up. */
        private void hang() throws IOException {
            while (in.read() >= 0) {
                // Listens and says nothing.
            }
        }

        private String habit() {
            String domain = to.substring(to.indexOf('@') + 1);
            return domain.contains(".") ? domain.substring(0, domain.indexOf('.')) : domain;
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        private static String between(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
