package org.yousaid.consultation.results;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.population.Populations;
import org.yousaid.consultation.suppression.SmallestNumber;

/** Weighs by what the council has told of its population. */
@Component
class WeightingDesk {

    private final Populations populations;
    private final WeightingRules rules;

    WeightingDesk(
            Populations populations, SmallestNumber smallest, @Value("${yousaid.results.fewest-weighted}") int fewest) {
        this.populations = populations;
        this.rules = new WeightingRules(smallest.ofGroup(), Math.max(fewest, 1));
    }

    Weighting of(ConsultationContent content, GroupedTally tally, List<Breakdown> breakdowns, long position) {
        return Weighing.now(content, tally, breakdowns, position, populations.table(), rules);
    }
}
