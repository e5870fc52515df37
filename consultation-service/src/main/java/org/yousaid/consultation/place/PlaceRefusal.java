package org.yousaid.consultation.place;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why a list of places is not taken. */
public sealed interface PlaceRefusal extends Worded {

    /**
     * The file is no list of wards.
     *
     * @param row line of the file, the header being 1
     */
    record MalformedWardList(long row, String reason) implements PlaceRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "malformed-ward-list",
                    "The ward list cannot be read",
                    "Row " + row + ": " + reason,
                    Map.of("row", row, "reason", reason));
        }
    }
}
