package org.yousaid.consultation.place;

import java.util.List;

/** What others must hear of places. */
public sealed interface PlaceEvent {

    /**
     * The list of wards was replaced.
     *
     * @param version of the list; goes up with every replacement
     */
    record ListReplaced(long version, List<Ward> wards) implements PlaceEvent {

        public ListReplaced {
            wards = List.copyOf(wards);
        }
    }
}
