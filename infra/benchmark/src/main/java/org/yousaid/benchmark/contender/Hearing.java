package org.yousaid.benchmark.contender;

import java.util.concurrent.atomic.AtomicLongArray;
import org.yousaid.benchmark.judge.Reading;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;

/** The handler of the service that hears: tells the judge, and when it was. */
public final class Hearing implements MessageHandler<NoteTold> {

    private final Reading reading = new Reading();
    private final AtomicLongArray heardAt;

    /** For so many entries. */
    public Hearing(int entries) {
        this.heardAt = new AtomicLongArray(entries);
    }

    @Override
    public Class<NoteTold> type() {
        return NoteTold.class;
    }

    @Override
    public void handle(NoteTold message, MessageOrigin origin) {
        heardAt.compareAndSet(Math.toIntExact(message.entry()), 0, System.nanoTime());
        reading.meet(message.entry(), message.key(), message.position());
    }

    /** When the first message of an entry was handled, as {@link System#nanoTime()}. */
    public long heardAt(long entry) {
        return heardAt.get(Math.toIntExact(entry));
    }

    public Reading reading() {
        return reading;
    }
}
