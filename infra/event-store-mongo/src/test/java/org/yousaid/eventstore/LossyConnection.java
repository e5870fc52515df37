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
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/** Stands between a driver and a server and, when asked, breaks the connection, or answers as a server that is no longer primary, around one write of the event store. */
final class LossyConnection implements AutoCloseable {

    private enum Loss {
        /** The question does not reach the server, and the connection breaks. */
        QUESTION,
        /** The server does what it is asked, and the connection breaks before it is heard. */
        ANSWER,
        /** The server says that it is no longer primary, and has done nothing. */
        REFUSAL,
        /** The server has done it, but says that it is no longer primary. */
        DONE_BUT_REFUSED
    }

    private record Plan(String command, Loss loss) {}

    private static final int NOT_WRITABLE_PRIMARY = 10107;
    private static final int MESSAGE = 2013;

    private final ServerSocket listener;
    private final String host;
    private final int port;
    private final AtomicReference<@Nullable Plan> next = new AtomicReference<>();
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
        next.set(new Plan("insert", Loss.QUESTION));
    }

    /** The next insert reaches the server, but nobody hears what it said. */
    void loseAnswerToInsert() {
        next.set(new Plan("insert", Loss.ANSWER));
    }

    /** A reservation is made, but nobody hears of it. */
    void loseAnswerToReservation() {
        next.set(new Plan("findAndModify", Loss.ANSWER));
    }

    /** The primary leaves before it makes a reservation, and says so. */
    void leaveAtReservation() {
        next.set(new Plan("findAndModify", Loss.REFUSAL));
    }

    /** The primary leaves before it inserts, and says so. */
    void leaveBeforeInsert() {
        next.set(new Plan("insert", Loss.REFUSAL));
    }

    /** The primary leaves when it has inserted, and says only that it left. */
    void leaveAfterInsert() {
        next.set(new Plan("insert", Loss.DONE_BUT_REFUSED));
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
                Loss loss = loss(question);
                if (loss == Loss.QUESTION) {
                    return;
                }
                if (loss == Loss.REFUSAL) {
                    send(refusal(question), client.getOutputStream());
                    continue;
                }
                send(question, server.getOutputStream());
                byte[] answer = message(answered);
                if (answer == null || loss == Loss.ANSWER) {
                    return;
                }
                if (loss == Loss.DONE_BUT_REFUSED) {
                    send(refusal(question), client.getOutputStream());
                    continue;
                }
                send(answer, client.getOutputStream());
            }
        } catch (IOException e) {
            // The connection is gone, which is all that a driver may learn.
        }
    }

    /** What is planned for this question, once. */
    private @Nullable Loss loss(byte[] question) {
        Plan plan = next.get();
        if (plan == null || !asks(question, plan.command()) || !next.compareAndSet(plan, null)) {
            return null;
        }
        losses.incrementAndGet();
        return plan.loss();
    }

    private static boolean asks(byte[] message, String command) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.contains(command + "\0")
                && text.contains(command.equals("insert") ? "events\0" : "event_counter\0");
    }

    private static byte[] refusal(byte[] question) {
        Document body = new Document("ok", 0.0)
                .append("errmsg", "not primary")
                .append("code", NOT_WRITABLE_PRIMARY)
                .append("codeName", "NotWritablePrimary");
        ByteBuffer document =
                new RawBsonDocument(body, new DocumentCodec()).getByteBuffer().asNIO();
        int length = 16 + 4 + 1 + document.remaining();
        ByteBuffer answer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int asked = ByteBuffer.wrap(question).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        answer.putInt(length).putInt(0).putInt(asked).putInt(MESSAGE).putInt(0).put((byte) 0);
        return answer.put(document).array();
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
