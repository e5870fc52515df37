package org.yousaid.contract;

import java.util.List;

/**
 * The place list is another one now: all of it, in place of the one before.
 *
 * @param key the same for every place list, so that they arrive in their order
 * @param version goes up with every list; of two, the one with the higher version counts
 * @param places every place there is, by code
 */
public record PlaceListReplaced(String key, long version, List<Place> places) implements Message {

    public PlaceListReplaced {
        places = List.copyOf(places);
    }

    /**
     * One place.
     *
     * @param code what the statistics office calls it, for example {@code E05002087}
     * @param name what people call it
     */
    public record Place(String code, String name) {}
}
