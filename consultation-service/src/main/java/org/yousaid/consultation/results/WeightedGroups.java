package org.yousaid.consultation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.CellTable;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.results.TallyId.Crossing;
import org.yousaid.consultation.weighting.Weights;

/** What a breakdown hides of one question, beside what those in its groups weigh. All lists are in the order of the classes. */
record WeightedGroups(
        Question question,
        List<Crossing> classes,
        List<Tally> tallies,
        List<CountedQuestion> counted,
        Weights weights) {

    /** Whether it stays hidden when a table of the question is shown with weights. */
    WeightedLeeway leeway(WeightedTable table, Breakdown breakdown, int smallest) {
        List<WeightedLeeway.Group> groups = new ArrayList<>();
        for (Breakdown.Group group : breakdown.groups()) {
            group.questions().stream()
                    .filter(shown -> shown.id().equals(question.id()) && shown.base() != null)
                    .findFirst()
                    .ifPresent(shown -> groups.add(group(table.table(), breakdown.by(), group.id(), shown)));
        }
        return new WeightedLeeway(table, question.type().isExclusive(), groups, smallest);
    }

    private WeightedLeeway.Group group(CellTable table, By by, String id, GroupQuestion shown) {
        List<String> notShown =
                table.cells().stream().filter(cell -> shown.of(cell).isEmpty()).toList();
        Map<String, Long> hidden = new TreeMap<>();
        long base = 0;
        long marks = 0;
        long size = 0;
        double weight = 0;
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).group(by).equals(id)) {
                CountedQuestion of = counted.get(i);
                base += table.base(of);
                marks += table.cells().stream().mapToLong(of::of).sum();
                size += tallies.get(i).responses();
                weight += weights.of(i) * tallies.get(i).responses();
                notShown.forEach(cell -> hidden.merge(cell, of.of(cell), Long::sum));
            }
        }
        return new WeightedLeeway.Group(weight / size, base, marks, hidden);
    }
}
