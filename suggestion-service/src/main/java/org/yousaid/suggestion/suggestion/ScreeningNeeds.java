package org.yousaid.suggestion.suggestion;

import java.util.EnumSet;
import java.util.Set;
import org.yousaid.suggestion.process.Need;
import org.yousaid.suggestion.process.Stage;

/**
 * What a screening fills in of what the process can ask for. Its note gives reasons and evidence too, and who screens decides.
 * What is worked out for an opportunity is asked of the steps of that opportunity, not of who joins a suggestion to it.
 */
public final class ScreeningNeeds {

    private static final Set<Need> OF_THE_SCREENING = EnumSet.of(Need.REFERRED_TO, Need.OWNER);

    private ScreeningNeeds() {}

    /**
     * Refuses a screening that leads to this stage without something it needs.
     *
     * @param receiver whether it says who has it from now on
     * @param owner whether somebody looks after it
     */
    public static void check(Stage reached, boolean receiver, boolean owner) {
        Set<Need> given = EnumSet.complementOf(EnumSet.copyOf(OF_THE_SCREENING));
        if (receiver) {
            given.add(Need.REFERRED_TO);
        }
        if (owner) {
            given.add(Need.OWNER);
        }
        reached.require(given);
    }
}
