package org.yousaid.eventbus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A handler that keeps what it was given, and fails where a test says so. */
final class Recorder implements MessageHandler<Noted> {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Noted> attempts = new CopyOnWriteArrayList<>();
    private volatile Trouble trouble = message -> {};

    @Override
    public Class<Noted> type() {
        return Noted.class;
    }

    @Override
    public void handle(Noted message, MessageOrigin origin) throws Exception {
        attempts.add(message);
        trouble.with(message);
        received.add(new Received(message, origin));
    }

    void failWith(Trouble trouble) {
        this.trouble = trouble;
    }

    List<Received> received() {
        return received;
    }

    List<Noted> messages() {
        return received.stream().map(Received::message).toList();
    }

    List<Integer> numbersOf(String who) {
        return messages().stream()
                .filter(noted -> noted.who().equals(who))
                .map(Noted::number)
                .toList();
    }

    List<Noted> attempts() {
        return attempts;
    }

    record Received(Noted message, MessageOrigin origin) {}

    /** Throws for a message that cannot be handled now. */
    interface Trouble {
        void with(Noted message) throws Exception;
    }
}
