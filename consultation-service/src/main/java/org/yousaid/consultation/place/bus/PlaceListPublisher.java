package org.yousaid.consultation.place.bus;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.place.PlaceEvent;
import org.yousaid.contract.PlaceListReplaced;
import org.yousaid.contract.PlaceListReplaced.Place;
import org.yousaid.eventbus.MessageBus;

/** Tells the others which places there are. */
@Component
@ProcessingGroup("publisher")
class PlaceListPublisher {

    private static final String KEY = "place-list";

    private final MessageBus bus;

    PlaceListPublisher(MessageBus bus) {
        this.bus = bus;
    }

    @EventHandler
    void on(PlaceEvent.ListReplaced replaced, EventMessage<?> cause) {
        bus.publish(KEY, message(replaced), cause);
    }

    private static PlaceListReplaced message(PlaceEvent.ListReplaced replaced) {
        return new PlaceListReplaced(
                KEY,
                replaced.version(),
                replaced.wards().stream()
                        .map(ward -> new Place(ward.code(), ward.name()))
                        .toList());
    }
}
