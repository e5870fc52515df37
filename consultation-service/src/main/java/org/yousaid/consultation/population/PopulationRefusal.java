package org.yousaid.consultation.population;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why figures of a population are not taken. */
public sealed interface PopulationRefusal extends Worded {

    /**
     * The file is no table of populations.
     *
     * @param row line of the file, the first being 1
     */
    record MalformedPopulations(long row, String reason) implements PopulationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    422,
                    "malformed-populations",
                    "The populations cannot be read",
                    "Row " + row + ": " + reason,
                    Map.of("row", row, "reason", reason));
        }
    }
}
