package org.yousaid.consultation.place;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.stereotype.Component;
import org.yousaid.support.time.TimedWork;

/**
 * Makes an event of every list that is in force. The event's id names the list's version, and the event store takes an id
 * once: so a list is announced once however many try. A list that was stored and not announced, because the process ended
 * in between, is announced at the next run.
 */
@Component
class WardAnnouncements implements TimedWork {

    private final Wards wards;
    private final EventStore events;
    private final EventGateway gateway;
    private final InstantSource clock;
    private final AtomicLong announced = new AtomicLong();

    WardAnnouncements(Wards wards, EventStore events, EventGateway gateway, InstantSource clock) {
        this.wards = wards;
        this.events = events;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "announce the list of wards";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue() {
        if (wards.version() > announced.get()) {
            announce(wards.list());
        }
    }

    private void announce(Wards.WardList list) {
        String id = "place-list-" + list.version();
        if (events.lastSequenceNumberFor(id).isEmpty()) {
            store(id, new PlaceEvent.ListReplaced(list.version(), list.items()));
        }
        announced.accumulateAndGet(list.version(), Math::max);
    }

    private void store(String id, PlaceEvent event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            gateway.publish(new GenericEventMessage<>(id, event, MetaData.emptyInstance(), now));
        } catch (AggregateStreamCreationException _) {
            // Another instance was faster, with the same list.
        }
    }
}
