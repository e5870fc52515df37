package org.yousaid.eventstore;

import com.mongodb.ConnectionString;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands between a driver and a server and, when asked, breaks the connection around one insert into the events. */
final class LossyConnection implements AutoCloseable {

    private enum Loss {
        NONE,
        INSERT,
        ANSWER
    }

    private final ServerSocket listener;
    private final String host;
    private final int port;
    private final AtomicReference<Loss> next = new AtomicReference<>(Loss.NONE);
    private final AtomicInteger losses = new AtomicInteger();

    LossyConnection(String connectionString) throws IOException {
        String[] server = Objects.requireNonNull(new ConnectionString(connectionString).getHosts())
                .getFirst()
                .split(":", 2);
        this.host = server[0];
        this.port = server.length > 1 ? Integer.parseInt(server[1]) : 27017;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Direct, so that a replica set does not tell the driver another way to it. */
    String connectionString() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort() + "/?directConnection=true&retryWrites=false";
    }

    /** The next insert does not reach the server. */
    void loseInsert() {
        next.set(Loss.INSERT);
    }

    /** The next insert reaches the server, but nobody hears what it said. */
    void loseAnswerToInsert() {
        next.set(Loss.ANSWER);
    }

    int losses() {
        return losses.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(host, port)) {
            DataInputStream asked = new DataInputStream(client.getInputStream());
            DataInputStream answered = new DataInputStream(server.getInputStream());
            while (true) {
                byte[] question = message(asked);
                if (question == null) {
                    return;
                }
                Loss loss = isInsert(question) ? next.getAndSet(Loss.NONE) : Loss.NONE;
                if (loss == Loss.INSERT) {
                    losses.incrementAndGet();
                    return;
                }
                send(question, server.getOutputStream());
                byte[] answer = message(answered);
                if (answer == null) {
                    return;
                }
                if (loss == Loss.ANSWER) {
                    losses.incrementAndGet();
                    return;
                }
                send(answer, client.getOutputStream());
            }
        } catch (IOException e) {
            // The connection is gone, which is all that a driver may learn.
        }
    }

    private static boolean isInsert(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.contains("insert\0") && text.contains("events\0");
    }

    private static byte @Nullable [] message(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(4);
        if (length.length < 4) {
            return null;
        }
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] message = new byte[size];
        System.arraycopy(length, 0, message, 0, 4);
        in.readFully(message, 4, size - 4);
        return message;
    }

    private static void send(byte[] message, OutputStream out) throws IOException {
        out.write(message);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
