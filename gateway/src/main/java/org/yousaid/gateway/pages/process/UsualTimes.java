package org.yousaid.gateway.pages.process;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long suggestions took to come to each stage, as the suggestion service measures it. */
record UsualTimes(int overDays, int enough, List<StageTime> stages) {

    /**
     * One stage.
     *
     * @param n how many came to it
     * @param medianDays from the stage before; absent where too few came
     * @param medianDaysInAll from the receipt
     */
    record StageTime(
            String stage,
            int n,
            @Nullable Double medianDays,
            @Nullable Double medianDaysInAll) {}

    Optional<StageTime> of(String stage) {
        return stages.stream().filter(time -> time.stage().equals(stage)).findFirst();
    }
}
