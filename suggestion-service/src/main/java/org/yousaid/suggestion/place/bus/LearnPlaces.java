package org.yousaid.suggestion.place.bus;

import org.springframework.stereotype.Component;
import org.yousaid.contract.PlaceListReplaced;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.suggestion.place.Places;

/** Keeps the newest place list. */
@Component
class LearnPlaces implements MessageHandler<PlaceListReplaced> {

    private final Places places;

    LearnPlaces(Places places) {
        this.places = places;
    }

    @Override
    public Class<PlaceListReplaced> type() {
        return PlaceListReplaced.class;
    }

    @Override
    public void handle(PlaceListReplaced list, MessageOrigin origin) {
        places.replace(list.version(), list.places());
    }
}
